import { itemsOf } from './survey.ts';

/** Other numbers in the order of the given ones: stretched, curved, without gaps, or with gaps behind ties. */
export function recode(row: readonly number[], way: number): readonly number[] {
  const given = row.filter((rank) => rank > 0);
  const codings = [
    (rank: number) => 3 * rank + 2,
    (rank: number) => rank ** 2 / 4,
    (rank: number) => 1 + new Set(given.filter((other) => other < rank)).size,
    (rank: number) => 1 + given.filter((other) => other < rank).length,
  ];
  const coding = codings[way % codings.length] ?? Number;
  return row.map((rank) => (rank > 0 ? coding(rank) : 0));
}

/** As textbooks write it, with the correction for ties; what somebody left out shares the last places. */
export function friedman(rows: readonly (readonly number[])[], items: number): number {
  const n = rows.length;
  const placed = rows.map((row) => row.map((rank) => (rank > 0 ? rank : Infinity)));
  const rankSums = itemsOf({ items }).map((item) =>
    sumOf(
      placed.map((row) => {
        const own = row[item] ?? 0;
        const tied = row.filter((other) => other === own).length;
        return row.filter((other) => other < own).length + (tied + 1) / 2;
      }),
    ),
  );
  const tieLoss = sumOf(
    placed.flatMap((row) =>
      [...new Set(row)].map((rank) => {
        const tied = row.filter((other) => other === rank).length;
        return tied ** 3 - tied;
      }),
    ),
  );
  const uncorrected =
    (12 / (n * items * (items + 1))) * sumOf(rankSums.map((sum) => sum ** 2)) - 3 * n * (items + 1);
  return uncorrected / (1 - tieLoss / (n * (items ** 3 - items)));
}

/** Every way to answer questions with so many categories each. */
export function combinations(sizes: readonly number[]): readonly (readonly number[])[] {
  const [size, ...rest] = sizes;
  if (size === undefined) return [[]];
  return Array.from({ length: size }, (_, category) => category).flatMap((category) =>
    combinations(rest).map((others) => [category, ...others]),
  );
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
