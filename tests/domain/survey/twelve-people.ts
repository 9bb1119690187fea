import type { SurveyImport } from '#src/domain/survey/import-outcome.ts';
import { inspectText, orderOf } from './import-text.ts';

/** Ranks of twelve people, in the order of the pillars. */
export const RANKS = [
  [3, 6, 1, 10, 5, 8, 2, 4, 9, 7],
  [4, 9, 8, 5, 3, 2, 7, 10, 1, 6],
  [1, 2, 3, 4, 5, 6, 7, 8, 10, 9],
  [10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
  [2, 1, 4, 3, 6, 5, 8, 7, 10, 9],
  [5, 6, 7, 8, 9, 10, 1, 2, 3, 4],
  [9, 7, 5, 3, 1, 2, 4, 6, 8, 10],
  [8, 3, 6, 1, 5, 4, 2, 10, 9, 7],
  [6, 2, 8, 4, 1, 10, 9, 5, 7, 3],
  [7, 5, 4, 6, 2, 9, 3, 8, 10, 1],
  [1, 10, 2, 9, 3, 8, 4, 7, 5, 6],
  [6, 5, 7, 4, 8, 3, 9, 2, 10, 1],
];
export const RATINGS = RANKS.map((row) => row.map((rank) => 1 + (rank % 5)));
export const PEOPLE = RANKS.map((_, person) => person);
export const GENERATIONS = ['Gen Z', 'Millennials', 'Gen X', 'Baby Boomers'];
export const CODES = ['ADV', 'CONT', 'DIGI', 'NDIGI', 'COMMS', 'REPS', 'PROD', 'SERV', 'FRIC', 'BRAND'];
const LABELS = [
  'Very dissatisfied',
  'Dissatisfied',
  'Neither satisfied nor dissatisfied',
  'Satisfied',
  'Very satisfied',
];

export const generation = (person: number): string => GENERATIONS[person % 4] ?? '';
export const ranksOf = (person: number): string[] => (RANKS[person] ?? []).map(String);
export const labelsOf = (person: number, labels = LABELS): string[] =>
  (RATINGS[person] ?? []).map((rating) => labels[rating - 1] ?? '');
export const day = (person: number): string => `2025-03-${String(person + 1).padStart(2, '0')}`;
/** Best first. */
export const listOf = (person: number, names: readonly string[]): string[] =>
  names.map((_, place) => names[(RANKS[person] ?? []).indexOf(place + 1)] ?? '');
export const quoted = (cells: readonly string[]): string =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

const LETTERS = 'ACDNMRPSFB';
export const orderIn = (person: number): string =>
  (RANKS[person] ?? [])
    .map((rank, index) => ({ rank, letter: LETTERS.charAt(index) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ letter }) => letter)
    .join('');

const GENERATION_CYCLE = ['gen_z', 'millennials', 'gen_x', 'baby_boomers'];

/** What everybody answered, to be found in an import. */
const orders = PEOPLE.map(orderIn);
const generations = PEOPLE.map((person) => GENERATION_CYCLE[person % 4]);
export const RANKED = { orders };
export const RANKED_AND_GROUPED = { orders, generations };
export const RANKED_AND_RATED = { orders, ratings: RATINGS.flat() };
export const ALL = { ...RANKED_AND_RATED, generations };

/** The answers of an import: orders as letters, ratings row by row, the generations of the first segment. */
export function answersIn(result: SurveyImport) {
  const { ratings, rows, segments } = result.table;
  const [column] = segments;
  return {
    orders: Array.from({ length: rows }, (_, row) => orderOf(result, row)),
    ratings: Array.from(ratings),
    generations: Array.from(column?.codes ?? [], (code) => column?.groups[code - 1]?.generation),
  };
}

/** The codes of the questions about a file. */
export async function questionsOf(text: string): Promise<string[]> {
  return (await inspectText(text)).questions.map(({ code }) => code);
}
