import { describe, expect, test } from 'vitest';
import type { QuestionnaireWording } from '#src/domain/model/questionnaire.ts';
import { languagesOf, questionnaireTexts, textsIn } from '#src/domain/questionnaire/questionnaire-spec.ts';
import { shippedTexts, specOf } from './support/texts.ts';

describe('the texts of a questionnaire', () => {
  const defaults = shippedTexts('en');

  test('are the default texts with what the user wrote', () => {
    const texts = questionnaireTexts(defaults, { title: ' Our title ', 'pillar.friction': 'Smooth' });
    expect(texts).toEqual({ ...defaults, title: ' Our title ', 'pillar.friction': 'Smooth' });
  });

  test.each([[''], ['  '], ['\n\t'], ['\u200B\uFEFF'], ['\u0000']])('%j counts as not edited', (empty) => {
    expect(questionnaireTexts(defaults, { title: empty })).toEqual(defaults);
  });

  test('take nothing from a hostile project but texts that there are', () => {
    const wording = JSON.parse(
      '{"__proto__": "x", "constructor": "y", "title": "Mine"}',
    ) as QuestionnaireWording;
    const texts = questionnaireTexts(defaults, wording);
    expect(Object.keys(texts)).toEqual(Object.keys(defaults));
    expect(texts.title).toBe('Mine');
  });
});

test('the main language comes first, the others in their usual order', () => {
  expect(languagesOf(specOf({ languages: ['ru', 'zh-Hant', 'en'] }))).toEqual(['ru', 'en', 'zh-Hant']);
  expect(languagesOf(specOf({ languages: ['pl'] }))).toEqual(['pl']);
});

test('a language without texts is a bug of the caller', () => {
  expect(() => textsIn(specOf(), 'pl')).toThrow(/pl/);
});
