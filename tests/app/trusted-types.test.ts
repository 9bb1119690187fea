import { describe, expect, test } from 'vitest';
import { sameOriginScript } from '#src/app/trusted-types.ts';

describe('a script address', () => {
  const base = 'https://host.example/tools/plumbline/';

  test('of the own origin is made absolute', () => {
    expect(sameOriginScript('sw.js', base)).toBe('https://host.example/tools/plumbline/sw.js');
    expect(sameOriginScript('https://host.example/a.js', base)).toBe('https://host.example/a.js');
  });

  test.each([
    'https://elsewhere.example/a.js',
    '//elsewhere.example/a.js',
    'data:text/javascript,1',
    'http://host.example/a.js',
  ])('of another origin is refused: %s', (address) => {
    expect(() => sameOriginScript(address, base)).toThrow('not allowed');
  });
});
