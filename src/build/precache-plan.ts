import { createHash } from 'node:crypto';
import { ENTRY_PAGES, START_PAGE } from '../offline/entry-pages.ts';
import type { PrecachePlan } from '../offline/precache-plan.ts';

export interface BuiltFile {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string;
  readonly content: Uint8Array;
}

const PAGES = ENTRY_PAGES.map((page) => `${page}.html`);

/** Not part of the app: the worker itself, what only hosts and build tools read, source maps. */
const NOT_STORED = /^(sw\.js|_headers)$|(^|\/)\.|\.map$/;

/**
 * Sorts the built files into the shell and the rest. The shell is every page and what the start page names itself (entry
 * script, its static imports, styles, icons, manifest); everything that is loaded later by script is the rest. The other
 * pages name the same files, and whoever was invited with one of them needs it without a network as well.
 */
export function createPrecachePlan(files: readonly BuiltFile[]): PrecachePlan {
  const stored = files.filter(({ path }) => !NOT_STORED.test(path)).toSorted(byPath);
  const page = stored.find(({ path }) => path === 'index.html');
  if (!page) throw new Error('the build has no index.html');
  const html = new TextDecoder().decode(page.content);
  const others = stored.filter((file) => file !== page).map(({ path }) => path);
  const named = new Set([...addressesIn(html), ...PAGES]);
  return {
    version: versionOf(stored),
    entry: entryScript(html),
    shell: [START_PAGE, ...others.filter((path) => named.has(path))],
    rest: others.filter((path) => !named.has(path)),
  };
}

function byPath(first: BuiltFile, second: BuiltFile): number {
  return first.path < second.path ? -1 : 1;
}

function addressesIn(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="(?:\.\/)?([^"#?]+)"/g)].map(([, address = '']) => address);
}

function entryScript(html: string): string {
  const [, entry] = /<script[^>]*type="module"[^>]*src="(?:\.\/)?([^"]+)"/.exec(html) ?? [];
  if (!entry) throw new Error('index.html names no module script');
  return entry;
}

function versionOf(files: readonly BuiltFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of files) hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest('hex').slice(0, 16);
}
