import type { WeightBasis, WeightedQuestion } from '../../domain/model/survey.ts';
import type { WeightingPlan } from '../../domain/analysis/row-weights.ts';
import { isHiddenGroup } from '../../domain/analysis/segment-views.ts';
import {
  GENERATION_IDS,
  type CustomerStatistics,
  type GenerationId,
  type Segmentation,
} from '../../domain/stats/sums/customer-statistics.ts';
import { SMALLEST_GROUP } from '../../domain/stats/groups/suppression.ts';
import { readShare } from './share-text.ts';

interface ShareGroup {
  readonly generation: GenerationId | null;
  readonly label: string;
  readonly people: number;
}

/** One line of the mix: a group, or all groups that are too small to show, or a generation that nobody belongs to. */
export interface ShareRow {
  readonly key: string;
  readonly kind: 'group' | 'small-groups' | 'absent';
  readonly groups: readonly ShareGroup[];
  readonly people: number;
}

/** A segment question of the survey, as it can be weighted by. */
export interface ShareQuestion {
  readonly key: string;
  readonly name: string;
  readonly rows: readonly ShareRow[];
  /** People in these rows. */
  readonly people: number;
}

/** What the user typed, by `shareKey`. */
export type ShareTexts = Readonly<Record<string, string>>;

export function shareKey(question: ShareQuestion, row: ShareRow): string {
  return `${question.key} ${row.key}`;
}

/** The questions that can be weighted by; generations first, as everywhere. */
export function shareQuestions(statistics: CustomerStatistics): readonly ShareQuestion[] {
  const questions = statistics.segmentations
    .map((segmentation, index) => {
      const rows = shareRows(segmentation, statistics);
      const people = rows.reduce((sum, row) => sum + row.people, 0);
      return { key: String(index), name: segmentation.name, rows, people };
    })
    .filter(({ rows }) => rows.filter(({ people }) => people > 0).length > 1);
  const isAboutAge = ({ rows }: ShareQuestion) => rows.some(({ groups }) => groups[0]?.generation);
  return [...questions.filter(isAboutAge), ...questions.filter((question) => !isAboutAge(question))];
}

/**
 * Groups that may not be shown are one line with one weight: with weights of their own, the weighted and the unweighted average
 * together would give them away. If they are fewer than five people even together, they have no line and keep weight 1.
 */
function shareRows(segmentation: Segmentation, { overall }: CustomerStatistics): readonly ShareRow[] {
  const groups = segmentation.groups.map(({ generation, label, statistics }, index) => ({
    isHidden: isHiddenGroup(segmentation, index, overall),
    rankings: statistics.ranks.n,
    group: { generation, label, people: statistics.respondents },
  }));
  const shown = groups
    .filter(({ isHidden }) => !isHidden)
    .map(({ group }, index): ShareRow => ({
      key: String(index),
      kind: 'group',
      groups: [group],
      people: group.people,
    }));
  const hidden = groups.filter(({ isHidden }) => isHidden);
  const people = hidden.reduce((sum, { group }) => sum + group.people, 0);
  const rankings = hidden.reduce((sum, own) => sum + own.rankings, 0);
  const isSafe = people >= SMALLEST_GROUP && (rankings === 0 || rankings >= SMALLEST_GROUP);
  const small: readonly ShareRow[] = isSafe
    ? [{ key: 'small', kind: 'small-groups', groups: hidden.map(({ group }) => group), people }]
    : [];
  return [...shown, ...absentGenerations(segmentation), ...small];
}

function absentGenerations({ groups }: Segmentation): readonly ShareRow[] {
  const present = groups.flatMap(({ generation }) => generation ?? []);
  if (present.length === 0) return [];
  return GENERATION_IDS.filter((id) => !present.includes(id)).map((generation) => ({
    key: generation,
    kind: 'absent',
    groups: [{ generation, label: '', people: 0 }],
    people: 0,
  }));
}

export interface ShareState {
  /** Percent, of what can be read. */
  readonly sum: number;
  /** Keys of texts that are no share. */
  readonly invalid: readonly string[];
  /** Lines with people that have no share yet. */
  readonly blank: readonly string[];
  /** Every line has a share and together they are 100%. */
  readonly isComplete: boolean;
}

/** So far from 100% may typed shares be, in percent: they come from rounded tables. */
const ROUNDING = 0.5;

export function shareState(question: ShareQuestion, texts: ShareTexts): ShareState {
  const invalid: string[] = [];
  const blank: string[] = [];
  let sum = 0;
  for (const row of question.rows) {
    const key = shareKey(question, row);
    const share = readShare(texts[key] ?? '');
    if (share === 'invalid') invalid.push(key);
    else if (share === null && row.people > 0) blank.push(key);
    else sum += share ?? 0;
  }
  const isComplete = invalid.length === 0 && blank.length === 0 && Math.abs(sum - 100) <= ROUNDING;
  return { sum, invalid, blank, isComplete };
}

/**
 * What is missing to 100% goes to the lines that are still empty, as their people stand to each other; if none is empty, all shares
 * grow or shrink alike. `null`: there is nothing to give, or nothing to start from.
 */
export function filledUp(
  question: ShareQuestion,
  texts: ShareTexts,
  write: (percent: number) => string,
): ShareTexts | null {
  const { sum, invalid, blank } = shareState(question, texts);
  if (invalid.length > 0) return null;
  const filled: Record<string, string> = { ...texts };
  const rows = question.rows.map((row) => ({ key: shareKey(question, row), people: row.people }));
  if (blank.length > 0) {
    const empty = rows.filter(({ key }) => blank.includes(key));
    const people = empty.reduce((total, row) => total + row.people, 0);
    if (sum >= 100) return null;
    for (const { key, people: own } of empty) filled[key] = write(((100 - sum) * own) / people);
    return filled;
  }
  if (sum === 0) return null;
  for (const { key } of rows) {
    const share = readShare(texts[key] ?? '');
    if (typeof share === 'number') filled[key] = write((share * 100) / sum);
  }
  return filled;
}

/** The plan that the texts describe; `null` while a share is missing. */
export function planOf(questions: readonly ShareQuestion[], texts: ShareTexts): WeightingPlan | null {
  if (questions.length === 0) return null;
  const weighted = questions.map((question) => weightedQuestion(question, texts));
  const complete = weighted.filter((question) => question !== null);
  return complete.length === weighted.length ? { kind: 'targets', questions: complete } : null;
}

function weightedQuestion(question: ShareQuestion, texts: ShareTexts): WeightedQuestion | null {
  const { isComplete, sum } = shareState(question, texts);
  if (!isComplete) return null;
  const shares = question.rows.flatMap((row) => {
    const typed = readShare(texts[shareKey(question, row)] ?? '');
    const share = typeof typed === 'number' ? typed / sum : 0;
    return row.groups.map(({ generation, label, people }) => ({
      generation,
      label,
      // Small groups share theirs so that all their people count the same.
      share: row.people === 0 ? share : (share * people) / row.people,
    }));
  });
  return { name: question.name, shares };
}

/** The texts that describe weights which are in use. */
export function textsOf(
  basis: WeightBasis | null,
  questions: readonly ShareQuestion[],
  write: (percent: number) => string,
): ShareTexts {
  if (basis?.kind !== 'targets') return {};
  const entries = basis.questions.flatMap(({ name, shares }) => {
    const question = questions.find((candidate) => candidate.name === name);
    if (question === undefined) return [];
    return question.rows.map((row): [string, string] => {
      const own = shares.filter(({ generation, label }) =>
        row.groups.some((group) => group.generation === generation && group.label === label),
      );
      const share = own.reduce((sum, entry) => sum + entry.share, 0);
      return [shareKey(question, row), own.length === 0 ? '' : write(100 * share)];
    });
  });
  return Object.fromEntries(entries);
}
