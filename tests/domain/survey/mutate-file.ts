/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const NASTY_CELLS = [
  '',
  '=HYPERLINK("x")',
  '-1',
  '0',
  '11',
  '2.5',
  '1e9',
  '1st, 2nd',
  '45721',
  '3-Mar',
  '#N/A',
  'N/A',
  '第3名',
  '__proto__',
  'constructor',
  '\u0000',
  '\u200b3',
  '9'.repeat(400),
  'Advertising',
  'Advertising;Content;Advertising',
  '["a","b"',
  '[[[[',
  '{"a":1}',
  '"',
  '""',
  '\'"',
  '2025-13-45',
  '25.02.2025',
  '2/3/25',
  'null',
  '\uFFFD\uFFFD',
  'Ã¤Å‚Ð°',
  '<script>',
  '5 - Very satisfied',
  '★★★',
  '😀',
  'a'.repeat(3000),
  ' '.repeat(500),
  'sep=;',
];

const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const pick = <Item>(random: Random, items: readonly Item[], fallback: Item): Item =>
  items[below(random, items.length)] ?? fallback;

function splice(bytes: Uint8Array, start: number, removed: number, added: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length - removed + added.length);
  result.set(bytes.subarray(0, start));
  result.set(added, start);
  result.set(bytes.subarray(start + removed), start + added.length);
  return result;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8');
const asText = (bytes: Uint8Array): string => decoder.decode(bytes);

/** Lets a mutation of text work on bytes. */
const ofText =
  (mutate: (text: string, random: Random) => string): Mutation =>
  (bytes, random) =>
    encoder.encode(mutate(asText(bytes), random));

const ofLines = (mutate: (lines: string[], random: Random) => string[]): Mutation =>
  ofText((text, random) => mutate(text.split('\n'), random).join('\n'));

const MUTATIONS: readonly Mutation[] = [
  // Bytes.
  (bytes, random) => {
    const changed = bytes.slice();
    for (let count = 1 + below(random, 6); count > 0; count--)
      changed[below(random, changed.length)] = below(random, 256);
    return changed;
  },
  (bytes, random) => {
    const added = Uint8Array.from({ length: 1 + below(random, 8) }, () => below(random, 256));
    return splice(bytes, below(random, bytes.length + 1), 0, added);
  },
  (bytes, random) => {
    const start = below(random, bytes.length);
    return splice(bytes, start, Math.min(below(random, 200), bytes.length - start), new Uint8Array(0));
  },
  (bytes, random) => {
    const start = below(random, bytes.length);
    const piece = bytes.slice(start, start + below(random, 400));
    return splice(bytes, below(random, bytes.length), 0, piece);
  },
  // Truncation.
  (bytes, random) => bytes.slice(0, below(random, bytes.length)),
  (bytes, random) => bytes.slice(below(random, bytes.length)),
  // Cells.
  ofText((text, random) => {
    const cells = text.split(/([,;\t\n])/);
    for (let count = 1 + below(random, 5); count > 0; count--)
      cells[below(random, cells.length)] = pick(random, NASTY_CELLS, '');
    return cells.join('');
  }),
  // Delimiters.
  ofText((text, random) => text.replaceAll(',', pick(random, [';', '\t', '|', '.', ''], ';'))),
  ofText((text, random) => text.replaceAll(';', pick(random, [',', '\t', '|', ''], ','))),
  ofText((text, random) => `sep=${pick(random, [',', ';', '|', 'x'], ';')}\n${text}`),
  // Quotes and line ends.
  ofText((text, random) => {
    const at = below(random, text.length);
    return `${text.slice(0, at)}"${text.slice(at)}`;
  }),
  ofText((text) => text.replaceAll('"', '')),
  ofText((text) => text.replaceAll('\r\n', '\n').replaceAll('\n', '\r')),
  // Encodings.
  (bytes, random) => {
    const text = asText(bytes);
    const big = random() < 0.3;
    const wide = new Uint8Array(text.length * 2 + 2);
    const view = new DataView(wide.buffer);
    view.setUint16(0, random() < 0.7 ? 0xfeff : 32, !big);
    for (let index = 0; index < text.length; index++)
      view.setUint16(2 + index * 2, text.charCodeAt(index), !big);
    return wide;
  },
  (bytes) => Uint8Array.from(asText(bytes), (letter) => letter.charCodeAt(0) & 255),
  (bytes) => encoder.encode(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
  (bytes) => splice(bytes, 0, 0, Uint8Array.of(0xef, 0xbb, 0xbf)),
  // Headers and rows.
  ofLines((lines, random) => [...lines.slice(0, 1 + below(random, 3)), ...lines]),
  ofLines((lines) => lines.slice(1)),
  ofLines(([header = '', ...rows], random) => {
    const cells = header.split(/([,;\t])/);
    const name = cells[below(random, cells.length)] ?? '';
    cells[below(random, cells.length)] = name;
    return [cells.join(''), ...rows];
  }),
  ofLines((lines, random) => {
    const at = below(random, lines.length);
    return [...lines.slice(0, at), ...Array.from({ length: below(random, 4) }, () => ''), ...lines.slice(at)];
  }),
  ofLines((lines, random) => {
    const from = below(random, lines.length);
    return [...lines, ...lines.slice(from, from + 3), pick(random, ['Total,1,2', 'Generated by x', ','], '')];
  }),
  ofLines((lines, random) => lines.map((line) => (random() < 0.2 ? `${line},` : line))),
  ofLines((lines, random) => lines.map((line) => (random() < 0.1 ? line.slice(0, line.length >> 1) : line))),
];

/** The file with one to four things wrong. */
export function mutateFile(bytes: Uint8Array, random: Random): Uint8Array {
  let mutated = bytes;
  for (let count = 1 + below(random, 4); count > 0 && mutated.length > 0; count--)
    mutated = (MUTATIONS[below(random, MUTATIONS.length)] as Mutation)(mutated, random);
  return mutated;
}
