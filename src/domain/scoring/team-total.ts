import type { Answer } from '../model/answer.ts';
import type { Total } from '../analysis/analysis.ts';
import { at } from '../assert.ts';
import { fail, succeed } from '../result.ts';
import type { Measured } from '../stats/estimates/measured.ts';
import { toEstimate } from '../stats/estimates/mean-interval.ts';
import { sampleMean } from '../stats/estimates/sample-mean.ts';
import { answerTotal } from './answer-total.ts';
import { levelProbabilities } from './level-probability.ts';
import { levelOf } from './level.ts';

/**
 * Total of a team: the mean of the colleagues' totals, with its interval and the probability of its level.
 *
 * Colleagues without a total (fewer than eight pillars scored) are left out; `n` says how many remain. With `teamSize` the
 * finite population correction applies, so a team that answered completely has no sampling error.
 * Degenerate: nobody scored anything -> `no-answers`; nobody scored enough -> `too-few-pillars`; one total -> a total
 * without interval and probability.
 */
export function teamTotal(answers: readonly Answer[], teamSize: number | null): Measured<Total> {
  const totals = answers.map((answer) => answerTotal(answer.scores));
  const values = totals.flatMap((total) => (total.ok ? [total.value.value] : []));
  const mean = sampleMean(values, teamSize);
  if (!mean.ok) {
    return totals.some((total) => !total.ok && total.reason === 'too-few-pillars')
      ? fail('too-few-pillars')
      : mean;
  }
  const level = levelOf(mean.value.mean);
  const probabilities = levelProbabilities(mean.value);
  return succeed({
    estimate: toEstimate(mean.value),
    level,
    levelProbability: probabilities.ok ? succeed(at(probabilities.value, level - 1)) : probabilities,
    levelProbabilities: probabilities,
  });
}
