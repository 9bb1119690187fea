/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { entryPages } from './src/build/entry-pages-plugin.ts';
import { securityHeaders } from './src/build/security-headers-plugin.ts';
import { serviceWorker } from './src/build/service-worker-plugin.ts';

const COMPONENT_TESTS = ['tests/{ui,features,app}/**/*.test.{ts,tsx}'];
// Tests of what has no state and knows no browser. They replace nothing global (tests/tools/one-process.ts sees to it)
// and so can share a process; with one of its own for each file they take twice the time.
const STATELESS_TESTS = [
  'tests/{architecture,build,charts,domain,i18n,locales,oracles,shared,tools}/**/*.test.ts',
  'tests/export/{*,fonts/*,pdf/*}.test.ts',
];
// Thousands of mutated files, other people's engines: `npm test` runs them, the quick check does not.
const THOROUGH_TESTS = ['tests/**/*.thorough.test.ts'];

/** An end to what hangs, no bound of speed: the machine may be busy with other tests. */
const PATIENCE_MS = 30_000;

const NOT_UNIT_TESTS = ['tests/browser/**', '**/node_modules/**'];

function sharedTexts(file: string): string | null {
  const [, language] = /\/locales\/([^/]+)\/(?:common|glossary|home|pillars)\.json$/.exec(file) ?? [];
  return language === undefined ? null : `texts-${language}`;
}

export default defineConfig({
  // Relative addresses: the built app runs in any folder of any static host.
  base: './',
  plugins: [
    react(),
    securityHeaders(),
    entryPages(),
    serviceWorker({ source: 'src/offline/service-worker.ts' }),
  ],
  resolve: {
    alias: {
      // Asks by `eval` whether the engine knows generators; the security policy forbids `eval`, and every engine that
      // knows symbols knows generators.
      '@stdlib/assert-has-generator-support': '@stdlib/assert-has-symbol-support',
    },
  },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // An inlined file would need `data:` in more places of the security policy.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // In the page: what the entry needs. In scripts: nothing, the lists would weigh more than they save.
      resolveDependencies: (_file, dependencies, { hostType }) => (hostType === 'html' ? dependencies : []),
    },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every visit starts with is one file: split by who else uses it, it weighs 3 KiB more and takes
            // ten more requests.
            { name: 'index', tags: ['$initial'] },
            // The texts that the start page and most other screens ask for, one file a language: asked for one after
            // the other, each would cost a round trip before anything shows.
            { name: sharedTexts, debugName: 'texts' },
          ],
        },
      },
    },
  },
  test: {
    // Left to itself, vitest keeps one processor free, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'stateless',
          include: STATELESS_TESTS,
          exclude: [...NOT_UNIT_TESTS, ...THOROUGH_TESTS],
          environment: 'node',
          testTimeout: PATIENCE_MS,
          isolate: false,
          setupFiles: 'tests/tools/one-process.ts',
        },
      },
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...NOT_UNIT_TESTS, ...STATELESS_TESTS, ...COMPONENT_TESTS, ...THOROUGH_TESTS],
          environment: 'node',
          testTimeout: PATIENCE_MS,
        },
      },
      {
        test: {
          name: 'thorough',
          include: THOROUGH_TESTS,
          exclude: NOT_UNIT_TESTS,
          environment: 'node',
          testTimeout: PATIENCE_MS,
        },
      },
      {
        test: {
          name: 'dom',
          include: COMPONENT_TESTS,
          exclude: NOT_UNIT_TESTS,
          environment: 'happy-dom',
          testTimeout: PATIENCE_MS,
        },
      },
    ],
  },
});
