import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '#src/domain/model/language.ts';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { RANKED_CHOICES } from '#src/domain/model/questionnaire.ts';
import { POINTS } from '#src/domain/questionnaire/question-codes.ts';
import { GENERATION_IDS } from '#src/domain/stats/sums/customer-statistics.ts';
import { cleanText } from '#src/domain/survey/clean-text.ts';
import { findGeneration } from '#src/domain/survey/generation-names.ts';
import { isNotApplicable } from '#src/domain/survey/missing-text.ts';
import { matchPillarExactly } from '#src/domain/survey/pillar-matcher.ts';
import { directionOf, namesRanking, namesRating } from '#src/domain/survey/ranking-words.ts';
import { pointOfLabel } from '#src/domain/survey/rating-labels.ts';
import { warningOf } from '#src/features/questionnaire/wording-warnings.ts';
import type { Resources } from '#src/i18n/resources.ts';
import { loadTexts } from '#src/i18n/text-files.ts';
import { defaultTexts } from '#src/shared/questionnaire-texts.ts';

async function load<Name extends keyof Resources>(language: Language, name: Name) {
  return (await loadTexts(language, name)) as Resources[Name];
}

describe.each(LANGUAGES)('what customers read in %s', async (language) => {
  const [survey, pillars, glossary] = await Promise.all([
    load(language, 'survey'),
    load(language, 'pillars'),
    load(language, 'glossary'),
  ]);
  const texts = defaultTexts(survey, 10);

  test('names each pillar as the whole app does, and as the import knows it', () => {
    for (const pillar of PILLAR_IDS) {
      const name = texts[`pillar.${pillar}`];
      expect(name).toBe(pillars[pillar].name);
      expect(matchPillarExactly(cleanText(name))).toEqual({ pillar, certainty: 'known', negative: false });
    }
  });

  test('offers the five answers of the glossary, which the import puts on its scale', () => {
    for (const point of POINTS) {
      const label = texts[`scale.${point}`];
      expect(label).toBe(glossary.satisfaction[point]);
      expect(pointOfLabel(cleanText(label))).toBe(point);
    }
    expect(isNotApplicable(cleanText(texts.notApplicable))).toBe(true);
  });

  test('offers generations with their years, which the import finds', () => {
    for (const generation of GENERATION_IDS) {
      const label = texts[`generation.${generation}`];
      expect(label).toBe(glossary.generations[generation]);
      expect(label).toMatch(/19\d\d/);
      expect(findGeneration(label)).toBe(generation);
    }
  });

  test('asks for an order and for satisfaction in words that the import tells apart', () => {
    const ranking = cleanText(texts.rankingQuestion);
    const rating = cleanText(texts.ratingQuestion);
    expect([namesRanking(ranking), namesRating(ranking)]).toEqual([true, false]);
    expect([namesRanking(rating), namesRating(rating)]).toEqual([false, true]);
  });

  test('calls 1 the most important, however many are ranked', () => {
    for (const ranked of RANKED_CHOICES) {
      const { rankingQuestion, rankingHelp } = defaultTexts(survey, ranked);
      expect(directionOf(cleanText(`${rankingQuestion} ${rankingHelp}`))).toBe('one-is-first');
      expect(rankingHelp).toContain('1');
    }
  });

  test('has another help for each number of pillars to rank', () => {
    const helps = RANKED_CHOICES.map((ranked) => defaultTexts(survey, ranked).rankingHelp);
    expect(new Set(helps).size).toBe(RANKED_CHOICES.length);
  });

  test('gives no cause for a warning', () => {
    const ids = Object.keys(texts) as (keyof typeof texts)[];
    expect(ids).toHaveLength(29);
    expect(ids.filter((id) => warningOf(id, texts) !== null)).toEqual([]);
  });
});
