import type { PillarId } from '../model/pillar.ts';
import { cleanText } from './clean-text.ts';
import type { ItemGroup } from './item-groups.ts';
import type { RatingReading } from './mapping.ts';
import { isMissingText } from './missing-text.ts';
import { askWhichKind, confirmHeaders } from './recognise-ranking.ts';
import { isAgreeLabel, pointOfLabel } from './rating-labels.ts';
import { splitNumberedLabel } from './rating-text.ts';
import type { Recognition } from './recognition.ts';
import { nameOf } from './sampled-column.ts';

/** Yes and no are no scale; above seven grades it is free text. */
const FEWEST_GRADES = 3;
const MOST_GRADES = 7;
const REPETITIONS = 5;

export const DEFAULT_RATING: RatingReading = {
  points: 5,
  direction: 'highest-is-best',
  outside: { '6': 'not-applicable', '0': 'no-answer' },
  labels: {},
};

/**
 * Scales in which a label does not mean what it means elsewhere: "poor" is the lowest of five grades here and
 * the second lowest there. They apply when all labels of a file are among them, the telling ones included.
 */
const SPECIAL_SCALES: readonly { readonly labels: readonly string[]; readonly telling: readonly string[] }[] =
  [
    { labels: ['poor', 'fair', 'good', 'very good', 'excellent'], telling: ['very good', 'excellent'] },
    { labels: ['very poor', 'poor', 'fair', 'good', 'very good'], telling: ['very poor', 'poor'] },
    { labels: ['very poor', 'poor', 'average', 'good', 'excellent'], telling: ['very poor', 'poor'] },
    {
      labels: [
        'not at all important',
        'slightly important',
        'moderately important',
        'very important',
        'extremely important',
      ],
      telling: ['very important', 'extremely important'],
    },
    {
      labels: [
        'not at all important',
        'slightly important',
        'important',
        'very important',
        'extremely important',
      ],
      telling: ['important', 'very important', 'extremely important'],
    },
    {
      labels: ['not important', 'slightly important', 'important', 'very important', 'extremely important'],
      telling: ['important', 'very important', 'extremely important'],
    },
    {
      labels: ['not important', 'slightly important', 'moderately important', 'important', 'very important'],
      telling: ['not important', 'moderately important'],
    },
    {
      labels: [
        'not important',
        'slightly important',
        'moderately important',
        'very important',
        'extremely important',
      ],
      telling: ['very important', 'extremely important'],
    },
  ];

/** Picks the block of ratings, gives its columns their roles and says how its cells are read. */
export function recogniseRatings(recognition: Recognition, groups: readonly ItemGroup[]): RatingReading {
  const [group] = groups.toSorted((a, b) => usefulness(b) - usefulness(a));
  if (!group || group.profile.answered === 0) return DEFAULT_RATING;
  const first = group.columns[0];
  const named = namedColumns(group);
  if (!first || named.length === 0) return DEFAULT_RATING;
  askWhichKind(recognition, group, 'rating');
  const points = scaleOf(group);
  if (points !== 5) {
    recognition.questions.push({
      code: 'RATING_SCALE',
      blocking: false,
      suggested: 'leave-out',
      points,
      columns: named.map(({ index, header, pillar }) => ({ index, header, pillar })),
      column: nameOf(first.column),
      ...recognition.dataPlace,
    });
    return { ...DEFAULT_RATING, points, outside: {} };
  }
  for (const { index, pillar } of named) recognition.roles.set(index, { role: 'rating', pillar });
  confirmHeaders(recognition, group);
  const cells = new Set(
    group.columns.flatMap(({ column }) => column.cleaned).filter((cell) => !isMissingText(cell)),
  );
  askNegative(recognition, group, cells);
  return {
    ...DEFAULT_RATING,
    direction: directionOf(recognition, group, cells),
    labels: { ...specialLabels(cells), ...recognition.dictionary.ratings },
  };
}

/** A rating block: the one with most known items; labels are the surest sign. */
function usefulness({ columns, profile }: ItemGroup): number {
  return (
    columns.length +
    (profile.labels > 0.5 ? 5 : 0) +
    (profile.numeric > 0.5 ? 2 : 0) -
    (profile.answered === 0 ? 50 : 0)
  );
}

/** Columns with a known pillar; of a pillar named twice, the first. */
function namedColumns(group: ItemGroup): { index: number; header: string; pillar: PillarId }[] {
  const seen = new Set<PillarId>();
  const { numeric, labels } = group.profile;
  if (numeric + labels < 0.3 && !holdsUnknownGrades(group)) return [];
  return group.columns.flatMap(({ column, item }) => {
    const pillar = item?.match.pillar;
    if (!pillar || seen.has(pillar)) return [];
    seen.add(pillar);
    return [{ ...nameOf(column), pillar }];
  });
}

/** A few texts that repeat: the grades of a scale in words that no dictionary knows. */
function holdsUnknownGrades({ columns, profile }: ItemGroup): boolean {
  const cells = new Set(
    columns.flatMap(({ column }) => column.cleaned).filter((cell) => !isMissingText(cell)),
  );
  return (
    cells.size >= FEWEST_GRADES && cells.size <= MOST_GRADES && profile.answered >= cells.size * REPETITIONS
  );
}

/**
 * Five points unless a noticeable share of the numbers lies above six (six may be "not applicable"). Numbers above
 * ten are no scale but the tool's codes, whose meaning is asked for.
 */
function scaleOf(group: ItemGroup): 5 | 7 | 10 {
  const numbers = group.columns.flatMap(({ column }) =>
    column.cleaned.flatMap((cell) => (/^\d{1,2}$/.test(cell) ? [Number(cell)] : [])),
  );
  const above = numbers.filter((number) => number >= 7 && number <= 10);
  const codes = numbers.filter((number) => number > 10);
  if (above.length <= numbers.length * 0.05 || codes.length > numbers.length * 0.05) return 5;
  return above.some((number) => number > 7) ? 10 : 7;
}

/** A negatively worded item ("Friction") turns round under agree labels, not under satisfied ones. */
function askNegative(recognition: Recognition, group: ItemGroup, cells: ReadonlySet<string>): void {
  if (![...cells].some(isAgreeLabel)) return;
  const negative = group.columns.filter(({ item }) => item?.match.negative);
  const [first] = negative;
  if (!first) return;
  recognition.questions.push({
    code: 'NEGATIVE_WORDING',
    blocking: false,
    suggested: 'as-is',
    columns: negative.map(({ column }) => nameOf(column)),
    column: nameOf(first.column),
    ...recognition.headerPlace,
  });
}

/** `1 - Very satisfied` says that 1 is best: number and label disagree in more cells than they agree. */
function directionOf(
  recognition: Recognition,
  group: ItemGroup,
  cells: ReadonlySet<string>,
): 'highest-is-best' | 'one-is-best' {
  let agree = 0;
  let disagree = 0;
  for (const cell of cells) {
    const split = splitNumberedLabel(cell);
    const point = split ? pointOfLabel(split.label) : null;
    if (!split || point === null || split.number === 3) continue;
    if (split.number === point) agree++;
    else if (split.number === 6 - point) disagree++;
  }
  const first = group.columns[0];
  if (disagree <= agree || !first) return 'highest-is-best';
  recognition.questions.push({
    code: 'RATING_DIRECTION',
    blocking: false,
    suggested: 'one-is-best',
    column: nameOf(first.column),
    ...recognition.dataPlace,
  });
  return 'one-is-best';
}

function specialLabels(cells: ReadonlySet<string>): RatingReading['labels'] {
  const scale = SPECIAL_SCALES.find(
    ({ labels, telling }) =>
      telling.every((label) => cells.has(cleanText(label))) &&
      [...cells].every((cell) => labels.includes(cell) || pointOfLabel(cell) === null),
  );
  if (!scale) return {};
  return Object.fromEntries(
    scale.labels.map((label, index) => [cleanText(label), (index + 1) as 1 | 2 | 3 | 4 | 5]),
  );
}
