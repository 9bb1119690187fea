/** A ranking has that many items at least, and a form hardly more choices than this. */
const FEWEST_ITEMS = 3;
const MOST_WORDS = 40;

/** Looks for a column of lists whose items come from one vocabulary, each once in a list. */
export class RankedLists {
  private readonly columns = new Map<
    number,
    { lists: number; readonly words: Set<string>; broken: boolean }
  >();

  /** Takes the values of one response, by column. */
  look(row: ReadonlyMap<number, unknown>): void {
    for (const [index, value] of row) {
      if (!Array.isArray(value) || value.length < FEWEST_ITEMS) continue;
      const column = this.columns.get(index) ?? { lists: 0, words: new Set<string>(), broken: false };
      this.columns.set(index, column);
      if (column.broken) continue;
      const words = value.filter((item) => typeof item === 'string');
      for (const word of words) column.words.add(word);
      column.broken =
        words.length < value.length || new Set(words).size < words.length || column.words.size > MOST_WORDS;
      column.lists++;
    }
  }

  /** Whether most of the responses hold such a list. */
  areRankings(responses: number): boolean {
    return [...this.columns.values()].some(({ lists, broken }) => !broken && lists * 2 > responses);
  }
}
