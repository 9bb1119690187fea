import type { QueryShape } from './query-shape.ts';
import { isBlank } from './sql-cells.ts';
import { countTo, PILLAR_NUMBERS, select, type SqlStep } from './sql-text.ts';
import type { WarehouseSpec } from './warehouse-spec.ts';

/** From texts to numbers, and to one text per ranking (`ranking`), so that rankings that are alike are looked at once. */
export function answerSteps(spec: WarehouseSpec, shape: QueryShape): readonly SqlStep[] {
  const { words, hasRatings, hasWeights, hasDates } = shape;
  const { literal, number } = words;
  const ratingTexts = spec.notApplicable.map(literal).join(', ');
  const texts = [
    ...PILLAR_NUMBERS.map((pillar) => `rank_${pillar}`),
    ...(hasRatings ? PILLAR_NUMBERS.map((pillar) => `rating_${pillar}`) : []),
    ...countTo(shape.segments).map((segment) => `label_${segment}`),
  ];
  const ranks = PILLAR_NUMBERS.map((pillar) => {
    const cell = `rank_${pillar}`;
    return `CASE WHEN ${isBlank(cell, spec, words)} THEN NULL ELSE COALESCE(${number(cell)}, 0) END AS ${cell}`;
  });
  const ratings = PILLAR_NUMBERS.map((pillar) => {
    const cell = `rating_${pillar}`;
    const notApplicable = ratingTexts === '' ? '' : ` WHEN ${cell} IN (${ratingTexts}) THEN NULL`;
    return `CASE${notApplicable} WHEN ${cell} IS NULL OR ${cell} = '' THEN 0 ELSE COALESCE(${number(cell)}, 0) END AS ${cell}`;
  });
  const labels = countTo(shape.segments).map((segment) => `label_${segment}`);
  const weights = `CASE WHEN ${number('weight')} > 0 AND ${number('weight')} <= 1000000000 THEN ${number('weight')} ELSE 1 END AS weight`;
  const blank = texts.map((cell) => `COALESCE(${cell}, '')`).join(' || ');
  return [
    {
      name: 'numbers',
      comment: [
        'Ranks: NULL = not ranked, 0 = no number. Ratings: NULL = not applicable, 0 = no answer.',
        ...(hasWeights ? ['Who has no usable weight counts once.'] : []),
      ],
      query: select(
        [
          ...ranks,
          ...(hasRatings ? ratings : []),
          ...labels,
          ...(hasWeights ? [weights] : []),
          ...(hasDates ? ['answer_day'] : []),
          'misplaced',
          `CASE WHEN ${blank} = '' THEN 1 ELSE 0 END AS said_nothing`,
        ],
        ['FROM cells'],
      ),
    },
    answerStep(shape),
  ];
}

function sumOver(termOf: (pillar: number) => string): string {
  return PILLAR_NUMBERS.map(termOf).join(' + ');
}

function answerStep({ hasRatings, words }: QueryShape): SqlStep {
  const key = PILLAR_NUMBERS.map((pillar) => `COALESCE(${words.text(`rank_${pillar}`)}, '-')`).join(
    " || ' ' || ",
  );
  return {
    name: 'answers',
    comment: [
      'ranking: the ten ranks as one text; rankings that are alike are looked at once.',
      ...(hasRatings
        ? ['rated: how many pillars got 1 to 5; rating_sum: their sum, used only if all ten did.']
        : []),
    ],
    query: select(
      [
        'numbers.*',
        `${sumOver((pillar) => `CASE WHEN rank_${pillar} IS NULL THEN 0 ELSE 1 END`)} AS given_ranks`,
        `CASE WHEN misplaced = 0 THEN ${key} END AS ranking`,
        ...(hasRatings
          ? [
              `${sumOver((pillar) => `CASE WHEN rating_${pillar} IN (1, 2, 3, 4, 5) THEN 1 ELSE 0 END`)} AS rated`,
              `${sumOver((pillar) => `rating_${pillar}`)} AS rating_sum`,
            ]
          : []),
      ],
      ['FROM numbers'],
    ),
  };
}
