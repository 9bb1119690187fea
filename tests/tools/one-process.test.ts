import { expect, test, vi } from 'vitest';

test('a test that shares its process with others cannot replace anything for them', () => {
  expect(() => vi.stubGlobal('isSecureContext', false)).toThrow('share a process');
  expect(() => vi.stubEnv('BASE_URL', './')).toThrow('share a process');
  expect(() => vi.useFakeTimers()).toThrow('share a process');
  expect(() => vi.doMock('node:fs')).toThrow('share a process');
});
