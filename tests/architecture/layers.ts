import { findCycles, type Import, type SourceGraph } from './source-graph.ts';

type LayerName = (typeof LAYERS)[number]['name'];

interface Layer {
  readonly name: string;
  readonly files: RegExp;
  /** Other layers that it may import. */
  readonly may?: readonly string[];
  /** Other layers of which it may know types only. */
  readonly mayKnow?: readonly string[];
  /** Other layers whose files it may start as workers. */
  readonly mayStart?: readonly string[];
  /** A package with everything below it, or a whole scope (`@stdlib/`). */
  readonly packages?: readonly string[];
}

const REACT = ['react', 'react-dom'];

/**
 * Who may import whom: itself, what is listed, and nothing else. A file belongs to the first layer that fits, so the
 * special cases stand before the general ones. `src/README.md` says why it is so.
 */
export const LAYERS = [
  { name: 'statistics', files: /^src\/domain\/stats\//, may: ['domain'], packages: ['@stdlib/'] },
  { name: 'domain', files: /^src\/domain\//, may: ['statistics'] },
  {
    // The door to the rows of surveys: the part of persistence that a worker opens too, without codecs and zod.
    name: 'rows',
    files: /^src\/persistence\/(survey-rows|json-object|browser\/(rows-of-survey|row-store|database))\.ts$/,
    may: ['domain', 'statistics'],
    mayKnow: ['persistence'],
  },
  {
    name: 'persistence',
    files: /^src\/persistence\//,
    may: ['domain', 'statistics', 'rows'],
    packages: ['zod', 'idb-keyval'],
  },
  {
    // Other containers than CSV text: unpacked, checked and turned into records, in workers and in tests.
    name: 'spreadsheet',
    files: /^src\/spreadsheet\//,
    may: ['domain', 'statistics'],
    packages: ['fflate'],
  },
  { name: 'charts', files: /^src\/charts\//, may: ['domain', 'statistics'] },
  {
    // What an export is about and what its file is called: known to screens, without the writers.
    name: 'documents',
    files: /^src\/export\/(.*-document|file-name|csv)\.ts$/,
    may: ['domain', 'statistics', 'charts'],
  },
  {
    name: 'export',
    files: /^src\/export\//,
    may: ['domain', 'statistics', 'charts', 'documents'],
    // fontkit and linebreak are parts of pdfkit, which measures and breaks lines with them.
    packages: ['pdfkit', 'fontkit', 'linebreak', 'pptxgenjs', 'write-excel-file'],
  },
  {
    name: 'exchange',
    files: /^src\/exchange\//,
    may: ['domain', 'statistics'],
    packages: ['@scure/base', 'uqr'],
  },
  {
    // The live room's protocol. Screens get it from the services when a room is opened: it brings a large package.
    name: 'room',
    files: /^src\/room\//,
    may: ['domain', 'statistics', 'exchange'],
    packages: ['mqtt'],
  },
  {
    name: 'protocols',
    files: /^src\/workers\/.*\.protocol\.ts$/,
    may: ['domain', 'statistics'],
    mayKnow: ['charts', 'documents', 'export'],
  },
  {
    name: 'clients',
    files: /^src\/workers\/.*\.client\.ts$/,
    may: ['domain', 'statistics', 'protocols'],
    mayKnow: ['charts', 'documents', 'export'],
    mayStart: ['workers'],
  },
  {
    name: 'workers',
    files: /^src\/workers\//,
    may: ['domain', 'statistics', 'charts', 'documents', 'export', 'protocols', 'rows', 'spreadsheet'],
    packages: ['@stdlib/'],
  },
  {
    // The store's React side: context and hooks. Slices and selectors stay free of React.
    name: 'store-hooks',
    files: /^src\/store\/(.*\.tsx|use-[^/]*\.ts)$/,
    may: ['domain', 'statistics', 'persistence', 'store', 'clients'],
    mayKnow: ['protocols', 'room'],
    packages: ['react', 'zustand'],
  },
  {
    name: 'store',
    files: /^src\/store\//,
    may: ['domain', 'statistics', 'persistence'],
    mayKnow: ['protocols'],
    packages: ['zustand'],
  },
  {
    name: 'i18n',
    files: /^src\/i18n\//,
    may: ['domain', 'statistics', 'locales'],
    packages: ['i18next', 'react-i18next', 'react'],
  },
  {
    name: 'ui',
    files: /^src\/ui\//,
    may: ['charts'],
    mayKnow: ['domain', 'statistics'],
    packages: [...REACT, 'recharts'],
  },
  { name: 'paths', files: /^src\/paths\.ts$/, mayKnow: ['domain'] },
  {
    // What several features need and no layer below may know.
    name: 'shared',
    files: /^src\/shared\//,
    may: [
      'domain',
      'statistics',
      'charts',
      'store',
      'store-hooks',
      'ui',
      'i18n',
      'paths',
      'persistence',
      'exchange',
      'clients',
      'documents',
      'offline',
    ],
    mayKnow: ['export', 'protocols', 'room'],
    packages: [...REACT, 'react-router-dom', 'react-i18next', 'i18next', 'zustand'],
  },
  {
    name: 'features',
    files: /^src\/features\//,
    may: [
      'domain',
      'statistics',
      'charts',
      'store',
      'store-hooks',
      'shared',
      'ui',
      'i18n',
      'paths',
      'persistence',
      'exchange',
      'clients',
      'documents',
      'offline',
    ],
    mayKnow: ['export', 'protocols', 'room'],
    packages: [...REACT, 'react-router-dom', 'react-i18next', 'i18next', 'zustand', 'zxing-wasm'],
  },
  { name: 'offline', files: /^src\/offline\// },
  { name: 'build', files: /^src\/build\//, may: ['offline'], packages: ['vite', 'node:'] },
  { name: 'locales', files: /^locales\// },
] as const satisfies readonly Layer[];

/** Puts the layers together, so it may import every layer except those that never ship or start by themselves. */
const APP = /^src\/(app\/|main\.tsx$)/;
const NOT_FOR_APP: readonly LayerName[] = ['build'];

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** Every import that the rules forbid, and every circle of imports. */
export function findViolations(graph: SourceGraph): Violation[] {
  const circles = findCycles(graph).map((circle) => ({
    rule: 'no-cycle',
    from: circle[0] ?? '',
    to: circle.slice(1).join(' -> '),
  }));
  return [...graph.imports.flatMap(violationsOf), ...strayFiles(graph), ...circles];
}

function violationsOf(link: Import): Violation[] {
  const rules = [
    ...(link.to.startsWith('tests/') ? ['source-imports-no-test'] : []),
    ...(/(^|\/)index(\.[jt]sx?)?$/.test(link.to) && link.to.startsWith('src/') ? ['no-barrel'] : []),
    ...(featureOf(link.from) && featureOf(link.to) && featureOf(link.from) !== featureOf(link.to)
      ? ['no-feature-imports-a-feature']
      : []),
  ];
  const layerRule = brokenLayerRule(link);
  if (rules.length === 0 && layerRule) rules.push(layerRule);
  return rules.map((rule) => ({ rule, from: link.from, to: link.to }));
}

function featureOf(path: string): string | undefined {
  return /^src\/features\/([^/]+)\//.exec(path)?.[1];
}

function layerOf(path: string): Layer | undefined {
  return LAYERS.find(({ files }) => files.test(path));
}

function brokenLayerRule({ from, to, kind }: Import): string | null {
  const target = layerOf(to);
  if (APP.test(from)) {
    return target && NOT_FOR_APP.some((name) => name === target.name) ? 'app-imports' : null;
  }
  const layer = layerOf(from);
  if (!layer) return null;
  return isAllowed(layer, { to, target, kind }) ? null : `${layer.name}-imports`;
}

interface Reference {
  readonly to: string;
  readonly target: Layer | undefined;
  readonly kind: Import['kind'];
}

function isAllowed(layer: Layer, { to, target, kind }: Reference): boolean {
  const { may = [], mayKnow = [], mayStart = [], packages = [] } = layer;
  if (target) {
    if (target.name === layer.name || may.includes(target.name)) return true;
    return (kind === 'type' ? mayKnow : kind === 'worker' ? mayStart : []).includes(target.name);
  }
  if (to.startsWith('src/')) return false;
  return packages.some((name) =>
    name.endsWith('/') || name.endsWith(':') ? to.startsWith(name) : to === name || to.startsWith(`${name}/`),
  );
}

/** A file in no layer would be bound by no rule. */
function strayFiles({ files }: SourceGraph): Violation[] {
  return files
    .filter((file) => /\.(ts|tsx|css|json)$/.test(file) && !APP.test(file) && !layerOf(file))
    .map((file) => ({ rule: 'belongs-to-a-layer', from: file, to: '' }));
}
