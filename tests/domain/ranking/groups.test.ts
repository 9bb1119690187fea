import { describe, expect, test } from 'vitest';
import { coarsenToTop, isComplete } from '#src/domain/ranking/groups.ts';
import { ranking } from '../support.ts';

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
