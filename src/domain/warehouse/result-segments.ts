import type { RankingMode } from '../model/ranking.ts';
import { fail, succeed, type Result } from '../result.ts';
import { cleanText } from '../survey/clean-text.ts';
import { findGeneration } from '../survey/generation-names.ts';
import { isNoAnswer } from '../survey/missing-text.ts';
import { mergeGroups } from '../stats/sums/build-customer-statistics.ts';
import {
  GENERATION_IDS,
  type GenerationId,
  type GroupStatistics,
  type Segmentation,
} from '../stats/sums/customer-statistics.ts';
import { groupSums, type Counting } from './group-sums.ts';
import type { ResultFact } from './result-facts.ts';
import type { WarehouseProblem } from './warehouse-survey.ts';

/** A group of the result table with its rows. */
export interface LabelledGroup {
  readonly question: number;
  /** Row of the group in the file. */
  readonly row: number;
  /** Hostile text. */
  readonly label: string;
  readonly facts: readonly ResultFact[];
}

/** As in the import of files. */
const MOST_GROUPS = 1000;

type ByCounting<Sums> = Readonly<Record<Counting, Sums>>;

interface Group {
  readonly label: string;
  readonly generation: GenerationId | null;
  readonly sums: ByCounting<GroupStatistics>;
}

/** The questions with their groups, counted in the three ways, in the same order in each. */
export function segmentationsOf(
  facts: readonly ResultFact[],
  groups: readonly LabelledGroup[],
  mode: RankingMode,
): Result<ByCounting<readonly Segmentation[]>, WarehouseProblem> {
  const questions = facts
    .filter(({ statistic }) => statistic === 'question')
    .toSorted((first, second) => first.question - second.question);
  const asked = new Set(questions.map(({ question }) => question));
  const stray = groups.find(({ question }) => question > 0 && !asked.has(question));
  if (stray !== undefined) return fail({ code: 'contradiction', row: stray.row, statistic: 'question' });
  const named = questions.map(({ question, label, row }) => ({
    name: label,
    row,
    groups: mergeAlike(
      groups.filter((group) => group.question === question),
      mode,
    ),
  }));
  const crowded = named.find((question) => question.groups.length > MOST_GROUPS);
  if (crowded !== undefined) return fail({ code: 'too-many-groups', row: crowded.row });
  const inWay = (counting: Counting): readonly Segmentation[] =>
    named.map(({ name, groups: own }) => ({
      name,
      groups: own.map(({ label, generation, sums }) => ({ generation, label, statistics: sums[counting] })),
    }));
  return succeed({ people: inWay('people'), weights: inWay('weights'), squares: inWay('squares') });
}

/** One group per generation, whatever it is called, and per text; youngest generation first, then by size. */
function mergeAlike(groups: readonly LabelledGroup[], mode: RankingMode): readonly Group[] {
  const merged = new Map<string, Group>();
  for (const { label, facts } of groups) {
    if (isNoAnswer(cleanText(label))) continue;
    const generation = findGeneration(label);
    const key = generation ?? `=${cleanText(label)}`;
    const earlier = merged.get(key);
    const sumsIn = (counting: Counting) => {
      const own = groupSums(facts, counting, mode);
      return earlier === undefined ? own : mergeGroups(earlier.sums[counting], own);
    };
    const sums = { people: sumsIn('people'), weights: sumsIn('weights'), squares: sumsIn('squares') };
    merged.set(key, { label: earlier?.label ?? label, generation, sums });
  }
  return [...merged.values()].toSorted(
    (first, second) =>
      generationOrder(first) - generationOrder(second) ||
      second.sums.people.respondents - first.sums.people.respondents,
  );
}

function generationOrder({ generation }: Group): number {
  return generation === null ? GENERATION_IDS.length : GENERATION_IDS.indexOf(generation);
}
