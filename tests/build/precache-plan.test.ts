import { describe, expect, test } from 'vitest';
import { createPrecachePlan, type BuiltFile } from '#src/build/precache-plan.ts';

const page = `
  <link rel="icon" href="./icons/logo.svg">
  <script type="module" crossorigin src="./assets/index-AAAAAAAA.js"></script>
  <link rel="modulepreload" crossorigin href="./assets/vendor-BBBBBBBB.js">`;

function built(files: Readonly<Record<string, string>>): BuiltFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, content: new TextEncoder().encode(text) }));
}

const files = {
  'index.html': page,
  'icons/logo.svg': '<svg/>',
  'assets/vendor-BBBBBBBB.js': 'vendor',
  'assets/index-AAAAAAAA.js': 'entry',
  'assets/report-CCCCCCCC.js': 'report',
  'assets/report-CCCCCCCC.js.map': '{}',
  'fonts/plex.ttf.bin': 'font',
  _headers: '/*',
  'sw.js': 'old worker',
  '.well-known/security.txt': '',
};

describe('the list of files to keep', () => {
  test('takes as shell what the start page names, and the page under the folder itself', () => {
    expect(createPrecachePlan(built(files)).shell).toEqual([
      './',
      'assets/index-AAAAAAAA.js',
      'assets/vendor-BBBBBBBB.js',
      'icons/logo.svg',
    ]);
  });

  test('takes every other page as shell, too', () => {
    const pages = { ...files, 'scan.html': page, 'room.html': page };
    const { shell, rest } = createPrecachePlan(built(pages));
    expect(shell.filter((path) => path.endsWith('.html'))).toEqual(['room.html', 'scan.html']);
    expect(rest).toEqual(createPrecachePlan(built(files)).rest);
  });

  test('leaves the other files for later and skips what is not part of the app', () => {
    expect(createPrecachePlan(built(files)).rest).toEqual([
      'assets/report-CCCCCCCC.js',
      'fonts/plex.ttf.bin',
    ]);
  });

  test('knows the entry script', () => {
    expect(createPrecachePlan(built(files)).entry).toBe('assets/index-AAAAAAAA.js');
  });

  test('has another version whenever a kept file changes, whatever the order of the files', () => {
    const { version } = createPrecachePlan(built(files));
    expect(createPrecachePlan(built(files).toReversed()).version).toBe(version);
    expect(createPrecachePlan(built({ ...files, 'sw.js': 'new worker' })).version).toBe(version);
    expect(createPrecachePlan(built({ ...files, 'fonts/plex.ttf.bin': 'newer font' })).version).not.toBe(
      version,
    );
  });

  test('refuses a build without a page or without a script', () => {
    expect(() => createPrecachePlan(built({ 'a.js': '' }))).toThrow('no index.html');
    expect(() => createPrecachePlan(built({ 'index.html': '<p>' }))).toThrow('no module script');
  });
});
