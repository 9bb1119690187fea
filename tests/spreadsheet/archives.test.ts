import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpackEntry } from '#src/spreadsheet/unpack-entry.ts';
import { readZipDirectory } from '#src/spreadsheet/zip-directory.ts';
import { buildWorkbook, textRow } from './support/build-workbook.ts';
import { opened, recordsOf, refusal, tableOf } from './support/open.ts';

const zip = (files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );

const small = () =>
  buildWorkbook({ sheets: [{ name: 'S', rows: textRow(1, 'a', 'b') + textRow(2, '1', '2') }] });

/** Where a signature stands in the bytes of an archive. */
function placeOf(bytes: Uint8Array, ...signature: readonly number[]): number {
  const place = bytes.findIndex((_, at) => signature.every((byte, index) => bytes[at + index] === byte));
  expect(place).toBeGreaterThanOrEqual(0);
  return place;
}

/** Changes a number in the directory entry of a file. */
function patchEntry(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  change: (view: DataView, at: number) => void,
) {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === name) change(view, at);
  }
  return bytes;
}

describe('an archive with a table', () => {
  test('gives the one CSV file in it, with its own encoding and delimiter', async () => {
    const survey = await opened(zip({ 'export/form.csv': 'id;rank\n1;2\n' }));
    expect([survey.container, survey.part]).toEqual(['zip', 'form.csv']);
    expect(await survey.text.text()).toBe('id;rank\n1;2\n');
  });

  test('gives the form, not its repeated groups, nor what a system put beside it', async () => {
    const survey = await opened(
      zip({
        'survey-children.csv': 'a\n',
        'survey.csv': 'main\n',
        'survey-children-toys.csv': 'b\n',
        '__MACOSX/._survey.csv': 'x',
        'media/photo.jpg': 'x',
      }),
    );
    expect(survey.part).toBe('survey.csv');
  });

  test('may hold a workbook or JSON instead', async () => {
    const book = new Uint8Array(zipSync({ 'Answers.xlsx': small() }));
    expect(await opened(book)).toMatchObject({
      container: 'xlsx',
      part: 'Answers.xlsx: S',
      bytes: book.length,
    });
    const json = zip({ 'answers.json': '[{"a":1,"b":2}]' });
    expect(await opened(json)).toMatchObject({ container: 'json', part: 'answers.json' });
  });

  test('with no table or with several says so', async () => {
    expect(await refusal(zip({ 'readme.md': 'x' }))).toBe('FILE_IS_NO_SINGLE_TABLE');
    expect(await refusal(zip({ 'a.csv': 'x', 'b.csv': 'x' }))).toBe('FILE_IS_NO_SINGLE_TABLE');
    expect(await refusal(zip({}))).toBe('FILE_IS_NO_SINGLE_TABLE');
  });

  test('in an archive is not opened', async () => {
    const inner = zip({ 'a.csv': 'x' });
    const outer = new Uint8Array(zipSync({ 'a.csv': inner }));
    expect(await refusal(outer)).toBe('FILE_TYPE_BY_CONTENT zip');
  });
});

describe('the directory of an archive', () => {
  test('is found behind a comment', async () => {
    const bytes = small();
    const comment = strToU8('exported by a tool');
    const whole = new Uint8Array([...bytes, ...comment]);
    new DataView(whole.buffer).setUint16(bytes.length - 2, comment.length, true);
    expect(await tableOf(whole)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('may keep sizes in its 64-bit fields', async () => {
    const text = strToU8('id,rank\n1,2\n');
    expect((await opened(zip64('form.csv', text))).part).toBe('form.csv');
  });

  test.each([0.3, 0.6, 0.9, 0.999])('is missed where the file is cut (%d)', async (share) => {
    const bytes = small();
    expect(await refusal(bytes.slice(0, Math.floor(bytes.length * share)))).toBe('FILE_IS_BROKEN zip');
  });
});

describe('an entry that lies', () => {
  const name = 'xl/worksheets/sheet1.xml';

  test('about its size is given up as soon as more comes out', async () => {
    const zeros = `<c><v>${'0'.repeat(20_000_000)}</v></c>`;
    const bomb = buildWorkbook({ sheets: [{ name: 'S', rows: `<row>${zeros}</row>` }] });
    expect(bomb.length).toBeLessThan(40_000);
    patchEntry(bomb, name, (view, at) => view.setUint32(at + 24, 1000, true));
    const begin = performance.now();
    expect(await refusal(bomb)).toBe('FILE_IS_BROKEN xlsx');
    expect(performance.now() - begin).toBeLessThan(2000);
  });

  test('gives out no more than it declared', async () => {
    const bytes = new Uint8Array(zipSync({ 'a.csv': new Uint8Array(50_000_000) }));
    patchEntry(bytes, 'a.csv', (view, at) => view.setUint32(at + 24, 1000, true));
    const file = new Blob([bytes]);
    const directory = await readZipDirectory(file);
    if (!directory.ok) throw new Error('no directory');
    const [entry] = directory.value;
    if (!entry) throw new Error('no entry');
    let seen = 0;
    const sink = (piece: Uint8Array) => {
      seen += piece.length;
      return null;
    };
    const unpacked = await unpackEntry(file, entry, { type: 'zip', limit: 1_000_000, sink });
    expect(unpacked).toMatchObject({ ok: false, reason: { code: 'FILE_IS_BROKEN', type: 'zip' } });
    expect(seen).toBeLessThanOrEqual(1000);
  });

  test('or is larger than can be held is not unpacked at all', async () => {
    const large = patchEntry(small(), name, (view, at) => view.setUint32(at + 24, 2_000_000_000, true));
    expect(await refusal(large)).toBe('FILE_TOO_LARGE bytes');
  });

  test('about its checksum, its place or its method is damaged', async () => {
    const sum = patchEntry(small(), name, (view, at) => view.setUint32(at + 16, 1, true));
    expect(await refusal(sum)).toBe('FILE_IS_BROKEN xlsx');
    const place = patchEntry(small(), name, (view, at) => view.setUint32(at + 42, 5, true));
    expect(await refusal(place)).toBe('FILE_IS_BROKEN xlsx');
    const method = patchEntry(small(), name, (view, at) => view.setUint16(at + 10, 12, true));
    expect(await refusal(method)).toBe('FILE_IS_BROKEN xlsx');
  });

  test('behind a password is named', async () => {
    const locked = patchEntry(small(), name, (view, at) => view.setUint16(at + 8, 1, true));
    expect(await refusal(locked)).toBe('FILE_IS_ENCRYPTED');
  });

  test('ten thousand and one files are too many', async () => {
    const files: Zippable = {};
    for (let index = 0; index <= 10_000; index++) files[`${index}.csv`] = new Uint8Array(0);
    expect(await refusal(new Uint8Array(zipSync(files, { level: 0 })))).toBe('FILE_TOO_LARGE bytes');
  });
});

describe('files that only look like a table', () => {
  test.each([
    ['an old Excel file', ole([]), 'FILE_IS_OLD_XLS'],
    ['a workbook behind a password', ole(['EncryptionInfo', 'EncryptedPackage']), 'FILE_IS_ENCRYPTED'],
    [
      'a binary workbook',
      zip({ '[Content_Types].xml': '', 'xl/workbook.bin': '' }),
      'FILE_TYPE_BY_CONTENT xlsb',
    ],
    ['OpenDocument', zip({ mimetype: 'x', 'content.xml': 'x' }), 'FILE_TYPE_BY_CONTENT ods'],
    ['a text document', zip({ '[Content_Types].xml': '', 'word/document.xml': '' }), 'FILE_IS_BROKEN xlsx'],
  ])('%s is named', async (_name, bytes, expected) => {
    expect(await refusal(bytes)).toBe(expected);
  });

  test('text is left to the reader of CSV', async () => {
    const survey = await opened(new Uint8Array(strToU8('id,rank\n1,2\n')));
    expect([survey.container, survey.part, survey.tool]).toEqual(['text', null, null]);
    expect([...(await recordsOf(survey)).keys()]).toEqual([1, 2]);
  });
});

/** The beginning of an OLE file whose directory holds these names. */
function ole(names: readonly string[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    for (let at = 0; at < name.length; at++) {
      view.setUint16(1024 + index * 128 + at * 2, name.charCodeAt(at), true);
    }
  }
  return bytes;
}

/** An archive of one stored file as streaming writers make it: all sizes in 64-bit fields, the end record too. */
function zip64(name: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const plain = zipSync({ [name]: data }, { level: 0 });
  const start = placeOf(plain, 0x50, 0x4b, 1, 2);
  const end = placeOf(plain, 0x50, 0x4b, 5, 6);
  const entry = plain.slice(start, end);
  const entryView = new DataView(entry.buffer);
  for (const at of [20, 24, 42]) entryView.setUint32(at, 0xffffffff, true);
  entryView.setUint16(30, 28, true);
  const extra = new Uint8Array(28);
  const extraView = new DataView(extra.buffer);
  extraView.setUint16(0, 1, true);
  extraView.setUint16(2, 24, true);
  extraView.setUint32(4, data.length, true);
  extraView.setUint32(12, data.length, true);
  const end64 = new Uint8Array(56);
  const end64View = new DataView(end64.buffer);
  end64View.setUint32(0, 0x06064b50, true);
  end64View.setUint32(32, 1, true);
  end64View.setUint32(40, entry.length + extra.length, true);
  end64View.setUint32(48, start, true);
  const locator = new Uint8Array(20);
  const locatorView = new DataView(locator.buffer);
  locatorView.setUint32(0, 0x07064b50, true);
  locatorView.setUint32(8, start + entry.length + extra.length, true);
  const last = plain.slice(end);
  const lastView = new DataView(last.buffer);
  lastView.setUint16(10, 0xffff, true);
  lastView.setUint32(12, 0xffffffff, true);
  lastView.setUint32(16, 0xffffffff, true);
  return new Uint8Array([...plain.slice(0, start), ...entry, ...extra, ...end64, ...locator, ...last]);
}
