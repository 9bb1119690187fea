/**
 * Every optional dependency (the native parts of build tools for other systems) must have an entry in the lock file:
 * where a registry lags behind, npm leaves them out without a word, and `npm ci` then stops on every machine.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Where Node looks for a package that the one at `path` asks for, nearest first. */
function placesOf(dependency, path) {
  const parts =
    path === '' ? [] : path.split('/node_modules/').map((part) => part.replace(/^node_modules\//, ''));
  return Array.from({ length: parts.length + 1 }, (_, up) =>
    [...parts.slice(0, parts.length - up), dependency].map((part) => `node_modules/${part}`).join('/'),
  );
}

/** @returns {string[]} lines that name who asks for what */
export function missingFromLock({ packages }) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((dependency) => !placesOf(dependency, path).some((place) => place in packages))
      .map((dependency) => `${path || 'the project'} asks for ${dependency}`),
  );
}

function main() {
  const missing = missingFromLock(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  if (missing.length === 0) return;
  console.error(
    ['package-lock.json lacks optional dependencies, so `npm ci` would stop:', ...missing].join('\n  '),
  );
  console.error('Pin a version whose native parts are all published, delete the lock file and make it anew.');
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
