import { describe, expect, test } from 'vitest';
import type { Answer } from '#src/domain/model/answer.ts';
import type { Invite } from '#src/domain/model/workshop.ts';
import { inviteOf } from '#src/domain/workshop/invite-of.ts';
import { continueHref, hrefAfterPerson, journeyOf } from '#src/shared/journey.ts';
import { answer, ranking, scores } from '#tests/domain/support.ts';
import { joinedProject, PERSON_ID, workshop } from '#tests/domain/workshop/builders.ts';

const ANONYMOUS = { nickname: null, department: null };
const ALL = scores('1234512345');
const ORDER = ranking('fr se pr cm re no di co ad rp');

const aPerson = (parts: Partial<Answer>) =>
  answer({ id: PERSON_ID, participant: ANONYMOUS, status: 'draft', ...parts });
const invited = (invite: Partial<Invite> = {}, parts: Partial<Answer> = {}) =>
  joinedProject({ ...inviteOf(workshop({ departments: [] })), ...invite }, aPerson(parts));
const journey = (invite: Partial<Invite> = {}, parts: Partial<Answer> = {}) =>
  journeyOf(invited(invite, parts), aPerson(parts));
const goesOn = (invite: Partial<Invite> = {}, parts: Partial<Answer> = {}) =>
  continueHref(invited(invite, parts));

const PERSON = '#/p/joined/person';
const FIRST = `#/p/joined/a/${PERSON_ID}/score/advertising`;
const LAST = `#/p/joined/a/${PERSON_ID}/score/reputation`;
const RANK = `#/p/joined/a/${PERSON_ID}/rank`;
const SEND = '#/p/joined/send';

test('in a project of one’s own every step has a start of its own', () => {
  const project = { ...invited(), joined: null };
  expect(journeyOf(project, aPerson({}))).toEqual({
    beforeScores: '#/p/joined/score',
    afterScores: `#/p/joined/a/${PERSON_ID}/review`,
    scoresLeadTo: 'review',
    leaveScores: '#/p/joined/score',
    beforeRanking: '#/p/joined/score',
    afterRanking: '#/p/joined/team',
    leaveRanking: '#/p/joined/rank',
    places: null,
    endsWithRanking: true,
  });
});

describe('an invited colleague', () => {
  test('goes from the scores to the ranking and from there to the end', () => {
    expect(journey({ ranked: 4 }, { scores: ALL })).toMatchObject({
      afterScores: RANK,
      scoresLeadTo: 'ranking',
      beforeRanking: LAST,
      afterRanking: SEND,
      places: 4,
      endsWithRanking: false,
    });
  });

  test('goes back to the end after changing a score', () => {
    expect(journey({}, { scores: ALL, ranking: ORDER })).toMatchObject({
      afterScores: SEND,
      scoresLeadTo: 'review',
    });
  });

  test('comes from the question who answers, where there is one', () => {
    expect(journey().beforeScores).toBe('#/');
    expect(journey({ departments: ['Care'] }).beforeScores).toBe(PERSON);
    expect(journey({ asks: 'ranking', naming: 'nicknames' }).beforeRanking).toBe(PERSON);
    expect(journey({ asks: 'ranking' }).beforeRanking).toBe('#/');
  });

  test('is led past what is not asked', () => {
    expect(journey({ asks: 'scores' }, { scores: ALL }).afterScores).toBe(SEND);
    expect(goesOn({ asks: 'ranking' })).toBe(RANK);
    expect(goesOn({ asks: 'scores' }, { scores: ALL })).toBe(SEND);
  });

  test('begins with the question who answers and then with the first pillar', () => {
    expect(goesOn({ naming: 'nicknames' })).toBe(PERSON);
    expect(goesOn()).toBe(FIRST);
    expect(hrefAfterPerson(invited({ naming: 'nicknames' }))).toBe(FIRST);
  });

  test('goes on where they stopped', () => {
    const named = { nickname: 'Ada', department: null };
    expect(goesOn({ naming: 'nicknames' }, { participant: named })).toBe(FIRST);
    expect(goesOn({}, { scores: scores('12') })).toMatch(/digital$/);
    expect(goesOn({}, { scores: ALL })).toBe(RANK);
    expect(goesOn({}, { scores: ALL, ranking: ORDER })).toBe(SEND);
    expect(goesOn({}, { scores: scores('1'), ranking: ORDER })).toBe(SEND);
    expect(goesOn({}, { scores: scores('1'), status: 'complete' })).toBe(SEND);
  });

  const second = { ballot: 2, naming: 'nicknames' } as const;
  const again = { ballot: 2, scores: ALL, ranking: ORDER, firstRanking: ORDER, status: 'complete' } as const;

  test('ranks again in the second ballot, and is asked nothing else', () => {
    expect(goesOn(second, again)).toBe(RANK);
    expect(journey(second, again)).toMatchObject({ beforeRanking: '#/', afterRanking: SEND });
  });

  test('is at the end once the second ranking was handed over', () => {
    const project = invited(second, again);
    const joined = { ...project.joined, handedOverAt: '2026-10-06T09:00:00.000Z' };
    expect(continueHref({ ...project, joined })).toBe(SEND);
  });

  test('who comes only to the second ballot may say who they are, and ranks', () => {
    expect(goesOn(second, { ballot: 2 })).toBe(PERSON);
    expect(hrefAfterPerson(invited(second, { ballot: 2 }))).toBe(RANK);
  });
});
