import type { DumbbellRow, DumbbellValue } from '../charts/dumbbell-chart.ts';
import type { ImportancePoint } from '../charts/importance-map.ts';
import type { PillarColumn } from '../charts/pillar-chart.ts';
import type { SlopeRow } from '../charts/slope-chart.ts';
import type { Analysis, PillarAnalysis } from '../domain/analysis/analysis.ts';
import type { PillarId } from '../domain/model/pillar.ts';
import type { Estimate, Measured } from '../domain/stats/estimates/measured.ts';
import type { Format } from '../i18n/format.ts';
import { inCustomerOrder } from './pillar-order.ts';

type NameOf = (pillar: PillarId) => string;

/** The rows of the slope chart: places, coloured where the gap is more than chance. */
export function slopeRows(analysis: Analysis, nameOf: NameOf): readonly SlopeRow[] {
  return inCustomerOrder(analysis.pillars).map((pillar) => ({
    label: nameOf(pillar.pillar),
    teamPlace: valueOr(pillar.teamPlace, null),
    customerPlace: valueOr(pillar.customerPlace, null),
    emphasis: emphasisOf(pillar),
  }));
}

function emphasisOf({ gap }: PillarAnalysis): SlopeRow['emphasis'] {
  if (!gap.ok || !gap.value.verdict.ok) return 'quiet';
  const verdict = gap.value.verdict.value;
  return verdict === 'blind-spot' || verdict === 'over-emphasis' ? verdict : 'quiet';
}

export function dumbbellRows(analysis: Analysis, nameOf: NameOf): readonly DumbbellRow[] {
  return inCustomerOrder(analysis.pillars).map((pillar) => ({
    label: nameOf(pillar.pillar),
    team: toDumbbell(pillar.teamRank),
    customers: toDumbbell(pillar.customerRank),
  }));
}

function toDumbbell(estimate: Measured<Estimate>): DumbbellValue | null {
  if (!estimate.ok) return null;
  const { value, interval } = estimate.value;
  return {
    value,
    low: interval.ok ? interval.value.low : null,
    high: interval.ok ? interval.value.high : null,
  };
}

/** The points of the importance-performance map; pillars without both numbers are left out. */
export function mapPoints(analysis: Analysis, nameOf: NameOf): readonly ImportancePoint[] {
  return analysis.pillars.flatMap((pillar) => {
    const { importance, performance, quadrant } = pillar;
    if (!importance.ok || !performance.ok) return [];
    const x = importance.value;
    const y = performance.value;
    return [
      {
        label: nameOf(pillar.pillar),
        x: x.value,
        y: y.value,
        xLow: x.interval.ok ? x.interval.value.low : null,
        xHigh: x.interval.ok ? x.interval.value.high : null,
        yLow: y.interval.ok ? y.interval.value.low : null,
        yHigh: y.interval.ok ? y.interval.value.high : null,
        emphasis: quadrant.ok && quadrant.value.quadrant === 'improve-first',
      },
    ];
  });
}

/** The columns of the pillar picture, in the customers' order. */
export function pillarColumns(analysis: Analysis, nameOf: NameOf, format: Format): readonly PillarColumn[] {
  return inCustomerOrder(analysis.pillars).map((pillar) => ({
    label: nameOf(pillar.pillar),
    score: pillar.selfScore.ok ? pillar.selfScore.value.value : null,
    scoreText: pillar.selfScore.ok ? format.number(pillar.selfScore.value.value, 1) : '–',
    rating: pillar.customerRating.ok ? pillar.customerRating.value.value : null,
    place: pillar.customerPlace.ok ? format.number(pillar.customerPlace.value) : '',
  }));
}

function valueOr<Value, Fallback>(measured: Measured<Value>, fallback: Fallback): Value | Fallback {
  return measured.ok ? measured.value : fallback;
}
