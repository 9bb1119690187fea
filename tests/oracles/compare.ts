import { computeFixture } from './adapter/compute-fixture.ts';
import type { Fixture, Json, JsonObject } from './fixture.ts';
import notImplemented from './not-implemented.json' with { type: 'json' };

export interface Mismatch {
  readonly path: string;
  readonly got: Json | undefined;
  readonly expected: Json;
}

export interface Comparison {
  readonly compared: number;
  readonly mismatches: readonly Mismatch[];
  /** Paths of keys that are listed as not implemented. */
  readonly skipped: readonly string[];
}

/** Written for the reader of a fixture, or drawn at random by its maker. */
const NOT_COMPARED = [/^pPermutation/, /^B$/, /^npseudo$/, /^published/];

/** Arguments that stand inside `expected`. */
const INPUTS = [
  'postStratification.target',
  'postStratification.weights',
  'raking.targets',
  'withoutD.rankings',
];

/** For a fixture that names no tolerance. */
const DEFAULT_TOLERANCE = 1e-8;

/** Runs one fixture and reports every value that differs. */
export function compareFixture(fixture: Fixture): Comparison {
  const walker = new Walker(fixture);
  if (fixture.cases !== undefined && !Array.isArray(fixture.cases)) {
    const { cases, expected: _expected, ...common } = fixture;
    for (const [name, single] of Object.entries(cases as Readonly<Record<string, Fixture>>)) {
      walker.walk(name, computeFixture({ ...common, ...single }), single.expected ?? {});
    }
  } else {
    walker.walk('', computeFixture(fixture), expectedOf(fixture));
  }
  return walker;
}

function expectedOf(fixture: Fixture): JsonObject {
  const { cases, overlap, expected } = fixture;
  return {
    ...expected,
    ...(Array.isArray(cases) ? { cases: cases.map((single) => single['expected'] ?? null) } : {}),
    ...(overlap === undefined ? {} : { overlap: { averageOverlap: overlap.averageOverlap } }),
  };
}

class Walker implements Comparison {
  compared = 0;
  readonly mismatches: Mismatch[] = [];
  readonly skipped: string[] = [];
  readonly #fixture: Fixture;

  constructor(fixture: Fixture) {
    this.#fixture = fixture;
  }

  walk(path: string, got: Json | undefined, expected: Json): void {
    const key = path.split('.').at(-1) ?? '';
    if (NOT_COMPARED.some((pattern) => pattern.test(key)) || INPUTS.some((input) => path.endsWith(input)))
      return;
    if (got === undefined && isListed(path, this.#fixture)) {
      this.skipped.push(path);
    } else if (isContainer(expected) && isContainer(got) && Array.isArray(expected) === Array.isArray(got)) {
      this.#walkInside(path, got, expected);
    } else {
      this.compared += 1;
      if (!this.#isEqual(path, got, expected)) this.mismatches.push({ path, got, expected });
    }
  }

  #walkInside(path: string, got: Container, expected: Container): void {
    if (Array.isArray(expected) && Array.isArray(got) && got.length !== expected.length) {
      this.mismatches.push({ path: `${path}.length`, got: got.length, expected: expected.length });
    }
    const found = new Map<string, Json>(Object.entries(got));
    for (const [key, value] of Object.entries(expected)) {
      this.walk(path === '' ? key : `${path}.${key}`, found.get(key), value);
    }
  }

  /** Not a number and infinity are equal to nothing, also not to "not defined" (null). */
  #isEqual(path: string, got: Json | undefined, expected: Json): boolean {
    if (typeof got !== 'number' || typeof expected !== 'number') return got === expected;
    return Math.abs(got - expected) <= toleranceAt(path, this.#fixture) * Math.max(1, Math.abs(expected));
  }
}

type Container = JsonObject | readonly Json[];

function isContainer(value: Json | undefined): value is Container {
  return typeof value === 'object' && value !== null;
}

/** The tolerance of the longest key that stands anywhere in the path, else the default of the file. */
function toleranceAt(path: string, { tolerance = DEFAULT_TOLERANCE }: Fixture): number {
  if (typeof tolerance === 'number') return tolerance;
  const [specific] = Object.entries(tolerance)
    .filter(([key]) => isPartOf(path, key))
    .toSorted(([left], [right]) => right.length - left.length);
  return specific?.[1] ?? tolerance['default'] ?? DEFAULT_TOLERANCE;
}

function isPartOf(path: string, key: string): boolean {
  return `.${path}.`.includes(`.${key}.`);
}

interface NotImplemented {
  /** A part of a path, or `*` for everything. */
  readonly key: string;
  /** Only for fixtures that have this input. */
  readonly when?: string;
  readonly reason: string;
}

function isListed(path: string, fixture: Fixture): boolean {
  return (notImplemented as readonly NotImplemented[]).some(
    ({ key, when }) => (key === '*' || isPartOf(path, key)) && (when === undefined || when in fixture),
  );
}
