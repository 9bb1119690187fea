import { describe, expect, test } from 'vitest';

import { decodeAnswer } from '#src/persistence/decode/content.ts';
import {
  migrateContent,
  MIGRATIONS,
  newestVersion,
  type MigrationChain,
} from '#src/persistence/decode/migrate.ts';
import { FORMAT_VERSION } from '#src/persistence/format.ts';

import { anAnswer } from './support/builders.ts';

/** A past that never was: version 0 kept scores in a list, version 0 of everything else was as today. */
const chain: MigrationChain = {
  oldest: 0,
  steps: [
    {
      to: 1,
      migrate(kind, content) {
        if (kind !== 'answer') return content;
        const { scoreList, ...answer } = content as { scoreList: [string, number][] };
        return { ...answer, scores: Object.fromEntries(scoreList) };
      },
    },
  ],
};

const { scores: _scores, ...answer } = anAnswer('ann');
const old = { ...answer, scoreList: [['content', 3]] };

describe('an answer of an older version', () => {
  test('is brought up and read', () => {
    expect(decodeAnswer({ version: 0, content: old }, chain)).toEqual({
      ok: true,
      value: anAnswer('ann', { scores: { content: 3 } }),
    });
  });

  test('is checked after the last step', () => {
    const broken = { ...old, scoreList: [['content', 7]] };
    expect(decodeAnswer({ version: 0, content: broken }, chain)).toEqual({
      ok: false,
      reason: 'invalid-content',
    });
  });

  test('is refused, not thrown, when a step cannot make sense of it', () => {
    expect(migrateContent({ kind: 'answer', version: 0, content: null }, chain)).toEqual({
      type: 'error',
      reason: 'step-failed',
    });
  });
});

test('content of the newest version passes no step', () => {
  const content = anAnswer('ann');
  const migrated = migrateContent({ kind: 'answer', version: 1, content }, chain);
  expect(migrated).toEqual({ type: 'success', content });
});

test.each([
  [2, 'version-too-new'],
  [-1, 'version-too-old'],
  [0.5, 'version-not-a-number'],
  [Number.NaN, 'version-not-a-number'],
])('version %f is refused as %s', (version, reason) => {
  const migrated = migrateContent({ kind: 'answer', version, content: old }, chain);
  expect(migrated).toEqual({ type: 'error', reason });
});

test('a chain with a gap is a bug', () => {
  const gap: MigrationChain = { oldest: 0, steps: [{ to: 2, migrate: (_kind, content) => content }] };
  expect(() => migrateContent({ kind: 'answer', version: 0, content: old }, gap)).toThrow('gap');
});

test('what is written has the version that the chain ends with', () => {
  expect(newestVersion(MIGRATIONS)).toBe(FORMAT_VERSION);
});
