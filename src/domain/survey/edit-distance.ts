/**
 * Levenshtein distance (insertions, deletions, replacements), given up as soon as it must exceed `most`:
 * then `most + 1`. Cost: lengths multiplied.
 */
export function editDistance(first: string, second: string, most: number): number {
  let previous = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let row = 1; row <= first.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= second.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (first[row - 1] === second[column - 1] ? 0 : 1);
      const value = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      current.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    previous = current;
  }
  return Math.min(previous[second.length] ?? 0, most + 1);
}
