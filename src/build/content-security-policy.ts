const DIRECTIVES: readonly (readonly [name: string, ...sources: string[]])[] = [
  ['default-src', `'none'`],
  ['script-src', `'self'`],
  ['style-src', `'self'`],
  ['img-src', `'self'`, 'data:', 'blob:'],
  ['font-src', `'self'`],
  // blob: lets the app read back files that it made itself; no other host can be reached.
  ['connect-src', `'self'`, 'blob:'],
  ['worker-src', `'self'`],
  ['manifest-src', `'self'`],
  ['base-uri', `'none'`],
  ['form-action', `'none'`],
  ['require-trusted-types-for', `'script'`],
  ['trusted-types', 'default'],
];

/** The policy as it stands in the page, for hosts on which headers cannot be set. */
export function pagePolicy(): string {
  return DIRECTIVES.map((directive) => directive.join(' ')).join('; ');
}

/** The same policy as a response header, where a page may also forbid being framed. */
export function headerPolicy(): string {
  return `${pagePolicy()}; frame-ancestors 'none'`;
}

/** Every header that the app wants to be served with. */
export function responseHeaders(): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': headerPolicy(),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'geolocation=(), microphone=(), payment=(), usb=(), camera=()',
  };
}

function headerLines(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
}

/** The text of a `_headers` file, as Netlify, Cloudflare Pages and others read it. */
export function headersFile(): string {
  return [
    '/*',
    ...headerLines(responseHeaders()),
    // File names under assets/ carry a hash of their content, so they never change.
    '/assets/*',
    ...headerLines({ 'Cache-Control': 'public, max-age=31536000, immutable' }),
    '/sw.js',
    ...headerLines({ 'Cache-Control': 'no-cache' }),
    '',
  ].join('\n');
}
