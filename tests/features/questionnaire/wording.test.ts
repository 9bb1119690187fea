import { describe, expect, test } from 'vitest';
import { DEFAULT_QUESTIONNAIRE, type QuestionnaireTextId } from '#src/domain/model/questionnaire.ts';
import { withoutText, withoutWording, withText } from '#src/features/questionnaire/wording-edits.ts';
import { wordingSections } from '#src/features/questionnaire/wording-sections.ts';
import { warningOf } from '#src/features/questionnaire/wording-warnings.ts';
import type { Resources } from '#src/i18n/resources.ts';
import { loadTexts } from '#src/i18n/text-files.ts';
import { defaultTexts, textsOfQuestionnaire, type SurveyFiles } from '#src/shared/questionnaire-texts.ts';

const survey = (await loadTexts('en', 'survey')) as Resources['survey'];
const english = defaultTexts(survey, 10);
const files: SurveyFiles = { en: survey, pl: survey, ru: survey, 'zh-Hant': survey };

const titled = (text: string) =>
  withText(DEFAULT_QUESTIONNAIRE, { language: 'en', id: 'title', text, fallback: english.title });

describe('a text of the user', () => {
  test('is read in its language only', () => {
    const questionnaire = titled('Tell us');
    expect(textsOfQuestionnaire(questionnaire, 'en', files).title).toBe('Tell us');
    expect(textsOfQuestionnaire(questionnaire, 'pl', files).title).toBe(survey.title);
  });

  test('that says what is proposed anyway is none', () => {
    expect(titled(english.title)).toEqual(DEFAULT_QUESTIONNAIRE);
  });

  test('that is empty is remembered as empty, while customers read the proposed one', () => {
    const questionnaire = titled('  ');
    expect(questionnaire.wording).toEqual({ en: { title: '  ' } });
    expect(textsOfQuestionnaire(questionnaire, 'en', files).title).toBe(english.title);
  });

  test('goes without a trace when it is taken back', () => {
    expect(withoutText(titled('Tell us'), 'en', 'title')).toEqual(DEFAULT_QUESTIONNAIRE);
  });

  test('goes with all others of its language, and only of its language', () => {
    const both = withText(titled('Tell us'), { language: 'pl', id: 'thanks', text: 'Dzięki', fallback: '' });
    expect(withoutWording(both, 'en').wording).toEqual({ pl: { thanks: 'Dzięki' } });
  });
});

const warned = (id: QuestionnaireTextId, text: string) => warningOf(id, { ...english, [id]: text });

describe('a warning', () => {
  test.each([
    ['Web, app', 'breaks-lists'],
    ['Shops (also online)', 'breaks-lists'],
    ['門市、電話', 'breaks-lists'],
    ['customer SERVICE', 'same-name'],
    ['Friction', 'other-pillar'],
  ])('meets a pillar called %s: %s', (name, code) => {
    expect(warned('pillar.content', name)?.code).toBe(code);
  });

  test('meets a name that turns the pillar round', () => {
    expect(warned('pillar.friction', 'Friction')).toEqual({ code: 'opposite' });
  });

  test('says which other pillar a name is usual for', () => {
    expect(warned('pillar.content', 'Help desk')).toEqual({ code: 'other-pillar', pillar: 'service' });
  });

  test('meets answers that read the same or stand at the wrong place', () => {
    expect(warned('scale.2', 'very dissatisfied')).toEqual({ code: 'same-label' });
    expect(warned('scale.2', 'Extremely satisfied')).toEqual({ code: 'other-label' });
    expect(warned('generation.gen_z', english['generation.gen_x'])).toEqual({ code: 'same-label' });
  });

  test('spares names and labels of the user that nobody could mistake', () => {
    expect(warned('pillar.content', 'Guides-to-go')).toBeNull();
    expect(warned('scale.3', 'In between')).toBeNull();
    expect(warned('introduction', 'Friction, friction')).toBeNull();
  });
});

describe('the texts to edit', () => {
  test('are those that customers read', () => {
    const short = {
      ...DEFAULT_QUESTIONNAIRE,
      asksRatings: false,
      asksGeneration: false,
      asksComment: false,
    };
    const ids = wordingSections(short).flatMap(({ texts }) => texts);
    expect(ids).toHaveLength(15);
    expect(ids).not.toContain('notApplicable');
    expect(wordingSections(DEFAULT_QUESTIONNAIRE).flatMap(({ texts }) => texts)).toHaveLength(29);
  });
});
