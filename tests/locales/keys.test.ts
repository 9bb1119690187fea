import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isUsed, readUsage, usageOf } from './key-usage.ts';
import { baseOf, LANGUAGES, namespacesOf, placeholdersOf, pluralOf, textsOf } from './texts.ts';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const english = textsOf('en');
const translations = LANGUAGES.filter((language) => language !== 'en');
const keysOf = (language: string): string[] => {
  const texts = textsOf(language);
  return [...new Set([...texts.keys()].map((key) => baseOf(key, texts)))].toSorted();
};

/** Where the sources give no figure, and where a pillar always applies (see `content.test.ts`). */
const MAY_BE_EMPTY = /\.(?:notApplicable|evidence\.(?:text|source))$/;
/** A pillar's forms belong together: a sentence that needs the genitive must find it in all languages. */
const KEPT_FOR_GRAMMAR = /^pillars:\w+\.genitive$/;

/** The text that decides which placeholders a key has: of a plural, the form for most numbers. */
function englishFor(key: string): string {
  // English itself may lack the form (`few`), so it is looked up under the base.
  const plural = pluralOf(key, english);
  return english.get(plural ? `${plural.base}_other` : key) ?? '';
}

describe.each(translations)('%s', (language) => {
  const texts = textsOf(language);

  test('has the same files as English', () => {
    expect(namespacesOf(language)).toEqual(namespacesOf('en'));
  });

  test('has exactly the keys of English', () => {
    expect(keysOf(language)).toEqual(keysOf('en'));
  });

  test('fills in exactly what English fills in', () => {
    const differing = [...texts].flatMap(([key, text]) => {
      const expected = placeholdersOf(englishFor(key));
      const found = placeholdersOf(text);
      // "One colleague" needs no figure where the form is for the number one alone.
      const onlyForOne = pluralOf(key, texts)?.category === 'one' && language !== 'ru';
      const wanted =
        onlyForOne && !found.includes('{{count}}')
          ? expected.filter((name) => name !== '{{count}}')
          : expected;
      return found.join() === wanted.join()
        ? []
        : [`${key}: ${found.join(' ')} instead of ${wanted.join(' ')}`];
    });
    expect(differing).toEqual([]);
  });
});

describe.each([...LANGUAGES])('%s', (language) => {
  const texts = textsOf(language);

  test('leaves no text empty', () => {
    const empty = [...texts].filter(([key, text]) => text.trim() === '' && !MAY_BE_EMPTY.test(key));
    expect(empty.map(([key]) => key)).toEqual([]);
  });

  test('has every plural form that the language knows, and no other', () => {
    const forms = new Map<string, { type: 'cardinal' | 'ordinal'; found: string[] }>();
    for (const key of texts.keys()) {
      const plural = pluralOf(key, texts);
      if (!plural) continue;
      const entry = forms.get(plural.base) ?? { type: plural.type, found: [] };
      entry.found.push(plural.category);
      forms.set(plural.base, entry);
    }
    const wrong = [...forms].flatMap(([base, { type, found }]) => {
      const known = new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories.toSorted();
      return found.toSorted().join() === known.join()
        ? []
        : [`${base}: ${found.join()} instead of ${known.join()}`];
    });
    expect(wrong).toEqual([]);
  });
});

test('Chinese texts use full-width punctuation between Chinese characters', () => {
  const halfWidth =
    /\p{Script=Han}[,;:!?]|\p{Script=Han}\.(?=\p{Script=Han}|$)|\p{Script=Han}\(|\)\p{Script=Han}/u;
  const wrong = [...textsOf('zh-Hant')].filter(([, text]) => halfWidth.test(text));
  expect(wrong).toEqual([]);
});

describe('every text is asked for somewhere', () => {
  test('in the source', () => {
    const usage = readUsage(source, namespacesOf('en'));
    const unused = keysOf('en').filter((key) => !isUsed(key, usage) && !KEPT_FOR_GRAMMAR.test(key));
    expect(unused).toEqual([]);
  });

  test('and the search tells used from unused', () => {
    const usage = [
      usageOf(
        'example.tsx',
        "const { t } = useTranslation(['rank']); t('title'); t(`how.${step}.name`); t('home:start'); t(`${all}`);",
        ['rank', 'home', 'gaps'],
      ),
    ];
    const keys = ['rank:title', 'rank:how.drag.name', 'home:start', 'rank:other', 'gaps:title', 'home:title'];
    expect(keys.map((key) => isUsed(key, usage))).toEqual([true, true, true, false, false, false]);
  });
});
