import { agreementA } from '#src/domain/stats/ratings/agreement-a.ts';
import { withoutRandomAnswers } from '#src/domain/stats/survey-planning/random-answers.ts';
import {
  answersForShare,
  marginOfMeanRank,
  marginOfShare,
  wholeAnswers,
} from '#src/domain/stats/survey-planning/sample-size.ts';
import { valueOrNull, type JsonObject } from '../fixture.ts';
import { icc } from './icc.ts';

const COMPUTED: Readonly<Record<string, (row: JsonObject) => JsonObject>> = {
  sampleSize: (row) => {
    const { margin, p: share, N: populationSize } = row as { margin: number; p: number; N: number | null };
    const n = answersForShare({ margin, share, populationSize });
    return { n0: answersForShare({ margin, share, populationSize: null }), n, nCeil: wholeAnswers(n) };
  },
  marginOfError: (row) => {
    const { n: answers, p: share, N: populationSize } = row as { n: number; p: number; N: number | null };
    return { margin: marginOfShare({ answers, share, populationSize }) };
  },
  marginMeanRank: (row) => {
    const { n: answers, sd: standardDeviation } = row as { n: number; sd: number };
    return { margin: marginOfMeanRank({ answers, standardDeviation }) };
  },
  correctedForRandomAnswers: (row) => {
    const { meanRank, share, K } = row as { meanRank: number; share: number; K: number };
    return { corrected: withoutRandomAnswers(meanRank, share, K) };
  },
  eijkA: (row) => ({ A: valueOrNull(agreementA(row['freq'] as readonly number[])) }),
  icc: (row) => {
    const byTarget = row['x'] as readonly (readonly number[])[];
    const raters = byTarget[0] ?? [];
    return icc(raters.map((_, rater) => byTarget.map((targets) => targets[rater] ?? 0))) as JsonObject;
  },
};

/** Survey planning and agreement at given arguments; the arguments stand in the rows that are expected. */
export function computePlanning(rows: (key: string) => readonly JsonObject[]): JsonObject {
  return Object.fromEntries(
    Object.entries(COMPUTED).map(([key, compute]) => [
      key,
      rows(key).map((row) => ({ ...row, ...compute(row) })),
    ]),
  );
}
