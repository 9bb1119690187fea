import { describe, expect, test } from 'vitest';
import type { Answer } from '#src/domain/model/answer.ts';
import type { SentAnswer, Workshop } from '#src/domain/model/workshop.ts';
import { inviteOf } from '#src/domain/workshop/invite-of.ts';
import { isHidden } from '#src/domain/workshop/is-hidden.ts';
import { takeAnswer, type TakenAnswer } from '#src/domain/workshop/take-answer.ts';
import { ranking } from '../support.ts';
import { sentAnswer, workshop } from './builders.ts';

const FIRST = ranking('fr se=pr cm');
const SECOND = ranking('se fr pr cm');
const EARLIER = '2026-10-06T08:30:00.000Z';
const LATER = '2026-10-06T10:00:00.000Z';

function take(sent: SentAnswer, answers: readonly Answer[] = [], held: Workshop | null = workshop()) {
  return takeAnswer({ workshop: held, answers }, sent);
}

function taken(...given: Parameters<typeof take>): TakenAnswer {
  const result = take(...given);
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result.value;
}

/** The answers of a round into which these were taken one after the other. */
function roundOf(...all: readonly SentAnswer[]): readonly Answer[] {
  return all.reduce<readonly Answer[]>((answers, sent) => {
    const { answer } = taken(sent, answers);
    return [...answers.filter(({ id }) => id !== answer.id), answer];
  }, []);
}

describe('an answer that a colleague sent', () => {
  test('is added with the department by its name and as complete', () => {
    const { outcome, answer } = taken(sentAnswer({ department: 1 }));
    expect(outcome).toBe('added');
    expect(answer).toMatchObject({
      participant: { nickname: null, department: 'Sales' },
      ranking: FIRST,
      ballot: 1,
      firstRanking: null,
      origin: 'workshop',
      status: 'complete',
      updatedAt: '2026-10-06T09:00:00.000Z',
    });
  });

  test('of another workshop, or of none, is refused', () => {
    const other = { ...sentAnswer(), workshop: 'ffffffff' as SentAnswer['workshop'] };
    expect(take(other)).toEqual({ ok: false, reason: 'other-workshop' });
    expect(take(sentAnswer(), [], null)).toEqual({ ok: false, reason: 'other-workshop' });
  });

  test('is refused after closing, unless it is here already', () => {
    const closed = workshop({ closedAt: LATER });
    expect(take(sentAnswer(), [], closed)).toEqual({ ok: false, reason: 'closed' });
    expect(taken(sentAnswer(), roundOf(sentAnswer()), closed).outcome).toBe('unchanged');
  });

  test('that changes what is here is refused after closing too', () => {
    const closed = workshop({ closedAt: LATER });
    const newer = sentAnswer({ sentAt: LATER });
    expect(take(newer, roundOf(sentAnswer()), closed)).toEqual({ ok: false, reason: 'closed' });
    const again = roundOf(sentAnswer({ ballot: 2, sentAt: LATER }));
    expect(take(sentAnswer(), again, closed)).toEqual({ ok: false, reason: 'closed' });
  });

  test('is held as it was sent, in its own language and with its bet', () => {
    const sent = sentAnswer({ bet: true, department: 0 });
    const { scores, notes, language } = sent;
    expect(taken(sent, [], workshop({ language: 'ru' })).answer).toMatchObject({
      scores,
      notes,
      language,
      bet: true,
    });
    expect(taken(sent).answer).toMatchObject({
      id: sent.id,
      participant: { department: 'Care' },
      startedAt: sent.sentAt,
    });
    expect(taken(sentAnswer({ department: null })).answer.participant.department).toBeNull();
  });

  test('gives no department that the workshop does not have', () => {
    expect(taken(sentAnswer({ department: 30 })).answer.participant.department).toBeNull();
  });

  test('loses what the workshop did not ask for', () => {
    const named = sentAnswer({ nickname: 'Ann' });
    expect(taken(named).answer.participant.nickname).toBeNull();
    expect(taken(named, [], workshop({ naming: 'nicknames' })).answer.participant.nickname).toBe('Ann');
    const { scores, notes } = taken(named, [], workshop({ asks: 'ranking' })).answer;
    expect([scores, notes]).toEqual([{}, {}]);
    expect(taken(named, [], workshop({ asks: 'scores' })).answer.ranking).toBeNull();
  });
});

describe('a second answer of the same person', () => {
  test('replaces an older one and keeps when the person began', () => {
    const newer = sentAnswer({ sentAt: LATER, ranking: SECOND });
    const { outcome, answer } = taken(newer, roundOf(sentAnswer()));
    expect(outcome).toBe('replaced');
    expect(answer).toMatchObject({
      ranking: SECOND,
      firstRanking: null,
      startedAt: '2026-10-06T09:00:00.000Z',
    });
  });

  test('changes nothing if it is older, or the same to the second', () => {
    const present = roundOf(sentAnswer());
    expect(taken(sentAnswer({ sentAt: EARLIER }), present)).toEqual({
      outcome: 'unchanged',
      answer: present[0],
    });
    const sameSecond = sentAnswer({ sentAt: '2026-10-06T09:00:00.900Z' });
    expect(taken(sameSecond, present).outcome).toBe('unchanged');
    const byCode = sentAnswer({ notes: {} });
    expect(taken(byCode, roundOf(byCode)).outcome).toBe('unchanged');
  });

  test('brings the notes that a code of the same answer had no room for', () => {
    const [byCode] = roundOf(sentAnswer({ notes: {} }));
    const { outcome, answer } = taken(sentAnswer(), byCode ? [byCode] : []);
    expect(outcome).toBe('replaced');
    expect(answer.notes).toEqual({ service: 'too slow' });
    expect(taken(sentAnswer({ notes: {} }), [answer]).outcome).toBe('unchanged');
  });

  test('brings no notes from an older answer', () => {
    const present = roundOf(sentAnswer({ notes: {} }));
    expect(taken(sentAnswer({ sentAt: EARLIER }), present).outcome).toBe('unchanged');
  });

  test('in the second ballot keeps the ranking of the first', () => {
    const again = sentAnswer({ ballot: 2, ranking: SECOND, sentAt: LATER });
    const [answer] = roundOf(sentAnswer(), again);
    expect(answer).toMatchObject({ ballot: 2, ranking: SECOND, firstRanking: FIRST });
  });

  test('in the second ballot once more replaces the second ranking only', () => {
    const again = sentAnswer({ ballot: 2, ranking: SECOND, sentAt: LATER });
    const third = sentAnswer({ ballot: 2, ranking: ranking('rp'), sentAt: '2026-10-06T11:00:00.000Z' });
    expect(roundOf(sentAnswer(), again, third)[0]).toMatchObject({
      ranking: ranking('rp'),
      firstRanking: FIRST,
    });
  });

  test('of the first ballot that comes late only fills the first ranking', () => {
    const again = sentAnswer({ ballot: 2, ranking: SECOND, sentAt: LATER });
    const { outcome, answer } = taken(sentAnswer(), roundOf(again));
    expect(outcome).toBe('first-ballot-added');
    expect(answer).toMatchObject({ ballot: 2, ranking: SECOND, firstRanking: FIRST, updatedAt: LATER });
    expect(taken(sentAnswer({ ranking: SECOND }), [answer]).outcome).toBe('unchanged');
  });

  test('of the first ballot does so whatever its clock says, and not without a ranking', () => {
    const again = roundOf(sentAnswer({ ballot: 2, ranking: SECOND, sentAt: EARLIER }));
    const { outcome, answer } = taken(sentAnswer({ sentAt: LATER }), again);
    expect(outcome).toBe('first-ballot-added');
    expect(answer).toMatchObject({ ballot: 2, ranking: SECOND, firstRanking: FIRST, updatedAt: EARLIER });
    expect(taken(sentAnswer({ ranking: null }), again)).toEqual({ outcome: 'unchanged', answer: again[0] });
  });

  test('is nobody else’s', () => {
    const other = sentAnswer({ id: 'ffffffffff' as SentAnswer['id'] });
    expect(taken(sentAnswer(), roundOf(other)).outcome).toBe('added');
    expect(roundOf(other, sentAnswer())).toHaveLength(2);
  });
});

test('an invite tells no private key, no state and no notes', () => {
  const held = workshop({
    sealing: { curve: 'p-256', publicKey: 'public', privateKey: 'secret-1' },
    room: { broker: 'wss://example.org', secret: 'shared', facilitatorKey: 'open', signingKey: 'secret-2' },
    agenda: { discuss: { minutes: 10, note: 'secret-3' } },
  });
  const text = JSON.stringify(inviteOf(held));
  expect(text).not.toMatch(/secret-|openedAt|revealedAt/);
  expect(inviteOf(held)).toMatchObject({
    workshop: held.id,
    sealing: { curve: 'p-256', publicKey: 'public' },
    room: { broker: 'wss://example.org', secret: 'shared', facilitatorKey: 'open' },
  });
});

test('an invite tells everything that a colleague has to know', () => {
  const { id, openedAt, closedAt, revealedAt, agenda, ...told } = workshop({
    language: 'pl',
    asks: 'ranking',
    ranked: 3,
    naming: 'nicknames',
    deadline: '2026-10-31',
    ballot: 2,
  });
  expect(inviteOf(workshop({ ...told, openedAt, closedAt, revealedAt, agenda }))).toEqual({
    ...told,
    workshop: id,
  });
});

test('answers are hidden from the first invite to the reveal', () => {
  expect(isHidden({ workshop: null })).toBe(false);
  expect(isHidden({ workshop: workshop() })).toBe(true);
  expect(isHidden({ workshop: workshop({ revealedAt: LATER }) })).toBe(false);
});
