import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'));
}

const source = filesBelow('src');
const scripts = source.filter((file) => /\.tsx?$/.test(file));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** What a tool leaves behind while it runs; never committed. */
const MADE_BY_TOOLS = ['node_modules', 'dist', 'test-results', 'playwright-report'];
const TOP_LEVEL = [
  'src',
  'public',
  'locales',
  'tests',
  'index.html',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'README.md',
];

test('nothing new lies at the top level', () => {
  const found = readdirSync(root).filter((name) => !name.startsWith('.') && !MADE_BY_TOOLS.includes(name));
  expect(found.filter((name) => !TOP_LEVEL.includes(name))).toEqual([]);
});

const NAME = /^([a-z0-9]+(-[a-z0-9]+)*)(\.[a-z]+)*\.[a-z0-9]+$/;

test('file names are in kebab-case', () => {
  const ours = [...source, ...filesBelow('tests')].filter((file) => /\.(tsx?|mjs|css)$/.test(file));
  expect(ours.filter((file) => !NAME.test(basename(file)))).toEqual([]);
  expect(['RankList.tsx', 'rank_list.ts', 'useRank.ts'].filter((name) => NAME.test(name))).toEqual([]);
});

test('no folder hides its files behind an index', () => {
  expect(scripts.filter((file) => /^index\.tsx?$/.test(basename(file)))).toEqual([]);
});

const MOST_LINES = 300;
/** Tables of data are looked up, not read. */
const DATA_TABLES = /-data\.ts$|^src\/domain\/survey\/(pillar-names|tool-signatures)\.ts$/;

test('a file can be read in one go', () => {
  const long = scripts
    .filter((file) => !DATA_TABLES.test(file))
    .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MOST_LINES);
  expect(long).toEqual([]);
});

/** The same answers must give the same numbers anywhere, so nothing of the machine, the moment or chance may enter. */
const FORBIDDEN_IN_DOMAIN =
  /\bMath\.random\b|\b(?:new Date|Date\.now|Date\.parse|performance\.now)\b|\b(?:window|document|navigator|localStorage|sessionStorage|indexedDB|fetch)\s*[.(]|\bcrypto\./g;

function withoutComments(file: string, text: string): string {
  return parseSync(file, text).comments.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

describe('the domain', () => {
  test('knows neither clock nor chance nor browser', () => {
    const found = scripts
      .filter((file) => file.startsWith('src/domain/'))
      .flatMap((file) =>
        [...withoutComments(file, read(file)).matchAll(FORBIDDEN_IN_DOMAIN)].map(
          ([what]) => `${file}: ${what}`,
        ),
      );
    expect(found).toEqual([]);
  });

  test.each([
    'Math.random()',
    'new Date()',
    'Date.now()',
    'window.open',
    'localStorage.getItem',
    'fetch(url)',
  ])('and %s would be noticed', (text) => {
    expect(withoutComments('a.ts', `// a comment\nconst value = ${text};`)).toMatch(FORBIDDEN_IN_DOMAIN);
    expect(withoutComments('a.ts', `// ${text}`)).not.toMatch(FORBIDDEN_IN_DOMAIN);
  });
});
