import type { GenerationId } from '../stats/sums/customer-statistics.ts';

/**
 * First year of birth of each generation, youngest first. Cut-offs of the Pew Research Center (Dimock, "Defining generations:
 * Where Millennials end and Generation Z begins", 2019). Whoever was born after 2012 belongs to none of ours yet.
 */
export const GENERATION_YEARS: readonly {
  readonly from: number;
  readonly generation: GenerationId | null;
}[] = [
  { from: 2013, generation: null },
  { from: 1997, generation: 'gen_z' },
  { from: 1981, generation: 'millennials' },
  { from: 1965, generation: 'gen_x' },
  { from: 1946, generation: 'baby_boomers' },
  { from: 1900, generation: 'earlier' },
];

/** Index in `GENERATION_YEARS`; years before 1900 belong to the last one. */
export function generationIndexOfYear(year: number): number {
  const found = GENERATION_YEARS.findIndex(({ from }) => year >= from);
  return found < 0 ? GENERATION_YEARS.length - 1 : found;
}
