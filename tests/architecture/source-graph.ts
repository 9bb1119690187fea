import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

/** One file of the source names another file or a package. */
export interface Import {
  readonly from: string;
  /** A path from the project's root, or a package as written (`zod/mini`, `node:fs`). */
  readonly to: string;
  /** `worker`: started as a script of its own, not linked. */
  readonly kind: 'value' | 'type' | 'worker';
}

export interface SourceGraph {
  /** Every file below the folder, whatever its kind; paths from the project's root with forward slashes. */
  readonly files: readonly string[];
  readonly imports: readonly Import[];
}

const SCRIPT = /\.tsx?$/;

/** Reads who imports whom below `folder`, types included. `root` is what paths are relative to. */
export function readSourceGraph(root: string, folder: string): SourceGraph {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(slashes(root), posix.join(slashes(entry.parentPath), entry.name)))
    .toSorted();
  const imports = files
    .filter((file) => SCRIPT.test(file))
    .flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')));
  return { files, imports };
}

const slashes = (path: string): string => path.replaceAll('\\', '/');

export function importsOf(file: string, text: string): Import[] {
  const { module, program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: [request: string, kind: Import['kind']][] = [];
  for (const { moduleRequest, entries } of module.staticImports) {
    found.push([moduleRequest.value, kindOf(entries)]);
  }
  for (const { entries } of module.staticExports) {
    const [first] = entries;
    if (first?.moduleRequest) found.push([first.moduleRequest.value, kindOf(entries)]);
  }
  for (const { moduleRequest } of module.dynamicImports) {
    found.push([text.slice(moduleRequest.start + 1, moduleRequest.end - 1), 'value']);
  }
  found.push(...importsWithinCode(program));
  return found.map(([request, kind]) => ({ from: file, to: resolve(request, file), kind }));
}

/** An import of nothing but types is gone at run time; one without names is there for its effect. */
function kindOf(entries: readonly { readonly isType: boolean }[]): Import['kind'] {
  return entries.length > 0 && entries.every(({ isType }) => isType) ? 'type' : 'value';
}

/** What the module record does not list: `import('x').Type`, `new URL('x', import.meta.url)`, `import.meta.glob`. */
function importsWithinCode(program: unknown): [string, Import['kind']][] {
  const found: [string, Import['kind']][] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (!isNode(node)) return;
    const reference = referenceIn(node);
    if (reference) found.push(reference);
    Object.values(node).forEach(visit);
  };
  visit(program);
  return found;
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function referenceIn(node: Node): [string, Import['kind']] | null {
  if (node.type === 'TSImportType') {
    const request = textOf(node['source'] ?? node['argument']);
    return request === null ? null : [request, 'type'];
  }
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return null;
  const callee = node['callee'];
  const request = Array.isArray(node['arguments']) ? textOf(node['arguments'][0]) : null;
  if (!isNode(callee) || request === null || !request.startsWith('.')) return null;
  if (node.type === 'NewExpression' && callee['name'] === 'URL') return [request, 'worker'];
  const property = callee['property'];
  return isNode(property) && property['name'] === 'glob' ? [request, 'value'] : null;
}

function textOf(node: unknown): string | null {
  return isNode(node) && typeof node['value'] === 'string' ? node['value'] : null;
}

function resolve(request: string, from: string): string {
  const [path = request] = request.split('?');
  if (path.startsWith('.')) return posix.join(posix.dirname(from), path);
  return path.replace(/^#(src|locales|tests)\//, '$1/');
}

/** Groups of files that need each other at run time, each as the circle of paths. */
export function findCycles({ imports }: SourceGraph): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to, kind } of imports) {
    if (kind === 'value') next.set(from, [...(next.get(from) ?? []), to]);
  }
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) cycles.push([...path.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return cycles;
}
