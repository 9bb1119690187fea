import { describe, expect, test } from 'vitest';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { PILLAR_NAMES } from '#src/domain/survey/pillar-names.ts';
import { ENGLISH_PILLARS, csv, inspectText } from './import-text.ts';
import { PEOPLE, ranksOf } from './twelve-people.ts';

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
