import { PILLAR_COUNT } from '../model/pillar.ts';
import type { ImportCounts } from '../model/survey.ts';
import { BlankRecords } from './blank-records.ts';
import { cellText } from './cell-text.ts';
import { GenerationReader } from './generation-reader.ts';
import { hasInvisible } from './clean-text.ts';
import type { CsvScanner } from './csv-scanner.ts';
import { NOT_SEEN } from './person-index.ts';
import type { ColumnName, Verdict } from './problem.ts';
import { ProblemLog } from './problem-log.ts';
import type { RankingReader } from './ranking-reader.ts';
import type { RatingReader } from './rating-reader.ts';
import { RepeatedAnswers } from './repeated-answers.ts';
import { ROW_FLAGS } from './response-table.ts';
import { ResponseTableBuilder } from './response-table-builder.ts';
import { RowProblems } from './row-problems.ts';
import { RowShape } from './row-shape.ts';
import { isBlankRecord } from './row-structure.ts';
import {
  columnOf,
  createExtraReaders,
  createRankingReader,
  createRatingReader,
  createSegmentReaders,
  type AnySegmentReader,
} from './run-columns.ts';
import { RowExtras } from './row-extras.ts';
import { StatusColumns } from './status-columns.ts';
import { TimeColumns } from './time-columns.ts';
import type { ValidMapping } from './validate-mapping.ts';

/** A segment whose cells name its groups, with its index in the table. */
interface LabelledSegment {
  readonly reader: Exclude<AnySegmentReader, GenerationReader>;
  readonly segment: number;
}

/** The last record read, for previews and tests. */
export interface LastRow {
  readonly record: number;
  readonly line: number;
  readonly verdict: Verdict;
  /** Row of the table; -1 = the record left no row. */
  readonly row: number;
}

/**
 * Reads the data records of one file under a mapping: recognises the cells, judges the row, fills the table.
 * Rows without problems, which are nearly all, are read from bytes and make no objects.
 */
export class SurveyRun {
  readonly table: ResponseTableBuilder;
  readonly log = new ProblemLog();
  readonly names: readonly ColumnName[];
  readonly ranking: RankingReader | null;
  readonly ratings: RatingReader | null;
  readonly segments: readonly AnySegmentReader[];
  readonly times: TimeColumns;
  readonly repeated: RepeatedAnswers;

  private readonly labelled: readonly LabelledSegment[];
  private readonly extras: RowExtras;
  private readonly shape: RowShape;
  private readonly statuses: StatusColumns;
  private readonly idColumn: number;
  private readonly emailColumn: number;
  private readonly meaningful: readonly number[];
  private readonly problems: RowProblems;
  private readonly blanks = new BlankRecords();
  private counts = { records: 0, used: 0, partial: 0, rejected: 0, skipped: 0 };
  private rankingComplete = false;
  private lastVerdict: Verdict = 'accept';
  private lastRow = -1;

  /** `headers`: the header records as in the file; `names`: the columns as the user knows them. */
  constructor(mapping: ValidMapping, headers: readonly (readonly string[])[], names: readonly ColumnName[]) {
    const { columns } = mapping;
    this.shape = new RowShape(headers, names.length);
    this.names = names;
    this.ranking = createRankingReader(mapping);
    this.ratings = createRatingReader(mapping);
    this.segments = createSegmentReaders(mapping);
    this.labelled = this.segments.flatMap((reader, segment) =>
      reader instanceof GenerationReader ? [] : [{ reader, segment }],
    );
    const extras = createExtraReaders(mapping, this.segments);
    this.table = new ResponseTableBuilder({
      segments: this.segments.length,
      hasWeights: extras.weight !== null,
      hasShown: extras.shown !== null,
    });
    this.extras = new RowExtras(extras, this.table);
    this.times = new TimeColumns(mapping);
    this.idColumn = columnOf(columns, 'id');
    this.emailColumn = columnOf(columns, 'email');
    this.problems = new RowProblems(names, this.log);
    this.repeated = new RepeatedAnswers(this.idColumn, this.emailColumn, this.table);
    this.statuses = new StatusColumns(mapping);
    this.meaningful = columns.flatMap(({ role }, index) =>
      role === 'ignore' || role === 'comment' ? [] : [index],
    );
  }

  /** The four numbers so far; empty records at the end do not count. */
  get importCounts(): ImportCounts {
    return this.counts;
  }

  /** What became of the record read last, or `null` while an empty record is held back. */
  lastRead(scanner: CsvScanner): LastRow | null {
    if (this.blanks.count > 0) return null;
    return { record: scanner.record, line: scanner.line, verdict: this.lastVerdict, row: this.lastRow };
  }

  /** Foretells how many rows the file has: the columns need not double on the way. */
  expect(rows: number): void {
    this.table.reserve(rows);
    this.repeated.expect(rows);
  }

  /** Takes the scanner's record as the next one of the file. */
  read(scanner: CsvScanner): void {
    if (isBlankRecord(scanner)) {
      this.blanks.hold(scanner);
      return;
    }
    if (this.blanks.count > 0) {
      const released = this.blanks.release(this.log);
      this.counts.records += released;
      this.counts.skipped += released;
    }
    this.counts.records++;
    this.lastRow = -1;
    this.problems.clear();
    if (!this.shape.hasRightWidth(scanner, this.problems)) {
      this.close(scanner);
      return;
    }
    const { table } = this;
    table.stage(scanner.record, scanner.line);
    this.readAnswers(scanner);
    this.readStatus(scanner);
    if (!this.problems.isEmpty && this.shape.isNoResponse(scanner, this.problems)) {
      this.close(scanner);
      return;
    }
    if (!this.problems.dropsRow()) {
      this.readTimes(scanner);
      const flags = this.extras.read(scanner, this.problems, this.times);
      if (flags !== 0) this.flag(flags);
      this.findRepeats(scanner);
      this.findStraightLine();
      this.findControl(scanner);
    }
    this.close(scanner);
  }

  private readAnswers(scanner: CsvScanner): void {
    const { ranking, ratings, table } = this;
    const from = table.rows * PILLAR_COUNT;
    this.rankingComplete = ranking?.readQuickly(scanner, table.ranks, from) ?? false;
    if (ranking && !this.rankingComplete) this.judgeRanking(ranking, scanner);
    if (ratings) {
      if (ratings.read(scanner)) {
        for (const { column, readAs, detail } of ratings.problems(scanner)) {
          this.problems.add('warn', detail, column, readAs);
        }
      }
      for (let index = 0; index < PILLAR_COUNT; index++) {
        table.ratings[from + index] = ratings.ratings[index] as number;
      }
      if (!ranking) this.rankingComplete = !ratings.ratings.includes(0);
    }
    for (let index = 0; index < this.labelled.length; index++) {
      const { reader, segment } = this.labelled[index] as LabelledSegment;
      const codes = table.segments[segment] as Uint16Array;
      codes[table.rows] = reader.read(scanner);
    }
  }

  private judgeRanking(ranking: RankingReader, scanner: CsvScanner): void {
    const { ranks, rows } = this.table;
    const problems = ranking.judge(scanner, ranks, rows * PILLAR_COUNT);
    let usable = true;
    for (const { verdict, detail, column } of problems) {
      this.problems.add(verdict, detail, column);
      if (verdict !== 'warn') usable = false;
    }
    this.rankingComplete = usable;
  }

  private readStatus(scanner: CsvScanner): void {
    const flags = this.statuses.read(scanner, this.problems, this.rankingComplete);
    if (flags !== 0) this.flag(flags);
  }

  private readTimes(scanner: CsvScanner): void {
    const { table, times } = this;
    const kind = times.read(scanner);
    table.days[table.rows] = times.day;
    table.seconds[table.rows] = times.seconds;
    if (kind === 'either') times.rememberText(scanner, table.rows);
    if (kind === 'serial')
      this.problems.add('warn', { code: 'DATE_SERIAL', day: times.day }, times.dateColumn);
    else if (kind === 'invalid') this.problems.add('warn', { code: 'DATE_INVALID' }, times.dateColumn);
  }

  private findRepeats(scanner: CsvScanner): void {
    const { repeated, table } = this;
    const id = repeated.findId(scanner);
    const email = repeated.findEmail(scanner);
    const content = this.ratings === null ? NOT_SEEN : repeated.findContent();
    if (id !== NOT_SEEN) this.stageRepeat('DUP_ID', id, this.idColumn);
    else if (email !== NOT_SEEN) this.stageRepeat('DUP_EMAIL', email, this.emailColumn);
    if (this.problems.dropsRow()) return;
    repeated.keep(id, email, content);
    if (content === NOT_SEEN) return;
    this.flag(ROW_FLAGS.sameContent);
    this.problems.add('warn', { code: 'DUP_CONTENT', firstRecord: table.records[content] as number });
  }

  /** The same person with the same answers counts once; with other answers, the user must choose. */
  private stageRepeat(code: 'DUP_ID' | 'DUP_EMAIL', earlier: number, column: number): void {
    const { table } = this;
    const sameAnswers = this.problems.strongest() !== 'reject' && table.stagedEquals(earlier);
    const firstRecord = table.records[earlier] as number;
    this.flag(ROW_FLAGS.samePerson);
    this.problems.add(sameAnswers ? 'skip' : 'warn', { code, firstRecord, sameAnswers }, column);
  }

  private findStraightLine(): void {
    const { table } = this;
    const rating = this.ratings?.straightLine() ?? 0;
    // Without ratings, the order of the file alone is the sign; beside varied ratings it proves nothing.
    if (rating === 0 && this.ratings !== null) return;
    const rankingInFileOrder =
      this.rankingComplete &&
      (this.ranking?.followsFileOrder(table.ranks, table.rows * PILLAR_COUNT) ?? false);
    if (rating === 0 && !rankingInFileOrder) return;
    this.flag(ROW_FLAGS.straightLine);
    this.problems.add('warn', {
      code: 'STRAIGHT_LINE',
      rating: rating === 0 ? null : rating,
      rankingInFileOrder,
    });
  }

  /** Characters that nobody sees: anywhere when the scanner met a control byte, else in the ranking. */
  private findControl(scanner: CsvScanner): void {
    let column = this.ranking?.invisibleColumn ?? -1;
    if (column < 0 && !scanner.hasControl) return;
    const holds = (index: number): boolean => hasInvisible(cellText(scanner, index));
    if (column < 0) column = this.meaningful.find(holds) ?? this.names.findIndex(({ index }) => holds(index));
    this.problems.add('warn', { code: 'CONTROL_CHAR' }, column);
  }

  private flag(bit: number): void {
    this.table.flags[this.table.rows] = (this.table.flags[this.table.rows] as number) | bit;
  }

  /** Counts the row, lists its problems, keeps its answers where the verdict says so. */
  private close(scanner: CsvScanner): void {
    const { problems, counts } = this;
    const verdict = problems.isEmpty ? 'accept' : problems.strongest();
    this.lastVerdict = verdict;
    if (verdict === 'accept' || verdict === 'warn') counts.used++;
    else if (verdict === 'partial' || verdict === 'no-rank') counts.partial++;
    else if (verdict === 'reject') counts.rejected++;
    else counts.skipped++;
    if (!problems.isEmpty) {
      problems.report(scanner);
      if (problems.dropsRow()) return;
    }
    this.lastRow = this.table.rows;
    this.table.commit();
  }
}
