import { expect, test } from 'vitest';
import { AGENDA_STEPS } from '#src/domain/model/workshop.ts';
import { minutesOf, slideIndex, slidesOf, stepsOf, withEntry } from '#src/features/present/agenda.ts';
import { aWorkshop } from '#tests/persistence/support/builders.ts';

test('a workshop without settings goes through all steps', () => {
  expect(stepsOf(null)).toEqual(AGENDA_STEPS);
});

test('what nobody is asked for is no step', () => {
  expect(stepsOf(aWorkshop('w', { asks: 'ranking' }))).not.toContain('score');
  expect(stepsOf(aWorkshop('w', { asks: 'scores' }))).toEqual([
    'score',
    'reveal',
    'customers',
    'gap',
    'choose',
  ]);
});

test('the discussion shows one thing after the other, every other step one thing', () => {
  const slides = slidesOf(['reveal', 'discuss', 'gap'], 2);
  expect(slides).toEqual([
    { step: 'reveal', part: 0 },
    { step: 'discuss', part: 0 },
    { step: 'discuss', part: 1 },
    { step: 'gap', part: 0 },
  ]);
  expect(slideIndex(slides, { step: 'discuss', part: 1 })).toBe(2);
});

test('with nothing to discuss the step is still there', () => {
  expect(slidesOf(['discuss'], 0)).toEqual([{ step: 'discuss', part: 0 }]);
});

test('a part that is gone leads to the last one, a step that is gone to the first slide', () => {
  const slides = slidesOf(['reveal', 'discuss'], 2);
  expect(slideIndex(slides, { step: 'discuss', part: 7 })).toBe(2);
  expect(slideIndex(slides, { step: 'score', part: 0 })).toBe(0);
});

test("the facilitator's minutes replace the proposed ones, and nothing else of the entry", () => {
  const workshop = aWorkshop('w', { agenda: { discuss: { minutes: null, note: 'extremes first' } } });
  expect(minutesOf(workshop, 'discuss')).toBe(15);
  const changed = withEntry(workshop, 'discuss', { minutes: 0 });
  expect(minutesOf(changed, 'discuss')).toBe(0);
  expect(changed.agenda.discuss?.note).toBe('extremes first');
});
