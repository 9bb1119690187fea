import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenRanks, groupsFromRanks, midRanks } from '#src/domain/ranking/mid-ranks.ts';
import { anyRanking, anyRow, ranking } from '../support.ts';

describe('mid-ranks', () => {
  test('pillars in one group share the mean of the places that they occupy', () => {
    // In the order of PILLAR_IDS: ad co di no cm re pr se fr rp.
    expect(midRanks(ranking('fr se=pr ad co di no cm re rp'))).toEqual([4, 5, 6, 7, 8, 9, 2.5, 2.5, 1, 10]);
  });

  test('unranked pillars of a top answer share the places that are left', () => {
    expect(midRanks(ranking('fr se pr'))).toEqual([7, 7, 7, 7, 7, 7, 3, 2, 1, 7]);
  });

  test('unranked pillars of a subset are unknown and the others are stretched to ten places', () => {
    const groups = ranking('fr se pr').groups;
    const ranks = midRanks({ mode: 'subset', groups });
    expect(ranks[0]).toBeNull();
    expect([ranks[8], ranks[7], ranks[6]]).toEqual([2.75, 5.5, 8.25]);
  });

  test('competition and dense numbers are the same answer', () => {
    const competition = groupsFromRanks([1, 2, 2, 4, 5, 6, 7, 8, 9, 10]);
    expect(groupsFromRanks([1, 2, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual(competition);
  });

  test('mid-ranks of a top answer always add up to 55', () => {
    fc.assert(
      fc.property(anyRanking, (any) => {
        expect(midRanks(any).reduce<number>((sum, rank) => sum + (rank ?? 0), 0)).toBe(55);
      }),
    );
  });

  test('an order-preserving change of the numbers changes nothing', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const recoded = row.map((rank) => (rank === 0 ? 0 : rank * rank + 3));
        expect(groupsFromRanks(recoded)).toEqual(groupsFromRanks(row));
      }),
    );
  });

  test('groups survive the way to ranks and back', () => {
    fc.assert(
      fc.property(anyRanking, ({ groups }) => {
        expect(groupsFromRanks(givenRanks(groups))).toEqual(groups);
      }),
    );
  });
});
