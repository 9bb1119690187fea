import { describe, expect, test } from 'vitest';
import { coarsenToTop, isComplete, placeByPillar, unrankedPillars } from '#src/domain/ranking/groups.ts';
import { ranking } from '../support.ts';

describe('places', () => {
  test('tied pillars share the better place and the next one counts them', () => {
    expect(placeByPillar(ranking('fr se=pr ad').groups)).toEqual({
      friction: 1,
      service: 2,
      products: 2,
      advertising: 4,
    });
  });

  test('unranked pillars are listed in the fixed order', () => {
    expect(unrankedPillars(ranking('fr se pr rp re ad').groups)).toEqual([
      'content',
      'digital',
      'non_digital',
      'communications',
    ]);
  });
});

describe('isComplete', () => {
  test('nine ranked pillars say where the tenth stands', () => {
    expect(isComplete(ranking('fr se pr rp re ad co di no'))).toBe(true);
    expect(isComplete(ranking('fr se pr rp re ad co di'))).toBe(false);
  });

  test('in a subset the tenth was not seen', () => {
    const { groups } = ranking('fr se pr rp re ad co di no');
    expect(isComplete({ mode: 'subset', groups })).toBe(false);
  });
});

describe('coarsenToTop', () => {
  test('keeps the first places and forgets the order of the rest', () => {
    expect(coarsenToTop(ranking('fr se pr rp re'), 3)).toEqual(ranking('fr se pr'));
  });

  test('keeps a tied group whole that begins inside the top', () => {
    expect(coarsenToTop(ranking('fr se pr=rp=re ad'), 3)).toEqual(ranking('fr se pr=rp=re'));
  });

  test('drops a group that begins behind the top', () => {
    expect(coarsenToTop(ranking('fr=se=pr rp re'), 3)).toEqual(ranking('fr=se=pr'));
  });
});
