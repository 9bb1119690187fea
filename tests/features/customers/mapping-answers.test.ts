import { describe, expect, test } from 'vitest';
import { at } from '#src/domain/assert.ts';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import type { SurveyMapping } from '#src/domain/survey/mapping.ts';
import type { Question } from '#src/domain/survey/proposal.ts';
import { validateMapping } from '#src/domain/survey/validate-mapping.ts';
import { mappingPhase, type MappingPhase } from '#src/features/customers/import-phase.ts';
import {
  pillarOf,
  withAnswerYear,
  withItem,
  withPillar,
  withPlace,
  withRole,
  withSegmentSource,
} from '#src/features/customers/mapping-edits.ts';
import { isImportable, openQuestions, otherProblems } from '#src/features/customers/open-questions.ts';
import { answerOptions, isOptionQuestion, OPTION_CODES } from '#src/features/customers/question-options.ts';
import { rankingBlocks } from '#src/features/customers/ranking-blocks.ts';
import { csvFile, inProcessClient, ITEMS, sampleFile } from './support/in-process-client.ts';

async function phaseOf(file: File): Promise<MappingPhase> {
  const found = await inProcessClient.open(file);
  if (!found.ok || found.value.kind !== 'survey') throw new Error('the sample should be readable');
  const { opened, proposal } = found.value;
  return mappingPhase({ file, opened, proposal, overrides: {} });
}

const place = { record: 2, line: 2, column: null };
const columns = [
  { index: 13, header: 'Satisfaction: Advertising' },
  { index: 14, header: 'Satisfaction: Content' },
];
const QUESTIONS: { readonly [Code in (typeof OPTION_CODES)[number]]: Question } = {
  UNRANKED_MEANING: {
    code: 'UNRANKED_MEANING',
    blocking: false,
    suggested: 'top',
    because: null,
    partial: { people: 1, of: 2, example: { record: 2, unranked: ['friction'] } },
    ...place,
  },
  RANK_DIRECTION: { code: 'RANK_DIRECTION', blocking: false, suggested: 'one-is-first', ...place },
  RANK_TIES: { code: 'RANK_TIES', blocking: false, suggested: 'keep', ...place },
  RANKING_OR_RATING: { code: 'RANKING_OR_RATING', blocking: false, suggested: 'rating', columns, ...place },
  RATING_SCALE: {
    code: 'RATING_SCALE',
    blocking: false,
    suggested: 'leave-out',
    points: 7,
    columns: columns.map((column, index) => ({ ...column, pillar: at(PILLAR_IDS, index) })),
    ...place,
  },
  RATING_OUTSIDE: { code: 'RATING_OUTSIDE', blocking: false, suggested: 'no-answer', value: '9', ...place },
  RATING_DIRECTION: { code: 'RATING_DIRECTION', blocking: false, suggested: 'one-is-best', ...place },
  NEGATIVE_WORDING: { code: 'NEGATIVE_WORDING', blocking: false, suggested: 'as-is', columns, ...place },
  DATE_AMBIGUOUS: { code: 'DATE_AMBIGUOUS', blocking: false, suggested: 'auto', ...place },
};

describe('questions with a few sentences to choose from', () => {
  test.each(OPTION_CODES)('each answer to %s stands in the mapping afterwards, and only it', async (code) => {
    const { mapping } = await phaseOf(sampleFile('generic-wide.csv'));
    const question = QUESTIONS[code];
    if (!isOptionQuestion(question)) throw new Error('not a question with options');
    const options = answerOptions(question, mapping);
    expect(options.length).toBeGreaterThan(1);
    for (const { key, mapping: answered } of options) {
      const chosen = answerOptions(question, answered).filter((option) => option.isChosen);
      expect(chosen.map((option) => option.key)).toEqual([key]);
    }
  });

  test('converting ratings of seven points names the pillars and keeps the scale', async () => {
    const { mapping } = await phaseOf(sampleFile('generic-wide.csv'));
    const question = QUESTIONS.RATING_SCALE;
    if (!isOptionQuestion(question)) throw new Error('not a question with options');
    const converted = answerOptions(question, mapping)[1]?.mapping;
    expect(converted?.rating.points).toBe(7);
    expect(converted?.columns[14]).toEqual({ role: 'rating', pillar: 'content' });
  });
});

describe('needed questions', () => {
  test('unnamed columns keep the import closed until each has its own pillar', async () => {
    const phase = await phaseOf(sampleFile('bad/qualtrics-one-header.csv'));
    expect(openQuestions(phase).map(({ code }) => code)).toEqual(['ITEMS_UNNAMED']);
    expect(isImportable(phase)).toBe(false);
    const indices = phase.mapping.columns.flatMap(({ role }, index) => (role === 'item-rank' ? [index] : []));
    const named = indices.reduce(
      (mapping, index, position) => withPillar(mapping, index, at(PILLAR_IDS, position)),
      phase.mapping,
    );
    expect(isImportable({ ...phase, mapping: named })).toBe(true);
    const twice = withPillar(named, at(indices, 1), 'advertising');
    expect(openQuestions({ ...phase, mapping: twice })).toHaveLength(1);
  });

  test('a column may also be left out', async () => {
    const phase = await phaseOf(sampleFile('bad/duplicate-headers.csv'));
    const [question] = openQuestions(phase);
    if (question?.code !== 'HEADER_DUPLICATE') throw new Error('another question was expected');
    const [first, second] = question.columns;
    const named = withPillar(phase.mapping, first?.index ?? 0, 'advertising');
    expect(isImportable({ ...phase, mapping: named })).toBe(false);
    const mapping = withRole(named, second?.index ?? 0, 'ignore');
    expect(isImportable({ ...phase, mapping })).toBe(true);
  });

  test('what a question asks is not complained about a second time', async () => {
    expect(otherProblems(await phaseOf(sampleFile('bad/qualtrics-one-header.csv')))).toEqual([]);
  });

  test('unknown texts are settled by a pillar or by leaving them out', async () => {
    const items = 'Alpha;Beta;Gamma;Delta;Customer service;Content;Advertising;Communications';
    const rows = Array.from({ length: 12 }, (_, turn) => {
      const list = items.split(';');
      return [...list.slice(turn % 8), ...list.slice(0, turn % 8)].join(';');
    });
    const phase = await phaseOf(
      csvFile(`id,Please rank\n${rows.map((row, index) => `${index},"${row}"`).join('\n')}\n`),
    );
    const [question] = openQuestions(phase);
    if (question?.code !== 'ITEMS_UNNAMED') throw new Error('another question was expected');
    const mapping = withItem(phase.mapping, 'Alpha', 'friction');
    expect(openQuestions({ ...phase, mapping })).toHaveLength(1);
    // The other four bear names that every dictionary knows.
    expect(openQuestions({ ...phase, mapping, leftOut: ['beta', 'gamma', 'delta'] })).toEqual([]);
  });

  test('a text named like a part of every object is no answer', async () => {
    const phase = await phaseOf(sampleFile('generic-wide.csv'));
    const question: Question = {
      code: 'ITEMS_UNNAMED',
      blocking: true,
      suggested: null,
      columns: [{ index: 3, header: 'Please rank' }],
      texts: ['constructor'],
      ...place,
    };
    const proposal = { ...phase.proposal, questions: [question] };
    expect(openQuestions({ ...phase, proposal })).toEqual([question]);
  });
});

describe('roles by hand', () => {
  test('a column keeps its pillar when a rank becomes a rating', async () => {
    const { mapping } = await phaseOf(sampleFile('generic-wide.csv'));
    expect(withRole(mapping, 3, 'rating').columns[3]).toEqual({ role: 'rating', pillar: 'advertising' });
  });

  test('places are given out in turn and can be changed', () => {
    const empty = { columns: [{ role: 'ignore' }, { role: 'ignore' }] } as unknown as SurveyMapping;
    const places = withRole(withRole(empty, 0, 'rank-place'), 1, 'rank-place');
    expect(places.columns).toEqual([
      { role: 'rank-place', place: 1 },
      { role: 'rank-place', place: 2 },
    ]);
    expect(withPlace(places, 0, 3).columns[0]).toEqual({ role: 'rank-place', place: 3 });
  });

  test('choosing another block as the ranking frees the first one, and back', async () => {
    const { question, mapping } = await twoBlocks();
    const [first, second] = rankingBlocks(question, mapping, mapping);
    expect([first?.isChosen, second?.isChosen]).toEqual([true, false]);
    const swapped = second?.mapping ?? mapping;
    expect(swapped.columns[1]).toEqual({ role: 'ignore' });
    expect(swapped.columns[2]).toEqual({ role: 'item-rank', pillar: 'advertising' });
    const [back, chosen] = rankingBlocks(question, mapping, swapped);
    expect(chosen?.isChosen).toBe(true);
    expect(back?.mapping.columns).toEqual(mapping.columns);
  });

  test('two rankings whose columns take turns are two candidates, and each can be imported', async () => {
    const { question, mapping, phase } = await twoBlocks();
    const blocks = rankingBlocks(question, mapping, mapping);
    expect(blocks.map(({ first, last }) => [first.index, last.index])).toEqual([
      [1, 19],
      [2, 20],
    ]);
    expect(blocks.map((block) => isImportable({ ...phase, mapping: block.mapping }))).toEqual([true, true]);
  });
});

/** Ten pillars ranked twice, now and a year ago, with the two columns of a pillar side by side. */
async function twoBlocks() {
  const header = ITEMS.flatMap((item) => [`Rank now: ${item}`, `Rank last year: ${item}`]);
  const rows = Array.from({ length: 12 }, (_, turn) =>
    [
      turn,
      ...ITEMS.flatMap((_item, index) => [((index + turn) % 10) + 1, ((index * 3 + turn) % 10) + 1]),
    ].join(','),
  );
  const phase = await phaseOf(csvFile(`id,${header.join(',')}\n${rows.join('\n')}\n`));
  const question = phase.proposal.questions.find(({ code }) => code === 'RANKING_COLUMN');
  if (question?.code !== 'RANKING_COLUMN') throw new Error('the ranking should be asked for');
  return { question, mapping: phase.mapping, phase };
}

describe('columns of ages and of the shown order', () => {
  test('a column of ages is a group as soon as it says so, and needs a year where the file has no dates', async () => {
    const { mapping, proposal } = await phaseOf(sampleFile('generic-wide.csv'));
    const index = mapping.columns.findIndex(({ role }) => role === 'segment');
    const aged = withSegmentSource(mapping, index, 'age');
    expect(aged.columns[index]).toEqual({ role: 'segment', from: 'age' });
    expect(withSegmentSource(aged, index, null).columns[index]).toEqual({ role: 'segment' });
    const undated = {
      ...aged,
      columns: aged.columns.map((column) =>
        column.role === 'date' ? ({ role: 'ignore' } as const) : column,
      ),
    };
    const isReady = (checked: SurveyMapping): boolean => validateMapping(checked, proposal.columns.length).ok;
    expect([isReady(undated), isReady(withAnswerYear(undated, 2025))]).toEqual([false, true]);
    expect(isReady(withAnswerYear(withAnswerYear(undated, 2025), null))).toBe(false);
  });

  test('a rank column that becomes a shown position keeps its pillar', async () => {
    const { mapping } = await phaseOf(sampleFile('generic-wide.csv'));
    const index = mapping.columns.findIndex(({ role }) => role === 'item-rank');
    const before = pillarOf(mapping.columns[index]);
    expect(withRole(mapping, index, 'shown-place').columns[index]).toEqual({
      role: 'shown-place',
      pillar: before,
    });
  });
});
