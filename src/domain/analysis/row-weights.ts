import { at } from '../assert.ts';
import type { WeightBasis, WeightedQuestion } from '../model/survey.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { GenerationId } from '../stats/sums/customer-statistics.ts';
import { designEffect, type DesignEffect } from '../stats/weighting/design-effect.ts';
import type { RakingProblem } from '../stats/weighting/raking.ts';
import { weighSample, type SampleCell, type WeightingWarning } from '../stats/weighting/weighting.ts';
import type { ResponseTable } from '../survey/response-table.ts';

/** By what the answers are to be weighed. Any `WeightBasis` is one. */
export type WeightingPlan =
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'targets'; readonly questions: readonly WeightedQuestion[] };

/** `question` and `category`: their numbers in the plan. */
export type WeightingProblem =
  | RakingProblem
  /** People gave this answer, so that it cannot stand for nobody. */
  | { readonly code: 'zero-share'; readonly question: number; readonly category: number }
  /** The survey has no such question (any more). */
  | { readonly code: 'unknown-question'; readonly question: number }
  /** The file brought no weights. */
  | { readonly code: 'no-weights' }
  /** Only the sums are here, and they are not enough for this. */
  | { readonly code: 'rows-missing' };

export interface Weighing {
  readonly basis: WeightBasis;
  readonly cost: DesignEffect;
  readonly warnings: readonly WeightingWarning[];
}

export interface RowWeights extends Weighing {
  /** One per row, mean 1. */
  readonly weights: Float64Array;
}

/** Weights for the rows of a survey, and what they cost. Cost: two passes over the rows. */
export function rowWeights(table: ResponseTable, plan: WeightingPlan): Result<RowWeights, WeightingProblem> {
  return plan.kind === 'column' ? weightsOfFile(table, plan.name) : weightsByTargets(table, plan.questions);
}

function weightsOfFile(
  { rows, weights: given }: ResponseTable,
  name: string,
): Result<RowWeights, WeightingProblem> {
  if (given === null) return fail({ code: 'no-weights' });
  const total = given.subarray(0, rows).reduce((sum, weight) => sum + weight, 0);
  const weights = given.slice(0, rows).map((weight) => (weight * rows) / total);
  const byWeight = new Map<number, number>();
  for (const weight of weights) byWeight.set(weight, (byWeight.get(weight) ?? 0) + 1);
  const cost = designEffect([...byWeight].map(([weight, people]) => ({ people, weight })));
  if (!cost.ok) return fail({ code: 'no-answers' });
  return succeed({ weights, basis: { kind: 'column', name }, cost: cost.value, warnings: [] });
}

function weightsByTargets(
  table: ResponseTable,
  questions: readonly WeightedQuestion[],
): Result<RowWeights, WeightingProblem> {
  const categories: Int32Array[] = [];
  for (const [index, question] of questions.entries()) {
    const own = categoriesOfRows(table, question);
    if (own === null) return fail({ code: 'unknown-question', question: index });
    categories.push(own);
  }
  const { cells, cellOfRow } = jointCells(table.rows, categories);
  const weighed = weighCells(cells, questions);
  if (!weighed.ok) return weighed;
  const { factors, ...weighing } = weighed.value;
  return succeed({ ...weighing, weights: Float64Array.from(cellOfRow, (cell) => at(factors, cell)) });
}

/** Weighs people who answered alike to the mixes of a plan. */
export function weighCells(
  cells: readonly SampleCell[],
  questions: readonly WeightedQuestion[],
): Result<Weighing & { readonly factors: readonly number[] }, WeightingProblem> {
  const zero = zeroShare(cells, questions);
  if (zero !== null) return fail(zero);
  const targets = questions.map(({ shares }) => shares.map(({ share }) => share));
  const weighed = weighSample(cells, targets);
  if (!weighed.ok) return weighed;
  const { factors, capped, largestMiss, cost, warnings } = weighed.value;
  return succeed({ factors, basis: { kind: 'targets', questions, capped, largestMiss }, cost, warnings });
}

function zeroShare(
  cells: readonly SampleCell[],
  questions: readonly WeightedQuestion[],
): WeightingProblem | null {
  for (const [question, { shares }] of questions.entries()) {
    const category = shares.findIndex(
      ({ share }, index) =>
        share === 0 && cells.some(({ categories, people }) => categories[question] === index && people > 0),
    );
    if (category >= 0) return { code: 'zero-share', question, category };
  }
  return null;
}

/** Not answered, or an answer that the plan has no share for. */
const NO_CATEGORY = -1;

/** Per row the number of its category in the question; `null`: the survey did not ask it. */
function categoriesOfRows(table: ResponseTable, question: WeightedQuestion): Int32Array | null {
  const column = table.segments.find(({ name }) => isSameText(name, question.name));
  if (column === undefined) return null;
  const byCode = [
    NO_CATEGORY,
    ...column.groups.map((group) => question.shares.findIndex((share) => isSameGroup(group, share))),
  ];
  return Int32Array.from(column.codes.subarray(0, table.rows), (code) => byCode[code] ?? NO_CATEGORY);
}

interface NamedGroup {
  readonly generation: GenerationId | null;
  readonly label: string;
}

export function isSameGroup(inFile: NamedGroup, kept: NamedGroup): boolean {
  return inFile.generation === kept.generation && isSameText(inFile.label, kept.label);
}

/** What is kept of a text may be its beginning: projects cut texts that are longer than this. */
const LONGEST_KEPT = 900;

export function isSameText(inFile: string, kept: string): boolean {
  return inFile === kept || (kept.length >= LONGEST_KEPT && inFile.startsWith(kept));
}

function jointCells(rows: number, categories: readonly Int32Array[]) {
  const byKey = new Map<string, number>();
  const people: number[] = [];
  const combinations: (readonly (number | null)[])[] = [];
  const cellOfRow = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const own = categories.map((codes) => at(codes, row));
    const key = own.join(' ');
    let cell = byKey.get(key);
    if (cell === undefined) {
      cell = people.length;
      byKey.set(key, cell);
      people.push(0);
      combinations.push(own.map((category) => (category === NO_CATEGORY ? null : category)));
    }
    people[cell] = at(people, cell) + 1;
    cellOfRow[row] = cell;
  }
  const cells = combinations.map((own, cell): SampleCell => ({ categories: own, people: at(people, cell) }));
  return { cells, cellOfRow };
}
