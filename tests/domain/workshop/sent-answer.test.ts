import { describe, expect, test } from 'vitest';
import type { Answer } from '#src/domain/model/answer.ts';
import type { Invite } from '#src/domain/model/workshop.ts';
import { inviteOf } from '#src/domain/workshop/invite-of.ts';
import { askedNow, isChangedSince, isJoined, sentAnswer } from '#src/domain/workshop/sent-answer.ts';
import { answer, ranking, scores } from '../support.ts';
import { joinedProject, workshop } from './builders.ts';

const given: Partial<Answer> = {
  participant: { nickname: ' Ada ', department: 'Sales' },
  scores: scores('12345sn123'),
  notes: { service: 'too slow' },
  ranking: ranking('fr se pr cm re'),
  bet: true,
  language: 'pl',
  updatedAt: '2026-10-06T09:00:07.891Z',
};
const send = (invite: Partial<Invite> = {}, changes: Partial<Answer> = {}) =>
  sentAnswer(joinedProject({ ...inviteOf(workshop()), ...invite }, answer({ ...given, ...changes })));

describe('an answer on its way', () => {
  test('holds what was answered, and the person as the invite knows them', () => {
    expect(send({ naming: 'nicknames' })).toMatchObject({
      workshop: '1a2b3c4d',
      ballot: 1,
      nickname: 'Ada',
      department: 1,
      scores: given.scores,
      notes: given.notes,
      ranking: given.ranking,
      bet: true,
      language: 'pl',
    });
  });

  test('tells its time in whole seconds, rounded down', () => {
    expect(send().sentAt).toBe('2026-10-06T09:00:07.000Z');
  });

  test('has no name where none was asked for', () => {
    expect(send({ naming: 'anonymous' }).nickname).toBeNull();
  });

  test('has no name of spaces', () => {
    const participant = { nickname: '  ', department: null };
    expect(send({ naming: 'nicknames' }, { participant }).nickname).toBeNull();
  });

  test('has no department that the invite does not list', () => {
    expect(send({ departments: ['Care'] }).department).toBeNull();
    expect(send({}, { participant: { nickname: null, department: null } }).department).toBeNull();
  });

  test('has the first department as the first one', () => {
    expect(send({}, { participant: { nickname: null, department: 'Care' } }).department).toBe(0);
  });

  test('belongs to the ballot in which it was given', () => {
    expect(send({ ballot: 2 }, { ballot: 1 }).ballot).toBe(1);
  });

  test('leaves scores and notes out where only the ranking is asked', () => {
    const { scores: sentScores, notes, ranking: sentRanking } = send({ asks: 'ranking' });
    expect([sentScores, notes, sentRanking]).toEqual([{}, {}, given.ranking]);
  });

  test('leaves ranking and bet out where only scores are asked', () => {
    expect(send({ asks: 'scores' })).toMatchObject({ scores: given.scores, ranking: null, bet: false });
  });

  test('ranks no more pillars than are asked for', () => {
    expect(send({ ranked: 3 }).ranking).toEqual(ranking('fr se pr'));
  });

  test('has no bet without a ranking', () => {
    expect(send({}, { ranking: null })).toMatchObject({ ranking: null, bet: false });
  });

  test('of the second ballot keeps the scores of the first one', () => {
    const again = send({ ballot: 2 }, { ballot: 2, firstRanking: ranking('ad') });
    expect(again).toMatchObject({ ballot: 2, scores: given.scores, ranking: given.ranking });
  });
});

test('after the discussion the ranking alone is asked', () => {
  expect(askedNow({ asks: 'scores-and-ranking', ballot: 1 })).toEqual({ scores: true, ranking: true });
  expect(askedNow({ asks: 'scores-and-ranking', ballot: 2 })).toEqual({ scores: false, ranking: true });
  expect(askedNow({ asks: 'scores', ballot: 1 })).toEqual({ scores: true, ranking: false });
  expect(askedNow({ asks: 'scores', ballot: 2 })).toEqual({ scores: true, ranking: false });
  expect(askedNow({ asks: 'ranking', ballot: 2 })).toEqual({ scores: false, ranking: true });
  expect(askedNow({ asks: 'ranking', ballot: 1 })).toEqual({ scores: false, ranking: true });
});

test('a later change is a change since the answer was handed over', () => {
  const project = joinedProject(inviteOf(workshop()), answer(given));
  const handedOver = (handedOverAt: string | null) =>
    isChangedSince({ ...project, joined: { ...project.joined, handedOverAt } });
  expect(handedOver(null)).toBe(false);
  expect(handedOver('2026-10-06T09:00:07.891Z')).toBe(false);
  expect(handedOver('2026-10-06T09:00:07.890Z')).toBe(true);
});

test('a project without an answer is nobody’s side of a workshop', () => {
  const project = joinedProject(inviteOf(workshop()), answer(given));
  const [round] = project.rounds;
  expect(isJoined(project)).toBe(true);
  expect(isJoined({ ...project, rounds: [{ ...round, answers: [] }] })).toBe(false);
  expect(isJoined({ ...project, joined: null })).toBe(false);
});
