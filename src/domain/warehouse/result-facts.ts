import { fail, succeed, type Result } from '../result.ts';
import type { DelimitedRecord } from './delimited-records.ts';
import type { ResultHeader } from './is-warehouse-result.ts';
import { RESULT_VERSION, STATISTICS, type ResultColumn, type Statistic } from './result-table.ts';
import type { WarehouseProblem } from './warehouse-survey.ts';

/** One row of a result table: what it is about, and how much, counted in up to three ways. */
export interface ResultFact {
  readonly row: number;
  readonly resultRows: number;
  readonly question: number;
  readonly segment: number;
  readonly statistic: Statistic;
  readonly i: number;
  readonly j: number;
  readonly people: number;
  /** `null` = the table has no weights. */
  readonly weights: number | null;
  readonly squares: number | null;
  /** Hostile text. */
  readonly label: string;
}

const LONGEST_LABEL = 1000;
const MOST_QUESTIONS = 100;
const MOST_SEGMENTS = 1_000_000;
/** Above it whole numbers are not exact any more; no survey is that large. */
const LARGEST_AMOUNT = 2 ** 53;

const PILLAR = [1, 10] as const;
const NOTHING = [0, 0] as const;
const GROUP_FACT = { i: NOTHING, j: NOTHING, mayBeNegative: false };

interface StatisticRange {
  readonly i: readonly [lowest: number, highest: number];
  readonly j: readonly [lowest: number, highest: number];
  readonly mayBeNegative: boolean;
}

const RANGES: Readonly<Partial<Record<Statistic, StatisticRange>>> = {
  ranked: { i: NOTHING, j: PILLAR, mayBeNegative: false },
  // Twice the place 1 … 10, behind a hundred times the number of ranked pillars.
  place: { i: PILLAR, j: [102, 1020], mayBeNegative: false },
  top: { i: PILLAR, j: [1, 9], mayBeNegative: false },
  wins: { i: PILLAR, j: PILLAR, mayBeNegative: false },
  ties: { i: PILLAR, j: PILLAR, mayBeNegative: false },
  product: { i: PILLAR, j: PILLAR, mayBeNegative: true },
  beside: { i: PILLAR, j: PILLAR, mayBeNegative: true },
  'beside-squared': { i: PILLAR, j: PILLAR, mayBeNegative: false },
  rating: { i: PILLAR, j: [1, 5], mayBeNegative: false },
  'not-applicable': { i: PILLAR, j: NOTHING, mayBeNegative: false },
  relative: { i: PILLAR, j: NOTHING, mayBeNegative: true },
  'relative-squared': { i: PILLAR, j: NOTHING, mayBeNegative: false },
};

/** The facts of the records behind the header, or the first thing that is wrong with one. */
export function readFacts(
  records: readonly DelimitedRecord[],
  header: ResultHeader,
): Result<readonly ResultFact[], WarehouseProblem> {
  const facts: ResultFact[] = [];
  const firstRows = new Map<string, number>();
  for (const record of records) {
    const fact = readFact(record, header);
    if (!fact.ok) return fact;
    const { row, question, segment, statistic, i, j } = fact.value;
    const key = [question, segment, statistic, i, j].join(' ');
    const firstRow = firstRows.get(key);
    if (firstRow !== undefined) return fail({ code: 'repeated', row, firstRow });
    firstRows.set(key, row);
    facts.push(fact.value);
  }
  // In one order, whatever the export did: sums of the same numbers are then the same to the last digit.
  return succeed(
    facts.toSorted((first, second) => KEYS.reduce((order, key) => order || first[key] - second[key], 0)),
  );
}

const KEYS = ['question', 'segment', 'i', 'j'] as const;

function readFact(
  { row, cells }: DelimitedRecord,
  { columns, delimiter }: ResultHeader,
): Result<ResultFact, WarehouseProblem> {
  if (cells.length !== columns.length) {
    return fail({ code: 'wrong-width', row, cells: cells.length, expected: columns.length });
  }
  const cellOf = (column: ResultColumn) => cells[columns.indexOf(column)] ?? '';
  const statistic = STATISTICS.find((known) => known === cellOf('statistic').trim());
  const version = readAmount(cellOf('plumbline'), delimiter);
  if (version !== RESULT_VERSION) return fail({ code: 'other-version', row });
  if (statistic === undefined) {
    return fail({ code: 'unknown-statistic', row, value: shortened(cellOf('statistic')) });
  }
  const { i, j, mayBeNegative } = RANGES[statistic] ?? GROUP_FACT;
  const reader = new FactReader(row, delimiter, cellOf);
  const hasWeights = columns.includes('weights') && columns.includes('squares');
  const fact: ResultFact = {
    row,
    resultRows: reader.whole('result_rows', 1, LARGEST_AMOUNT),
    question: reader.whole('question', 0, MOST_QUESTIONS),
    segment: reader.whole('segment', 0, MOST_SEGMENTS),
    statistic,
    i: reader.whole('i', ...i),
    j: reader.whole('j', ...j),
    people: reader.amount('people', mayBeNegative),
    weights: hasWeights ? reader.amount('weights', mayBeNegative) : null,
    squares: hasWeights ? reader.amount('squares', mayBeNegative) : null,
    label: cellOf('label').slice(0, LONGEST_LABEL),
  };
  return reader.problem === null ? succeed(fact) : fail(reader.problem);
}

/** Reads the cells of one record and remembers the first that cannot be read. */
class FactReader {
  problem: WarehouseProblem | null = null;
  private readonly row: number;
  private readonly delimiter: string;
  private readonly cellOf: (column: ResultColumn) => string;

  constructor(row: number, delimiter: string, cellOf: (column: ResultColumn) => string) {
    this.row = row;
    this.delimiter = delimiter;
    this.cellOf = cellOf;
  }

  whole(column: ResultColumn, lowest: number, highest: number): number {
    const value = this.number(column);
    if (!Number.isInteger(value) || value < lowest || value > highest) this.refuse('out-of-range', column);
    return value;
  }

  amount(column: ResultColumn, mayBeNegative: boolean): number {
    const value = this.number(column);
    if (value < 0 && !mayBeNegative) this.refuse('negative', column);
    return value;
  }

  private number(column: ResultColumn): number {
    const value = readAmount(this.cellOf(column), this.delimiter);
    if (value === null) this.refuse('no-number', column);
    return value ?? 0;
  }

  private refuse(code: 'out-of-range' | 'negative' | 'no-number', column: ResultColumn): void {
    this.problem ??= { code, row: this.row, column, value: shortened(this.cellOf(column)) };
  }
}

/** `12`, `1.5`, `1.0E2`; a decimal comma where commas do not separate cells. */
function readAmount(text: string, delimiter: string): number | null {
  const plain = delimiter === ',' ? text.trim() : text.trim().replace(',', '.');
  if (plain.length > 40 || !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain)) return null;
  const value = Number(plain);
  return Math.abs(value) <= LARGEST_AMOUNT ? value : null;
}

function shortened(text: string): string {
  return text.slice(0, 100);
}
