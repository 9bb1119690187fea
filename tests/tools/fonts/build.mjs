/**
 * Makes the subset fonts of public/fonts and the advance widths of src/charts/font-metrics-data.ts.
 *
 *   node tests/tools/fonts/build.mjs
 *
 * The full fonts and the subsetter are fetched into a temporary folder, so that the app does not
 * depend on 60 MB of packages. Run it again when a text in locales/ has a new character (a test says so).
 * The same packages and locales give the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as fontkit from 'fontkit';
import * as prettier from 'prettier';
import {
  big5LevelOne,
  hanCharactersOf,
  charactersOfFolder,
  reportCharacters,
  screenCharacters,
} from './character-sets.mjs';
import { metricsSource } from './metrics-source.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const target = join(root, 'public', 'fonts');

const packages = ['@ibm/plex-sans@1.1.0', '@ibm/plex-sans-tc@1.1.1', 'subset-font@2.9.0'];
const sources = {
  sans: '@ibm/plex-sans/fonts/complete/woff2/IBMPlexSans',
  chinese: '@ibm/plex-sans-tc/fonts/complete/woff2/hinted/IBMPlexSansTC',
};
const weights = { regular: 'Regular', semibold: 'SemiBold' };

/** Ligatures are left out: every painter then adds up the same widths, and copied text stays text. */
const keepFeatures = ['ccmp', 'kern', 'mark'];
const forScreen = { targetFormat: 'woff2', keepFeatures };
/** A PDF viewer ignores hinting and vertical layout; without them the file is a third smaller. */
const forPdf = {
  targetFormat: 'truetype',
  keepFeatures,
  noHinting: true,
  dropTables: ['vhea', 'vmtx', 'BASE', 'VORG'],
};

const temporary = mkdtempSync(join(tmpdir(), 'plumbline-fonts-'));
try {
  await build(temporary);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

async function build(folder) {
  fetchPackages(folder);
  const subset = createRequire(join(folder, 'package.json'))('subset-font');
  const readSource = (family, weight) =>
    readFileSync(join(folder, 'node_modules', `${sources[family]}-${weights[weight]}.woff2`));
  mkdirSync(target, { recursive: true });

  const sans = {};
  for (const weight of Object.keys(weights)) {
    const source = readSource('sans', weight);
    writeFont(`plex-sans-${weight}.woff2`, await subset(source, screenCharacters(), forScreen));
    const trueType = await subset(source, reportCharacters(), forPdf);
    writeFont(`plex-sans-${weight}.ttf.bin`, gzip(trueType));
    sans[weight] = fontkit.create(trueType);
  }

  const everyday = without(
    big5LevelOne() + charactersOfFolder(join(root, 'locales', 'zh-Hant')),
    sans.regular,
  );
  for (const weight of Object.keys(weights)) {
    const trueType = await subset(readSource('chinese', weight), everyday, forPdf);
    writeFont(`plex-sans-tc-${weight}.ttf.bin`, gzip(trueType));
  }
  const chinese = readSource('chinese', 'regular');
  const all = hanCharactersOf(
    fontkit.create(await subset(chinese, undefined, { keepAllGlyphs: true, targetFormat: 'truetype' })),
  );
  const known = new Set(everyday);
  const rare = all.filter((character) => !known.has(character)).join('');
  writeFont('plex-sans-tc-rare.ttf.bin', gzip(await subset(chinese, ` ${rare}`, forPdf)));

  // Read and written instead of copied: the package's file is marked as executable.
  const licence = readFileSync(join(folder, 'node_modules', '@ibm', 'plex-sans', 'LICENSE.txt'));
  writeFileSync(join(target, 'LICENSE-OFL.txt'), licence);
  const metrics = join(root, 'src', 'charts', 'font-metrics-data.ts');
  const style = await prettier.resolveConfig(metrics);
  const source = metricsSource(sans.regular, sans.semibold);
  writeFileSync(metrics, await prettier.format(source, { ...style, filepath: metrics }));
}

/** Into a folder of its own instead of the app's node_modules: nothing of this is a dependency. */
function fetchPackages(folder) {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
  execFileSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', ...packages],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}

/** The space stays: a font without it is refused by some viewers. */
function without(characters, font) {
  const kept = [...new Set(characters)].filter(
    (character) => !font.hasGlyphForCodePoint(character.codePointAt(0)),
  );
  return ` ${kept.join('')}`;
}

function gzip(bytes) {
  const packed = gzipSync(bytes, { level: 9 });
  // The tenth byte names the operating system; "unknown" keeps the file the same on all of them.
  packed[9] = 255;
  return packed;
}

function writeFont(name, bytes) {
  writeFileSync(join(target, name), bytes);
  console.log(`${name.padEnd(32)} ${(bytes.length / 1000).toFixed(1).padStart(8)} kB`);
}
