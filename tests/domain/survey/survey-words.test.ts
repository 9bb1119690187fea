import { describe, expect, test } from 'vitest';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import {
  mergeSurveyWords,
  surveyWords,
  wordsOfMapping,
  type SurveyWords,
} from '#src/domain/survey/survey-words.ts';
import { csv, importText, inspectText, orderOf } from './import-text.ts';

const FRUITS = ['Apple', 'Banana', 'Cherry', 'Date', 'Elder', 'Fig', 'Grape', 'Hazel', 'Iris', 'Juniper'];
const TEXTS = {
  ...Object.fromEntries(PILLAR_IDS.map((pillar, index) => [`pillar.${pillar}`, FRUITS[index]])),
  'scale.1': 'Yuck',
  'scale.2': 'Meh',
  'scale.3': 'Fine by me',
  'scale.4': 'Nice',
  'scale.5': 'Wow!',
  notApplicable: 'Never met it',
  'generation.gen_z': 'Youngsters',
  'generation.gen_x': 'In the middle',
};
const WORDS = surveyWords([TEXTS]);
const RANKS = [
  '3 6 1 10 5 8 2 4 9 7',
  '4 9 8 5 3 2 7 10 1 6',
  '2 1 4 3 6 5 8 7 10 9',
  '5 6 7 8 9 10 1 2 3 4',
];
const LABELS = ['Wow!', 'Nice', 'Fine by me', 'Meh', 'Yuck', 'Never met it'];

const lists = RANKS.map((row) => {
  const ranks = row.split(' ').map(Number);
  return FRUITS.map((_, place) => FRUITS[ranks.indexOf(place + 1)]).join(';');
});
const lines = lists.map((list, row) =>
  [
    `"${list}"`,
    ...FRUITS.map((_, index) => LABELS[(row + index) % LABELS.length]),
    row % 2 ? 'Youngsters' : 'In the middle',
  ].join(','),
);
const TEXT = csv(['What matters most?', ...FRUITS, 'Your group'], ...lines);

describe('the words of the survey itself', () => {
  test('renamed pillars, labels and generations are read without a question', async () => {
    const without = await inspectText(TEXT);
    expect(without.questions.map(({ code }) => code)).toContain('ITEMS_UNNAMED');
    const { questions, mapping } = await inspectText(TEXT, { words: WORDS });
    expect(questions).toEqual([]);
    const result = await importText(TEXT, mapping);
    expect(orderOf(result, 0)).toBe('DPASMCBRFN');
    expect(Array.from(result.table.ratings.subarray(0, 6))).toEqual([5, 4, 3, 2, 1, 6]);
    expect(result.table.segments[0]?.groups).toEqual([
      { label: 'In the middle', generation: 'gen_x' },
      { label: 'Youngsters', generation: 'gen_z' },
    ]);
  });

  test('come from the last mapping too', async () => {
    const { mapping } = await inspectText(TEXT, { words: WORDS });
    const { questions } = await inspectText(TEXT, { words: wordsOfMapping(mapping) });
    expect(questions).toEqual([]);
  });

  test('numbers of the last mapping mean nothing in the next survey', async () => {
    const { mapping } = await inspectText(TEXT, { words: WORDS });
    const coded = {
      ...mapping,
      items: { 1: 'content', a1: 'digital' } as const,
      segmentLabels: { 2: 'Gen X' },
    };
    expect(wordsOfMapping(coded).items).toEqual({ a1: 'digital' });
    expect(wordsOfMapping(coded).generations).not.toHaveProperty('2');
    const places = csv('RANK[1],RANK[2],RANK[3]', 'ADV,CONT,BRAND', 'PROD,FRIC,CONT', 'COMMS,REPS,DIGI');
    const { mapping: next } = await inspectText(places, { words: { ...WORDS, items: { 1: 'content' } } });
    expect(next.columns.map(({ role }) => role)).toEqual(['rank-place', 'rank-place', 'rank-place']);
  });

  test('go before the dictionary, in headers as well', async () => {
    const header = PILLAR_IDS.map((_, index) => `Rank: ${index === 0 ? 'Services' : FRUITS[index]}`);
    const text = csv(header, ...RANKS.map((row) => row.replaceAll(' ', ',')));
    const words = { ...WORDS, items: { ...WORDS.items, services: 'advertising' as const } };
    const { mapping, questions } = await inspectText(text, { words });
    expect(questions).toEqual([]);
    expect(mapping.columns).toEqual(PILLAR_IDS.map((pillar) => ({ role: 'item-rank', pillar })));
  });

  test('a text with two meanings has none, and the first of several sources wins', () => {
    const twice = surveyWords([
      { 'pillar.content': 'Same', 'pillar.digital': 'Same' },
      { 'scale.1': 'No', 'scale.2': ' ' },
    ]);
    expect(twice).toMatchObject({ items: {}, ratings: { no: 1 }, generations: {} });
    const merged = mergeSurveyWords([surveyWords([{ 'scale.5': 'No' }]), twice]);
    expect(merged.ratings).toEqual({ no: 5 });
  });

  test('hostile words break nothing', async () => {
    const hostile: SurveyWords = {
      items: JSON.parse(
        '{"__proto__":"content","constructor":"digital","":"service","1":"friction"}',
      ) as SurveyWords['items'],
      ratings: { '3': 1, constructor: 2 } as const,
      generations: Object.fromEntries(
        Array.from({ length: 5000 }, (_, index) => [`g${index}`, 'gen_z' as const]),
      ),
    };
    const text = csv(
      PILLAR_IDS.map((pillar) => `Rank: ${pillar}`),
      ...RANKS.map((row) => row.replaceAll(' ', ',')),
    );
    expect(orderOf(await importText(text, (await inspectText(text, { words: hostile })).mapping), 0)).toBe(
      'DPASMCBRFN',
    );
  });

  test('a cell that is called like a part of every object is an unknown label', async () => {
    const text = csv(
      ['Rank', ...FRUITS],
      ...lists.map((list) => `"${list}",${FRUITS.map(() => 'constructor').join(',')}`),
    );
    const { mapping } = await inspectText(TEXT, { words: WORDS });
    const columns = mapping.columns.slice(0, 11);
    const { problemCounts } = await importText(text, { ...mapping, columns });
    expect(problemCounts.RATING_UNKNOWN_LABEL).toBe(40);
  });
});

describe('a questionnaire that asked for the first few', () => {
  const rows = ['FRIC,CONT,ADV,SERV', 'ADV,CONT,BRAND,PROD', 'COMMS,REPS,DIGI,NDIGI', 'PROD,FRIC,CONT,ADV'];

  test.each([
    ['RANKTOP4[1],RANKTOP4[2],RANKTOP4[3],RANKTOP4[4]', rows],
    ['ranking_top4', rows.map((row) => `"${row.replaceAll(',', ' ').toLowerCase()}"`)],
  ])('says it in its name: %s', async (header, cells) => {
    const { questions, mapping } = await inspectText(csv(header, ...cells));
    expect(questions).toEqual([]);
    expect(mapping).toMatchObject({ mode: 'top', modeIsTold: true });
  });

  test('another name says nothing', async () => {
    const { questions } = await inspectText(csv('RANK[1],RANK[2],RANK[3],RANK[4]', ...rows));
    expect(questions.map(({ code }) => code)).toEqual(['UNRANKED_MEANING']);
  });
});
