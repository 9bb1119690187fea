import { vi } from 'vitest';

/**
 * Runs before each test file of the project "stateless", whose files share a process: what one of them replaced, the
 * next one would find. Spies need no care, vitest takes them back at the end of a file.
 */
const REPLACING = ['mock', 'doMock', 'stubGlobal', 'stubEnv', 'useFakeTimers', 'setSystemTime'] as const;

for (const name of REPLACING) {
  vi[name] = () => {
    throw new Error(
      `vi.${name}: tests of this folder share a process, see STATELESS_TESTS in vite.config.ts`,
    );
  };
}
