import { describe, expect, test } from 'vitest';
import {
  headerPolicy,
  headersFile,
  pagePolicy,
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

  test('allows styles from the own origin only', () => {
    expect(pagePolicy()).toContain(`style-src 'self';`);
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
