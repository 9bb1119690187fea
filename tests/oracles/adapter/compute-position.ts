import { positionEffect } from '#src/domain/stats/data-quality/position-effect.ts';
import { valueOrNull, type Fixture, type JsonObject } from '../fixture.ts';
import { describeAgreement } from './describe-concordance.ts';
import { givenRow, shapeOf } from './moments-of-rows.ts';

/** Whether the order in which items were shown pulled the answers. */
export function computePosition(fixture: Fixture): JsonObject {
  const shape = shapeOf(fixture);
  const rankings = (fixture.rankings ?? []).map((row, index) => ({
    ranks: givenRow(row),
    shown: fixture.shown?.[index] ?? [],
  }));
  const effect = positionEffect(rankings, shape);
  const tau = valueOrNull(effect.meanTau);
  const recorded = valueOrNull(effect.recorded);
  return {
    meanTau: tau?.mean ?? null,
    seTau: tau?.uncertainty?.standardError ?? null,
    pMeanTau: valueOrNull(effect.meanTauProbability),
    recordedW: recorded === null ? { W: null } : describeAgreement(recorded, shape.items),
    meanRankByPosition: effect.meanRankByPosition.map((mean) => valueOrNull(mean)?.mean ?? null),
    inShownOrder: effect.inShownOrder,
    inReverseOrder: effect.inReverseOrder,
    nearShownOrder: effect.nearShownOrder,
  };
}
