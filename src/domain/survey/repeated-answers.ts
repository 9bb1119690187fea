import { PILLAR_COUNT } from '../model/pillar.ts';
import type { CsvScanner } from './csv-scanner.ts';
import { NOT_SEEN, PersonIndex } from './person-index.ts';
import type { ResponseTableBuilder } from './response-table-builder.ts';

const AT_SIGN = 64;
const LETTER_E = 69;
const PLUS = 43;
const LONGEST_RISING_ID = 64;
/** Fewer ratings than this agree by chance too often to speak of the same content. */
const FEWEST_RATINGS = 5;

/**
 * Finds rows of the same person, and rows with the same answers, among those kept so far. The `find` methods look at
 * the scanner's record and the staged row; `keep` remembers them, once it is known that the row stays.
 */
export class RepeatedAnswers {
  /** The id column holds numbers that a spreadsheet rounded (`1.18E+11`): such ids name nobody. */
  sawRoundedId = false;

  private readonly ids = new PersonIndex();
  private readonly addresses = new PersonIndex();
  private readonly contents = new PersonIndex();
  private hasId = false;
  private hasAddress = false;
  private hasContent = false;
  /** The highest id so far: shorter before longer, then by bytes. */
  private readonly highest = new Uint8Array(LONGEST_RISING_ID);
  private highestLength = 0;
  // The cell without the blanks around it; set by `trim`.
  private from = 0;
  private to = 0;

  private readonly idColumn: number;
  private readonly emailColumn: number;
  private readonly table: ResponseTableBuilder;

  /** Columns: -1 = none. */
  constructor(idColumn: number, emailColumn: number, table: ResponseTableBuilder) {
    this.idColumn = idColumn;
    this.emailColumn = emailColumn;
    this.table = table;
  }

  /** Foretells how many rows the file has. */
  expect(rows: number): void {
    this.ids.expect(rows);
    this.addresses.expect(rows);
    this.contents.expect(rows);
  }

  /** The earlier row with the id of the scanner's record, or `NOT_SEEN`. */
  findId(scanner: CsvScanner): number {
    this.hasId = this.idColumn >= 0 && this.trim(scanner, this.idColumn);
    if (!this.hasId) return NOT_SEEN;
    const { ids, from, to } = this;
    const { buffer } = scanner;
    if (isRounded(buffer, from, to)) {
      this.sawRoundedId = true;
      this.hasId = false;
      return NOT_SEEN;
    }
    ids.begin();
    ids.addBytes(buffer, from, to, false);
    // Most files number their rows upwards: an id above all others is new without a look at the index.
    return this.isHighest(buffer) ? NOT_SEEN : ids.find();
  }

  /** The earlier row with the e-mail address of the scanner's record; placeholders without `@` are no address. */
  findEmail(scanner: CsvScanner): number {
    this.hasAddress = this.emailColumn >= 0 && this.trim(scanner, this.emailColumn);
    if (!this.hasAddress) return NOT_SEEN;
    const { addresses, from, to } = this;
    this.hasAddress = scanner.buffer.subarray(from, to).includes(AT_SIGN);
    if (!this.hasAddress) return NOT_SEEN;
    addresses.begin();
    addresses.addBytes(scanner.buffer, from, to, true);
    return addresses.find();
  }

  /**
   * The earlier row with the same ranking, ratings and segments as the staged row. Rankings alone agree by
   * chance, and so do few ratings: only rows with a ranking and at least five ratings are compared.
   */
  findContent(): number {
    const { contents, table } = this;
    const start = table.rows * PILLAR_COUNT;
    let ranked = 0;
    let rated = 0;
    contents.begin();
    for (let index = start; index < start + PILLAR_COUNT; index++) {
      const rank = table.ranks[index] as number;
      const rating = table.ratings[index] as number;
      contents.addByte(rank);
      contents.addByte(rating);
      if (rank !== 0) ranked++;
      if (rating !== 0) rated++;
    }
    this.hasContent = ranked >= 3 && rated >= FEWEST_RATINGS;
    if (!this.hasContent) return NOT_SEEN;
    for (const codes of table.segments) {
      const code = codes[table.rows] as number;
      contents.addByte(code & 255);
      contents.addByte(code >> 8);
    }
    return contents.find();
  }

  /** Remembers the keys of the staged row, given what the `find` methods said: only new keys are stored. */
  keep(idRow: number, emailRow: number, contentRow: number): void {
    const { rows } = this.table;
    if (this.hasId && idRow === NOT_SEEN) this.ids.add(rows);
    if (this.hasAddress && emailRow === NOT_SEEN) this.addresses.add(rows);
    if (this.hasContent && contentRow === NOT_SEEN) this.contents.add(rows);
  }

  /** Sets `from` and `to` to the cell without the blanks around it; false = the cell is blank. */
  private trim(scanner: CsvScanner, column: number): boolean {
    const { buffer, starts, ends } = scanner;
    let from = starts[column] as number;
    let to = ends[column] as number;
    while (from < to && (buffer[from] as number) <= 32) from++;
    while (to > from && (buffer[to - 1] as number) <= 32) to--;
    this.from = from;
    this.to = to;
    return to > from;
  }

  /** Whether the trimmed cell is above all ids so far; then it becomes the highest. */
  private isHighest(buffer: Uint8Array): boolean {
    const { highest, highestLength, from, to } = this;
    const length = to - from;
    if (length < highestLength || length > LONGEST_RISING_ID) return false;
    let same = 0;
    if (length === highestLength) {
      while (same < length && buffer[from + same] === highest[same]) same++;
      if (same === length || (buffer[from + same] as number) < (highest[same] as number)) return false;
    }
    for (let index = same; index < length; index++) highest[index] = buffer[from + index] as number;
    this.highestLength = length;
    return true;
  }
}

/** `1.18E+11`, `1,18E+11`. */
function isRounded(buffer: Uint8Array, start: number, end: number): boolean {
  if (end - start < 5 || end - start > 12) return false;
  const sign = end - 3;
  return (
    buffer[sign] === PLUS &&
    buffer[sign - 1] === LETTER_E &&
    (buffer[start] as number) >= 48 &&
    (buffer[start] as number) <= 57
  );
}
