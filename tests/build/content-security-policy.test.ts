import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  headerPolicy,
  headersFile,
  pagePolicy,
  REACT_ARIA_STYLES,
  responseHeaders,
} from '#src/build/content-security-policy.ts';

describe('the security policy', () => {
  test('allows scripts from the own origin only and never text as code', () => {
    expect(pagePolicy()).toContain(`script-src 'self';`);
    expect(pagePolicy()).not.toMatch(/unsafe|https?:|\*/);
    expect(pagePolicy()).toContain(`require-trusted-types-for 'script'`);
  });

  test('lets data leave to no other host', () => {
    expect(pagePolicy()).toContain(`default-src 'none'`);
    expect(pagePolicy()).toContain(`connect-src 'self' blob:;`);
    expect(pagePolicy()).toContain(`form-action 'none'`);
  });

  test('forbids framing where it can, which is in the header', () => {
    expect(headerPolicy()).toBe(`${pagePolicy()}; frame-ancestors 'none'`);
  });

  test('allows exactly the style elements that the installed React Aria adds', () => {
    const folder = new URL('../../node_modules/react-aria/dist/private/', import.meta.url);
    const sources = ['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'].map((file) =>
      readFileSync(new URL(file, folder), 'utf8')
        // The attribute's name stands in a variable there.
        .replaceAll(/\$\{[\w$]*PRESSABLE_ATTRIBUTE\}/g, 'data-react-aria-pressable'),
    );
    const added = sources.flatMap((source) =>
      [...source.matchAll(/\.textContent = `([^`]*)`\.trim\(\)/g)].map(([, text = '']) => text.trim()),
    );
    expect(added).toEqual([...REACT_ARIA_STYLES]);
  });
});

test('the _headers file gives every file the headers and lets only hashed names be kept for ever', () => {
  const [everything = '', assets = '', worker = ''] = headersFile().split(/^(?=\/)/m);
  for (const [name, value] of Object.entries(responseHeaders())) {
    expect(everything).toContain(`  ${name}: ${value}\n`);
  }
  expect(assets).toMatch(/^\/assets\/\*\n {2}Cache-Control: .*immutable/);
  expect(worker).toMatch(/^\/sw\.js\n {2}Cache-Control: no-cache/);
});
