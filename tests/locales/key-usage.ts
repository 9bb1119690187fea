import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/**
 * Which texts the source asks for. Whether a key that is asked for exists is the compiler's job (the keys are typed);
 * here it is about the other direction, so a key counts as used as soon as a file that names its namespace holds
 * its name: as a string anywhere, or as a template (`verdicts.${verdict}`) handed to a function.
 */
export interface FileUsage {
  readonly namespaces: ReadonlySet<string>;
  readonly strings: ReadonlySet<string>;
  readonly templates: readonly RegExp[];
}

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

function everyNode(value: unknown, visit: (node: Node) => void): void {
  if (!isNode(value)) return;
  visit(value);
  for (const child of Object.values(value)) everyNode(child, visit);
}

/** `how.${step}.name` as a pattern; a template without any fixed part would fit every key and counts for none. */
function patternOf(template: Node): RegExp | null {
  const parts = (template['quasis'] as { value: { cooked: string | null } }[]).map(
    ({ value }) => value.cooked ?? '',
  );
  if (parts.length < 2 || !/[a-z]/i.test(parts.join(''))) return null;
  return new RegExp(`^${parts.map((part) => escapeText(part)).join('.+')}$`);
}

const escapeText = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

export function usageOf(file: string, text: string, namespaces: readonly string[]): FileUsage {
  const strings = new Set<string>();
  const templates: RegExp[] = [];
  everyNode(parseSync(file, text).program, (node) => {
    if (node['type'] === 'Literal' && typeof node['value'] === 'string') strings.add(node['value']);
    if (node['type'] !== 'TemplateLiteral') return;
    const pattern = patternOf(node);
    if (pattern) templates.push(pattern);
  });
  // A feature speaks in the namespace of its name, also where a shared hook hands out the texts.
  const named = namespaces.filter((name) => strings.has(name) || file.startsWith(`features/${name}/`));
  return { namespaces: new Set(named), strings, templates };
}

export function readUsage(folder: string, namespaces: readonly string[]): FileUsage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => usageOf(file, readFileSync(join(folder, file), 'utf8'), namespaces));
}

/** @param key `namespace:key.of.text` without its plural form */
export function isUsed(key: string, usage: readonly FileUsage[]): boolean {
  const [namespace = '', name = ''] = key.split(':');
  return usage.some(({ namespaces, strings, templates }) => {
    const named = namespace === 'common' || namespaces.has(namespace);
    // A list is asked for as a whole.
    const [list, ofList] = [key, name].map((spelling) => spelling.replace(/\.\d+(?:\..*)?$/, ''));
    const spellings = named ? [key, name, list, ofList] : [key, list];
    return spellings.some(
      (spelling = '') => strings.has(spelling) || templates.some((template) => template.test(spelling)),
    );
  });
}
