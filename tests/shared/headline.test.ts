import { expect, test } from 'vitest';
import type { Headline } from '#src/domain/analysis/analysis.ts';
import { LANGUAGES, type Language } from '#src/domain/model/language.ts';
import { createI18n, textsIn } from '#src/i18n/i18n.ts';
import { headlineText } from '#src/shared/headline.ts';

async function inAll(headline: Headline): Promise<readonly string[]> {
  const write = async (language: Language) => {
    const t = await textsIn(await createI18n(language), language, ['gaps', 'pillars'] as const);
    return headlineText(headline, t).replaceAll('\u00a0', ' ');
  };
  return Promise.all(LANGUAGES.map(write));
}

test('the pillar stands in the case that each language asks for', async () => {
  expect(await inAll({ kind: 'first-missed', pillar: 'friction', teamPlace: 6 })).toEqual([
    'Customers put a frictionless journey first. Your team puts it sixth.',
    expect.stringMatching(/ścieżkę bez przeszkód.*szóstym/u),
    expect.stringMatching(/путь без препятствий.*шестое/u),
    expect.stringMatching(/順暢旅程.*第六/u),
  ]);
});

test('every kind of finding is a sentence without a hole in every language', async () => {
  const headlines: readonly Headline[] = [
    { kind: 'no-team' },
    { kind: 'no-customers' },
    { kind: 'cannot-tell', pillar: 'service' },
    { kind: 'largest-gap', pillar: 'service', customerPlace: 2, teamPlace: 9 },
    { kind: 'same-first', pillar: 'service' },
    { kind: 'first-missed', pillar: 'service', teamPlace: 10 },
  ];
  for (const headline of headlines) {
    for (const text of await inAll(headline)) {
      expect(text).toMatch(/\S{4}/u);
      expect(text).not.toMatch(/[{}]|headline\.|place\.|undefined/u);
    }
  }
});
