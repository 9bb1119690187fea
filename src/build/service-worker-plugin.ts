import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import type { PrecachePlan } from '../offline/precache-plan.ts';
import { createPrecachePlan, type BuiltFile } from './precache-plan.ts';

function filesBelow(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: relative(folder, file).split(sep).join('/'), content: readFileSync(file) };
    });
}

/**
 * Builds the worker on its own, as one classic script: a module worker is not known to every browser, and a chunk
 * shared with the app would make the worker depend on the app's files.
 */
async function compileWorker(source: string, plan: PrecachePlan): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { PRECACHE_PLAN: JSON.stringify(plan) },
    build: {
      write: false,
      rolldownOptions: { input: source, output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('the service worker did not build');
  return output.output[0].code;
}

/**
 * Writes `sw.js` into the finished output folder. It reads what really was written there, so no file that ships can
 * be missing from the list.
 */
export function serviceWorker(options: { readonly source: string }): Plugin {
  let config: ResolvedConfig;
  let failed = false;
  return {
    name: 'plumbline:service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    renderError() {
      // `closeBundle` is not told; our own complaint about missing files would hide the error.
      failed = true;
    },
    async closeBundle(error) {
      if (failed || error) return;
      const folder = resolve(config.root, config.build.outDir);
      const plan = createPrecachePlan(filesBelow(folder));
      writeFileSync(join(folder, 'sw.js'), await compileWorker(join(config.root, options.source), plan));
    },
  };
}
