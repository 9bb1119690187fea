import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import {
  listFromRanking,
  moveToPlace,
  placeInList,
  rankingFromList,
  setCutoff,
  type RankingList,
} from '#src/domain/ranking/ranking-list.ts';
import { anyRanking, ranking } from '../support.ts';

/** ``fr se | pr …``: the list with its line, the rest in the fixed order. */
function list(text: string): RankingList {
  const [above = '', below = ''] = text.split('|');
  const ranked = ranking(above.trim()).groups.flat();
  const unranked = ranking(below.trim()).groups.flat();
  const others = PILLAR_IDS.filter((pillar) => !ranked.includes(pillar) && !unranked.includes(pillar));
  return { order: [...ranked, ...unranked, ...others], rankedCount: ranked.length };
}

describe('the ranking list', () => {
  test('starts with everything above the line, in the order shown', () => {
    const shown = PILLAR_IDS.toReversed();
    expect(listFromRanking(null, shown)).toEqual({ order: shown, rankedCount: 10 });
  });

  test('a stored answer comes back above the line, the rest below it in the order shown', () => {
    const stored = listFromRanking(ranking('fr se'), PILLAR_IDS);
    expect(stored).toEqual(list('fr se | ad co di no cm re pr rp'));
  });

  test('what is below the line is not in the answer', () => {
    expect(rankingFromList(list('fr se | pr'))).toEqual(ranking('fr se'));
  });

  test('a pillar moves to a place and the ones that it passes move by one', () => {
    expect(moveToPlace(list('fr se pr rp |'), 'reputation', 2)).toEqual(list('fr rp se pr |'));
  });

  test('a pillar from below the line joins the ranked ones at its place', () => {
    expect(moveToPlace(list('fr se | pr rp'), 'reputation', 1)).toEqual(list('rp fr se | pr'));
    expect(moveToPlace(list('fr se | pr rp'), 'reputation', 3)).toEqual(list('fr se rp | pr'));
  });

  test('a pillar that is sent behind the ranked ones leaves them', () => {
    expect(moveToPlace(list('fr se pr | rp'), 'friction', 4)).toEqual(list('se pr | rp fr'));
  });

  test('the line moves without a pillar', () => {
    expect(setCutoff(list('fr se pr |'), 1)).toEqual(list('fr | se pr'));
    expect(setCutoff(list('fr se pr |'), 99).rankedCount).toBe(10);
  });

  test('no move loses or doubles a pillar', () => {
    const anyMove = fc.record({
      start: anyRanking,
      pillar: fc.constantFrom(...PILLAR_IDS),
      place: fc.integer({ min: -2, max: 13 }),
    });
    fc.assert(
      fc.property(anyMove, ({ start, pillar, place }) => {
        const before = listFromRanking(start, PILLAR_IDS);
        const after = moveToPlace(before, pillar, place);
        expect(after.order.toSorted()).toEqual(PILLAR_IDS.toSorted());
      }),
    );
  });

  test('a pillar stands at the place that it was sent to', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PILLAR_IDS), fc.integer({ min: 1, max: 10 }), (pillar, place) => {
        const whole = listFromRanking(null, PILLAR_IDS);
        expect(placeInList(moveToPlace(whole, pillar, place), pillar)).toBe(place);
      }),
    );
  });
});
