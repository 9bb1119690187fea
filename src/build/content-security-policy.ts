import { ENTRY_PAGES, type EntryPage } from '../offline/entry-pages.ts';

type Directives = Readonly<Record<string, readonly string[]>>;

const DIRECTIVES: Directives = {
  'default-src': [`'none'`],
  'script-src': [`'self'`],
  'style-src': [`'self'`],
  'img-src': [`'self'`, 'data:', 'blob:'],
  'font-src': [`'self'`],
  // blob: lets the app read back files that it made itself; no other host can be reached.
  'connect-src': [`'self'`, 'blob:'],
  'worker-src': [`'self'`],
  'manifest-src': [`'self'`],
  'base-uri': [`'none'`],
  'form-action': [`'none'`],
  'require-trusted-types-for': [`'script'`],
  'trusted-types': ['default'],
};

/** What a page may besides: nothing that another page could use. */
const GRANTS: Readonly<Record<EntryPage, Directives>> = {
  index: {},
  // The reader of QR codes is WebAssembly, which counts as evaluation.
  scan: { 'script-src': [`'wasm-unsafe-eval'`] },
  // The broker is whatever the facilitator names; without TLS only on this machine.
  room: { 'connect-src': ['wss:', 'ws://localhost:*', 'ws://127.0.0.1:*'] },
};

/** The policy as it stands in the page, for hosts on which headers cannot be set. */
export function pagePolicy(page: EntryPage): string {
  return Object.entries(DIRECTIVES)
    .map(([name, sources]) => [name, ...sources, ...(GRANTS[page][name] ?? [])].join(' '))
    .join('; ');
}

/** The same policy as a response header, where a page may also forbid being framed. */
export function headerPolicy(page: EntryPage): string {
  return `${pagePolicy(page)}; frame-ancestors 'none'`;
}

/** Alike for every address. */
const COMMON_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

function headersOf(page: EntryPage): Readonly<Record<string, string>> {
  const camera = page === 'scan' ? 'camera=(self)' : 'camera=()';
  return {
    'Content-Security-Policy': headerPolicy(page),
    'Permissions-Policy': `geolocation=(), microphone=(), payment=(), usb=(), ${camera}`,
  };
}

/** Every header that the app wants an address to be served with. */
export function responseHeaders(pathname: string): Readonly<Record<string, string>> {
  const page = ENTRY_PAGES.find((name) => addressesOf(name).includes(pathname)) ?? 'index';
  return { ...COMMON_HEADERS, ...headersOf(page) };
}

/** Some hosts leave the ending out of a page's address and redirect there. */
function addressesOf(page: EntryPage): readonly string[] {
  return page === 'index' ? ['/', '/index.html'] : [`/${page}.html`, `/${page}`];
}

/** Everything that is no page. A worker's policy is the one of its own script. */
const OTHER_ADDRESSES = [
  '/assets/*',
  '/fonts/*',
  '/formats/*',
  '/icons/*',
  '/samples/*',
  '/schema/*',
  '/manifest.webmanifest',
  '/sw.js',
];

const CACHING: Readonly<Record<string, string>> = {
  // File names under assets/ carry a hash of their content, so they never change.
  '/assets/*': 'public, max-age=31536000, immutable',
  '/sw.js': 'no-cache',
};

/**
 * The text of a `_headers` file, as Netlify, Cloudflare Pages and others read it. No address gets one header from two
 * rules: of such headers some hosts send the last, some join both, and two joined policies allow what both allow, which
 * would take the grants of a page away. Not every host knows how to take a header back, either.
 */
export function headersFile(): string {
  const pages = ENTRY_PAGES.flatMap((page) =>
    addressesOf(page).map((address) => [address, headersOf(page)] as const),
  );
  const others = OTHER_ADDRESSES.map((address) => {
    const caching = CACHING[address];
    return [address, { ...headersOf('index'), ...(caching ? { 'Cache-Control': caching } : {}) }] as const;
  });
  return [['/*', COMMON_HEADERS] as const, ...pages, ...others]
    .flatMap(([address, headers]) => [address, ...headerLines(headers)])
    .join('\n')
    .concat('\n');
}

function headerLines(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
}
