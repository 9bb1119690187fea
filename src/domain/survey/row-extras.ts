import type { CsvScanner } from './csv-scanner.ts';
import type { GenerationReader } from './generation-reader.ts';
import type { ResponseTableBuilder } from './response-table-builder.ts';
import { ROW_FLAGS } from './response-table.ts';
import type { RowProblems } from './row-problems.ts';
import { PILLAR_COUNT } from '../model/pillar.ts';
import { followsShownOrder, type ShownReader } from './shown-reader.ts';
import type { WeightReader } from './weight-reader.ts';

export interface ExtraReaders {
  readonly weight: WeightReader | null;
  readonly shown: ShownReader | null;
  /** Segments that follow from a number, with their index in the table. */
  readonly generations: readonly { readonly reader: GenerationReader; readonly segment: number }[];
  /** The year of answers whose date is not known. */
  readonly answerYear: number | null;
}

/** What only some files have: weights, ages, the order in which the pillars were shown. */
export class RowExtras {
  private readonly readers: ExtraReaders;
  private readonly table: ResponseTableBuilder;
  private readonly isEmpty: boolean;

  constructor(readers: ExtraReaders, table: ResponseTableBuilder) {
    this.readers = readers;
    this.table = table;
    this.isEmpty = !readers.weight && !readers.shown && readers.generations.length === 0;
  }

  /** Fills the staged row; returns its flags. The year of the answer is worked out only where an age needs it. */
  read(scanner: CsvScanner, problems: RowProblems, times: { readonly year: number | null }): number {
    if (this.isEmpty) return 0;
    const { weight, shown, generations, answerYear } = this.readers;
    if (weight) this.readWeight(weight, scanner, problems);
    for (const { reader, segment } of generations) {
      const codes = this.table.segments[segment] as Uint16Array;
      codes[this.table.rows] = reader.read(scanner, times.year ?? answerYear);
      if (reader.problem) problems.add('warn', reader.problem, reader.column);
    }
    return shown ? this.readShown(shown, scanner, problems) : 0;
  }

  private readWeight(reader: WeightReader, scanner: CsvScanner, problems: RowProblems): void {
    const { weights, rows } = this.table;
    if (weights) weights[rows] = reader.read(scanner);
    if (reader.problem) problems.add('warn', { code: 'WEIGHT_UNUSABLE', why: reader.problem }, reader.column);
  }

  private readShown(reader: ShownReader, scanner: CsvScanner, problems: RowProblems): number {
    const { shown, ranks, rows } = this.table;
    if (!shown) return 0;
    const offset = rows * PILLAR_COUNT;
    if (!reader.read(scanner, shown, offset)) problems.add('warn', { code: 'SHOWN_UNUSABLE' }, reader.column);
    const follows = followsShownOrder(ranks, shown, offset);
    if (follows === null) return 0;
    problems.add('warn', { code: 'SHOWN_ORDER', reversed: follows === 'reversed' });
    return ROW_FLAGS.shownOrder;
  }
}
