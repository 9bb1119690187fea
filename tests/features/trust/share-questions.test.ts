import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restate } from '#src/domain/analysis/restate.ts';
import { at } from '#src/domain/assert.ts';
import type { SurveyId } from '#src/domain/model/survey.ts';
import {
  filledUp,
  planOf,
  shareKey,
  shareQuestions,
  shareState,
  textsOf,
  type ShareQuestion,
} from '#src/features/trust/share-questions.ts';
import { readShare } from '#src/features/trust/share-text.ts';
import { column, DOWN, people, surveyOf, UP } from '#tests/domain/analysis/survey-table.ts';

function questionOf(sizes: readonly number[]): ShareQuestion {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const { statistics } = surveyOf(people(total, [DOWN, UP]), { segments: [column(sizes)] });
  return at(shareQuestions(statistics), 0);
}

function textsFor(question: ShareQuestion, texts: readonly string[]) {
  return Object.fromEntries(question.rows.map((row, index) => [shareKey(question, row), texts[index] ?? '']));
}

const write = (percent: number) => percent.toFixed(1);

test.each([
  ['12', 12],
  [' 12.5 ', 12.5],
  ['12,5 %', 12.5],
  ['100％', 100],
  ['0', 0],
  ['', null],
  ['101', 'invalid'],
  ['-1', 'invalid'],
  ['a third', 'invalid'],
  ['1e2', 'invalid'],
])('%j is read as %j', (text, share) => {
  expect(readShare(text)).toBe(share);
});

describe('the lines of a mix', () => {
  test('hold hidden groups together, so that none of them gets a weight of its own', () => {
    const { rows } = questionOf([40, 20, 4, 3]);
    expect(rows.map(({ kind, people: count }) => [kind, count])).toEqual([
      ['group', 40],
      ['group', 20],
      ['small-groups', 7],
    ]);
  });

  test('leave out hidden groups that are too few even together', () => {
    const { statistics } = surveyOf(people(65, [DOWN, UP]), {
      segments: [
        {
          ...column([40, 20, 3]),
          codes: Uint16Array.from({ length: 65 }, (_, row) =>
            row < 40 ? 1 : row < 55 ? 2 : row < 58 ? 3 : 0,
          ),
        },
      ],
    });
    const [question] = shareQuestions(statistics);
    expect(question?.rows.map(({ kind }) => kind)).toEqual(['group', 'group']);
  });

  test('of generations name those whom nobody belongs to', () => {
    const segment = column([30, 30]);
    const groups = segment.groups.map((group, index) => ({
      ...group,
      generation: (['gen_z', 'gen_x'] as const)[index] ?? null,
    }));
    const { statistics } = surveyOf(people(60, [DOWN, UP]), {
      segments: [column([20, 40]), { ...segment, name: 'Age', groups }],
    });
    const [first] = shareQuestions(statistics);
    expect(first?.name).toBe('Age');
    expect(first?.rows.filter(({ kind }) => kind === 'absent').map(({ key }) => key)).toEqual([
      'millennials',
      'baby_boomers',
      'earlier',
    ]);
  });

  test('of a question with one group are no choice', () => {
    const { statistics } = surveyOf(people(60, [DOWN, UP]), { segments: [column([60])] });
    expect(shareQuestions(statistics)).toEqual([]);
  });
});

describe('help to reach 100%', () => {
  test('gives the rest to the empty groups as their people stand to each other', () => {
    const question = questionOf([60, 30, 10]);
    const filled = filledUp(question, textsFor(question, ['20', '', '']), write);
    expect(filled).toEqual(textsFor(question, ['20', '60.0', '20.0']));
  });

  test('scales what is too much or too little', () => {
    const question = questionOf([60, 40]);
    const filled = filledUp(question, textsFor(question, ['30', '90']), write);
    expect(filled).toEqual(textsFor(question, ['25.0', '75.0']));
  });

  test('always ends at 100%, whatever was typed before', () => {
    const question = questionOf([50, 30, 20, 10]);
    const typed = fc.array(fc.constantFrom('', '0', '1', '12,5', '33', '99'), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(typed, (texts) => {
        const filled = filledUp(question, textsFor(question, texts), write);
        if (filled === null) return;
        expect(shareState(question, filled).isComplete).toBe(true);
      }),
    );
  });

  test('is not offered where something cannot be read, or nothing is left', () => {
    const question = questionOf([60, 40]);
    expect(filledUp(question, textsFor(question, ['x', '']), write)).toBeNull();
    expect(filledUp(question, textsFor(question, ['100', '']), write)).toBeNull();
    expect(filledUp(question, textsFor(question, ['0', '0']), write)).toBeNull();
  });
});

test('a plan needs every share, gives small groups one weight, and can be typed again from what is in use', () => {
  const sizes = [40, 20, 4, 3];
  const { statistics } = surveyOf(people(67, [DOWN, UP]), { segments: [column(sizes)] });
  const questions = shareQuestions(statistics);
  const question = at(questions, 0);
  expect(planOf(questions, textsFor(question, ['50', '30', '']))).toBeNull();
  expect(planOf([], {})).toBeNull();
  const texts = textsFor(question, ['50.0', '30.0', '20.0']);
  const plan = planOf(questions, texts);
  const survey = 'survey-1' as SurveyId;
  const restated = restate(null, { survey, statistics, leftOut: [], leaveOut: [], plan });
  if (!restated.ok || restated.value.weighted === null) throw new Error('weighted');
  const { basis, weights } = restated.value.weighted;
  const each = weights.segmentations[0]?.groups.map(
    (group, index) => group.statistics.respondents / at(sizes, index),
  );
  expect(each?.[2]).toBeCloseTo(each?.[3] ?? 0, 9);
  expect(each?.[2]).toBeCloseTo(0.2 / (7 / 67), 9);
  expect(textsOf(basis, questions, write)).toEqual(texts);
  expect(textsOf(null, questions, write)).toEqual({});
});
