import { expect, test } from 'vitest';
import { pagePolicy } from '#src/build/content-security-policy.ts';
import { entryPageFrom } from '#src/build/entry-pages-plugin.ts';

const policy = (text: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${text.replaceAll(`'`, '&#39;')}">`;
const startPage = (head: string): string => `<html><head>${head}</head><body><p>$1 and $&</p></body></html>`;

test('another entry page is the start page with its own policy and its name', () => {
  const built = startPage(policy(pagePolicy('index')));
  const page = entryPageFrom(built, 'scan');
  expect(page).toContain(`content="${pagePolicy('scan')}"`);
  expect(page).toContain('<meta name="plumbline-page" content="scan">');
  expect(page.split('</head>')[1]).toBe(built.split('</head>')[1]);
  expect(page.match(/Content-Security-Policy/g)).toHaveLength(1);
});

test('a start page without the strict policy, or with two, makes no other page', () => {
  const strict = policy(pagePolicy('index'));
  for (const head of [
    '',
    policy(pagePolicy('room')),
    strict + strict,
    strict + policy(`default-src 'self'`),
  ]) {
    expect(() => entryPageFrom(startPage(head), 'room')).toThrow('does not state its policy just once');
  }
});
