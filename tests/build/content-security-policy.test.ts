import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  headerPolicy,
  headersFile,
  pagePolicy,
  responseHeaders,
} from '#src/build/content-security-policy.ts';
import { ENTRY_PAGES } from '#src/offline/entry-pages.ts';

/** Where a page's policy says something else than the start page's. */
function added(page: 'scan' | 'room'): string[][] {
  const strict = pagePolicy('index').split('; ');
  const looser = pagePolicy(page).split('; ');
  return strict.flatMap((directive, index) =>
    directive === looser[index] ? [] : [[directive, looser[index] ?? '']],
  );
}

interface Rule {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

function parse(text: string): Rule[] {
  return text
    .split(/^(?=\/)/m)
    .map((block) => block.trimEnd().split('\n'))
    .map(([address = '', ...lines]) => ({
      address,
      headers: Object.fromEntries(
        lines.map((line) => {
          const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
          return [name, value];
        }),
      ),
    }));
}

describe('the security policy of the start page', () => {
  const policy = pagePolicy('index');

  test('allows scripts from the own origin only and never text as code', () => {
    expect(policy).toContain(`script-src 'self';`);
    expect(policy).not.toMatch(/unsafe|https?:|wss?:|\*/);
    expect(policy).toContain(`require-trusted-types-for 'script'`);
  });

  test('lets data leave to no other host', () => {
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).toContain(`connect-src 'self' blob:;`);
    expect(policy).toContain(`form-action 'none'`);
  });

  test('forbids framing where it can, which is in the header', () => {
    expect(headerPolicy('index')).toBe(`${policy}; frame-ancestors 'none'`);
  });

  test('allows styles from the own origin only', () => {
    expect(policy).toContain(`style-src 'self';`);
  });
});

describe('the other pages', () => {
  test('grant what they exist for and nothing else', () => {
    expect(added('scan')).toEqual([[`script-src 'self'`, `script-src 'self' 'wasm-unsafe-eval'`]]);
    expect(added('room')).toEqual([
      [`connect-src 'self' blob:`, `connect-src 'self' blob: wss: ws://localhost:* ws://127.0.0.1:*`],
    ]);
  });

  test('differ in no header but the policy, and the camera of the scanning page', () => {
    const { 'Content-Security-Policy': policy, ...start } = responseHeaders('/');
    expect(policy).toBe(headerPolicy('index'));
    expect(start['Permissions-Policy']).toMatch(/camera=\(\)/);
    for (const address of ['/index.html', '/sw.js', '/assets/index-AAAAAAAA.js', '/scan/index.html']) {
      expect(responseHeaders(address)).toEqual(responseHeaders('/'));
    }
    expect(responseHeaders('/room.html')).toEqual({
      ...start,
      'Content-Security-Policy': headerPolicy('room'),
    });
    expect(responseHeaders('/scan.html')).toEqual({
      ...start,
      'Content-Security-Policy': headerPolicy('scan'),
      'Permissions-Policy': start['Permissions-Policy']?.replace('camera=()', 'camera=(self)'),
    });
  });
});

describe('the _headers file', () => {
  const rules = parse(headersFile());

  test('gives everything that the build puts beside the pages the headers of the start page', () => {
    const published = readdirSync(new URL('../../public', import.meta.url), { withFileTypes: true });
    const addresses = published.map((entry) => `/${entry.name}${entry.isDirectory() ? '/x.svg' : ''}`);
    for (const address of ['/', '/index.html', '/sw.js', '/assets/index-AAAAAAAA.js', ...addresses]) {
      const { 'Cache-Control': _caching, ...sent } = headersOf(address);
      expect([address, sent]).toEqual([address, responseHeaders('/')]);
    }
  });

  test.each(ENTRY_PAGES.filter((page) => page !== 'index'))(
    'gives the page %s its own headers, also on hosts that leave its ending out',
    (page) => {
      expect(headersOf(`/${page}.html`)).toEqual(responseHeaders(`/${page}.html`));
      expect(headersOf(`/${page}`)).toEqual(responseHeaders(`/${page}.html`));
    },
  );

  test('gives no address the same header twice: hosts that join both would take the grants away', () => {
    for (const { address } of rules) {
      const names = matching(address.replace('*', 'x')).flatMap(({ headers }) => Object.keys(headers));
      expect(names).toEqual([...new Set(names)]);
    }
  });

  test('lets only hashed names be kept for ever', () => {
    expect(headersOf('/assets/index-AAAAAAAA.js')['Cache-Control']).toContain('immutable');
    expect(headersOf('/sw.js')['Cache-Control']).toBe('no-cache');
    const cached = rules.filter(({ headers }) => 'Cache-Control' in headers);
    expect(cached.map(({ address }) => address)).toEqual(['/assets/*', '/sw.js']);
  });

  function matching(path: string): Rule[] {
    return rules.filter(({ address }) =>
      address.endsWith('*') ? path.startsWith(address.slice(0, -1)) : path === address,
    );
  }

  function headersOf(path: string): Readonly<Record<string, string>> {
    return Object.assign({}, ...matching(path).map(({ headers }) => headers)) as Record<string, string>;
  }
});
