import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { decodeStored } from '#src/persistence/decode/stored.ts';
import { encodeStored } from '#src/persistence/encode.ts';
import { keyOf, projectKey, SETTINGS_KEY } from '#src/persistence/format.ts';
import { toId } from '#src/persistence/ids.ts';
import { LIMITS } from '#src/persistence/limits.ts';

import { arbitraryJoinedProject, arbitraryProject } from './support/arbitraries.ts';
import { anAnswer, aProject, aProjectWithAnswers, aRound, aSurvey, EARLY } from './support/builders.ts';

const envelope = { savedAt: EARLY, writes: [['tab1', 3]] } as const;
const content = { kind: 'project', project: aProject('project-1') } as const;
const key = keyOf(content);
const text = encodeStored(content, envelope);

/** The stored text after a change to what it says. */
function changed(change: (stored: Record<string, unknown>) => void): string {
  const stored = JSON.parse(text) as Record<string, unknown>;
  change(stored);
  return JSON.stringify(stored);
}

function reasonFor(hostile: string): string {
  const decoded = decodeStored(key, hostile);
  return decoded.ok ? 'taken' : decoded.reason;
}

function reasonForProject(change: object): string {
  return reasonFor(changed((stored) => Object.assign(stored['project'] as object, change)));
}

test('what was stored is read as it was', () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryProject(), arbitraryJoinedProject()), (project) => {
      const stored = { kind: 'project', project } as const;
      expect(decodeStored(keyOf(stored), encodeStored(stored, envelope))).toEqual({
        ok: true,
        value: { ...envelope, content: stored },
      });
    }),
    { numRuns: 50 },
  );
}, 20_000);

test('settings are read as they were', () => {
  const settings = { kind: 'settings', settings: { language: 'zh-Hant', theme: 'dark' } } as const;
  const decoded = decodeStored(SETTINGS_KEY, encodeStored(settings, envelope));
  expect(decoded).toEqual({ ok: true, value: { ...envelope, content: settings } });
});

describe('what cannot be read is refused by name', () => {
  test.each([
    ['a text cut off in the middle', text.slice(0, -20), 'not-json'],
    ['nothing', '', 'not-json'],
    ['brackets without end', '['.repeat(1_000_000), 'not-json'],
    ['a number', '42', 'not-plumbline'],
    ['a list', '[]', 'not-plumbline'],
    ['null', 'null', 'not-plumbline'],
    ['the state of another app', '{"format":"other","version":1}', 'not-plumbline'],
    ['a newer version', changed((stored) => (stored['version'] = 99)), 'newer-version'],
    ['a newer version of another shape', '{"format":"plumbline","version":99,"x":1}', 'newer-version'],
    ['a version before the first', changed((stored) => (stored['version'] = 0)), 'invalid-content'],
    ['half a version', changed((stored) => (stored['version'] = 0.5)), 'invalid-content'],
    ['a version in words', changed((stored) => (stored['version'] = '1')), 'invalid-content'],
    ['no history', changed((stored) => (stored['writes'] = [])), 'invalid-content'],
    ['an unknown kind', changed((stored) => (stored['kind'] = 'toString')), 'invalid-content'],
    ['a time that is none', changed((stored) => (stored['savedAt'] = 'yesterday')), 'invalid-content'],
  ])('%s', (_name, hostile, reason) => {
    expect(reasonFor(hostile)).toBe(reason);
  });

  test('a project under the key of another one', () => {
    expect(decodeStored(projectKey(toId('project', 'other')), text)).toEqual({
      ok: false,
      reason: 'invalid-content',
    });
  });

  test.each([
    ['no rounds', { rounds: [] }],
    ['two rounds with one id', { rounds: [aRound('one'), aRound('one')] }],
    ['a day that no calendar has', { rounds: [{ ...aRound('one'), date: '2026-02-30' }] }],
    ['an id that every object has', { id: 'constructor' }],
    ['an id that is a path', { id: '../../x' }],
    ['a name beyond all measure', { organisation: 'x'.repeat(LIMITS.name + 1) }],
    ['a name that is none', { organisation: null }],
  ])('a project with %s', (_name, change) => {
    expect(reasonForProject(change)).toBe('invalid-content');
  });

  test.each([
    ['a score of 6', { scores: { content: 6 } }],
    ['a score of 0', { scores: { content: 0 } }],
    ['a score in words', { scores: { content: '3' } }],
    ['a missing score as null', { scores: { content: null } }],
    ['a pillar ranked twice', { ranking: { mode: 'top', groups: [['content'], ['content']] } }],
    ['an empty group', { ranking: { mode: 'top', groups: [[]] } }],
    ['an unknown pillar', { ranking: { mode: 'top', groups: [['price']] } }],
    ['an unknown language', { language: 'tlh' }],
    ['a note beyond all measure', { notes: { content: 'x'.repeat(LIMITS.note + 1) } }],
  ])('an answer with %s', (_name, change) => {
    const rounds = [{ ...aRound('one'), answers: [{ ...anAnswer('ann'), ...change }] }];
    expect(reasonForProject({ rounds })).toBe('invalid-content');
  });

  test.each([
    ['NaN', Number.NaN],
    ['too few cells', [1, 2]],
    ['a negative count', -1],
  ])('statistics with %s', (_name, respondents) => {
    const survey = aSurvey('survey-1');
    const statistics = { ...survey.statistics, overall: { ...survey.statistics.overall, respondents } };
    const rounds = [{ ...aRound('one'), survey: { ...survey, statistics } }];
    expect(reasonForProject({ rounds })).toBe('invalid-content');
  });

  test('a number that overflows', () => {
    const survey = JSON.stringify(aRound('one', { survey: aSurvey('survey-1') })).replace('1234.25', '1e999');
    expect(reasonFor(text.replace(/"rounds":\[.*\]/, `"rounds":[${survey}]`))).toBe('invalid-content');
  });
});

test('keys that reach for the prototype are left behind', () => {
  const answer = JSON.stringify(anAnswer('ann', { scores: { content: 3 } }));
  const hostile = answer.replace(
    '"scores":{',
    '"__proto__":{"admin":true},"scores":{"__proto__":{"service":1},',
  );
  const answers = aProjectWithAnswers('project-1', [anAnswer('ann', { scores: { content: 3 } })]);
  const stored = encodeStored({ kind: 'project', project: answers }, envelope).replace(answer, hostile);
  expect(stored).toContain('__proto__');
  const decoded = decodeStored(key, stored);
  expect(decoded).toEqual({
    ok: true,
    value: { ...envelope, content: { kind: 'project', project: answers } },
  });
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
});
