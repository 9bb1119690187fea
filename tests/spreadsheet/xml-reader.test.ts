import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attribute, unescapeText, XmlReader } from '#src/spreadsheet/xml-reader.ts';

/** What a document says, its texts joined, whatever the pieces in which it comes. */
function readPieces(pieces: readonly string[]): { said: string[]; isWhole: boolean } {
  const said: string[] = [];
  const reader = new XmlReader({
    open: (name, tag) => said.push(`<${name} r=${attribute(tag, 'r')}`),
    close: (name) => said.push(`>${name}`),
    text: (text) => {
      const last = said.at(-1);
      if (last?.startsWith('"')) said[said.length - 1] = last + text;
      else said.push(`"${text}`);
    },
  });
  for (const piece of pieces) reader.write(piece);
  return { said, isWhole: reader.end() };
}

const DOCUMENT =
  '<?xml version="1.0"?><!-- <no> --><x:a r="1 > 2" xmlns:x=\'r="9"\'><b r = \'&lt;&#65;&#x42;\'/>text &amp; &unknown; more' +
  '<![CDATA[ <raw> & ]] ]]><!-- in -- between --><c>&#10;</c>ü€😀</x:a>\n';

describe('XML', () => {
  test('is read as elements, attributes and texts', () => {
    expect(readPieces([DOCUMENT])).toEqual({
      said: [
        '<a r=1 > 2',
        '<b r=<AB',
        '>b',
        '"text & &unknown; more <raw> & ]] ',
        '<c r=null',
        '"\n',
        '>c',
        '"ü€😀',
        '>a',
        '"\n',
      ],
      isWhole: true,
    });
  });

  test('says the same however it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(DOCUMENT.length), { maxLength: 12 }), (cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), DOCUMENT.length];
        const pieces = places.slice(1).map((end, index) => DOCUMENT.slice(places[index], end));
        expect(readPieces(pieces)).toEqual(readPieces([DOCUMENT]));
      }),
      { numRuns: 500 },
    );
  });

  test.each(['', '   ', '<a>', '<a', '<a></a></a>', '</a>', '<a><!-- ', '<a><![CDATA[x</a>', '<a r="></a>'])(
    'that is not whole is found out: %s',
    (text) => {
      expect(readPieces([text]).isWhole).toBe(false);
    },
  );

  test('with a tag that never ends is given up, in bounded time', () => {
    const begin = performance.now();
    expect(readPieces(Array.from({ length: 400 }, () => `<a ${'x'.repeat(50_000)}`)).isWhole).toBe(false);
    expect(performance.now() - begin).toBeLessThan(2000);
  });

  test('does not expand entities of its own', () => {
    const laughs =
      '<!DOCTYPE a [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]><a>&lol2;&#0;&#x110000;</a>';
    expect(readPieces([laughs]).said).toContain('"&lol2;&#0;&#x110000;');
  });

  test('escapes of workbooks are undone', () => {
    expect(unescapeText('a_x000D_b_x005F_x0041_ _x00')).toBe('a\rb_x0041_ _x00');
  });
});
