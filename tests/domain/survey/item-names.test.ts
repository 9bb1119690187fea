import { describe, expect, test } from 'vitest';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { splitList } from '#src/domain/survey/list-text.ts';
import { PILLAR_NAMES } from '#src/domain/survey/pillar-names.ts';
import { ENGLISH_PILLARS, csv, importText, inspectText } from './import-text.ts';
import { answersIn, listOf, PEOPLE, questionsOf, quoted, RANKED, ranksOf } from './twelve-people.ts';

describe('items by alias', () => {
  const names = PILLAR_IDS.flatMap((pillar) => {
    const { names: known, aliases } = PILLAR_NAMES[pillar];
    return [...known, ...aliases].map((name) => [name, pillar] as const);
  });

  test('every name and alias, in four languages and both Chinese scripts, in a header and in a cell', async () => {
    const scripts = [/[a-z]/i, /[ąćęłńóśźż]/i, /[а-яё]/i, /[與體驗務產聲譽]/, /[与体验务产声誉]/];
    for (const script of scripts) expect(names.some(([name]) => script.test(name))).toBe(true);
    const others = ENGLISH_PILLARS;
    for (const [name, pillar] of names) {
      const index = PILLAR_IDS.indexOf(pillar);
      const renamed = others.map((other, position) => (position === index ? name : other));
      const text = csv(
        renamed.map((item) => `"Rank: ${item}"`),
        ...PEOPLE.slice(0, 3).map((person) => ranksOf(person)),
      );
      const { mapping } = await inspectText(text);
      expect([name, mapping.columns[index]]).toEqual([name, { role: 'item-rank', pillar }]);
    }
  }, 60_000);
});

describe('items that hold signs', () => {
  test('"&" for "and" in a header is that pillar and confirmed, never the pillar of its last word', async () => {
    const text = csv(
      quoted(ENGLISH_PILLARS.map((name) => `Rank: ${name.replace(' and ', ' & ')}`)),
      ...PEOPLE.map((person) => ranksOf(person)),
    );
    expect(await questionsOf(text)).toEqual(['ITEM_FUZZY']);
    expect(answersIn(await importText(text))).toMatchObject(RANKED);
  });

  test('one item a line needs no question about a word inside an item', async () => {
    const text = csv(
      quoted(['Rank']),
      ...PEOPLE.map((person) => quoted([listOf(person, ENGLISH_PILLARS).join('\n')])),
    );
    expect(await questionsOf(text)).toEqual([]);
    expect(answersIn(await importText(text))).toMatchObject(RANKED);
  });

  test('the separator itself is found by the longest item that is known', () => {
    const known = new Set(['Food; drink', 'Rooms, halls', 'Staff']);
    const isItem = (text: string): boolean => known.has(text);
    expect(splitList('Staff;Food; drink;Rooms, halls;', isItem)).toEqual([
      'Staff',
      'Food; drink',
      'Rooms, halls',
    ]);
    expect(splitList('Rooms, halls, Staff', isItem)).toEqual(['Rooms, halls', 'Staff']);
  });
});
