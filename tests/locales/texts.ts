import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../locales/', import.meta.url));

export const LANGUAGES = ['en', 'pl', 'ru', 'zh-Hant'] as const;

/** Texts of one language by `namespace:key.of.text`. */
export type Texts = ReadonlyMap<string, string>;

function flatten(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no text`);
  return Object.entries(value).flatMap(([key, child]) =>
    flatten(child, path.endsWith(':') ? `${path}${key}` : `${path}.${key}`),
  );
}

export function namespacesOf(language: string): string[] {
  return readdirSync(join(folder, language))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''))
    .toSorted();
}

export function textsOf(language: string): Texts {
  return new Map(
    namespacesOf(language).flatMap((namespace) => {
      const content: unknown = JSON.parse(readFileSync(join(folder, language, `${namespace}.json`), 'utf8'));
      return flatten(content, `${namespace}:`);
    }),
  );
}

const PLURAL = /^(?<base>.+?)(?<ordinal>_ordinal)?_(?<category>zero|one|two|few|many|other)$/;

export interface PluralKey {
  readonly base: string;
  readonly type: 'cardinal' | 'ordinal';
  readonly category: string;
}

/** What a key says about its number, or `null` for an ordinary key. */
export function pluralOf(key: string, texts: Texts): PluralKey | null {
  const { base, ordinal, category } = PLURAL.exec(key)?.groups ?? {};
  if (base === undefined || category === undefined) return null;
  if (!texts.has(`${base}${ordinal ?? ''}_other`)) return null;
  return { base: `${base}${ordinal ?? ''}`, type: ordinal ? 'ordinal' : 'cardinal', category };
}

/** A key as the code writes it, without the form that the number chooses. */
export function baseOf(key: string, texts: Texts): string {
  return pluralOf(key, texts)?.base.replace(/_ordinal$/, '') ?? key;
}

/** What a text expects to be filled in or wrapped: `{{count}}`, `<strong>`. */
export function placeholdersOf(text: string): string[] {
  const names = [...text.matchAll(/\{\{\s*([\w.-]+)/g)].map(([, name = '']) => `{{${name}}}`);
  const tags = [...text.matchAll(/<\/?([a-zA-Z0-9]+)\s*\/?>/g)].map(([, name = '']) => `<${name}>`);
  return [...new Set([...names, ...tags])].toSorted();
}
