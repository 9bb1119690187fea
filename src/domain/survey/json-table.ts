import { fail, succeed, type Result } from '../result.ts';
import { findResponses, isObject } from './json-responses.ts';
import type { FileProblem } from './problem.ts';
import { RankedLists } from './ranked-lists.ts';
import { TableWriter } from './table-writer.ts';

/** Answers are flat; a form may nest panels in panels. */
const DEEPEST = 16;
/** The widest sheet a spreadsheet can hold. */
const MOST_COLUMNS = 16_384;
/** A few columns in a million responses, or many in a few: both fit. */
const MOST_CELLS = 32_000_000;

/** Objects that databases write for one value. */
const ONE_VALUE: ReadonlySet<string> = new Set([
  '$date',
  '$oid',
  '$numberLong',
  '$numberInt',
  '$numberDouble',
]);
/** What names a choice that is written as an object. */
const NAMES = ['value', 'id', 'name', 'text', 'label', 'title'];

export interface JsonTable {
  /** UTF-8 CSV. The header is a record that the file itself does not have: see `TableLayout`. */
  readonly parts: Uint8Array<ArrayBuffer>[];
  /** In most responses one property is an ordered list out of one vocabulary: as SurveyJS writes rankings. */
  readonly hasRankedLists: boolean;
}

/**
 * Responses in JSON as a table: a column for every property that some response has, in the order of their first
 * appearance. An object becomes one column per key (`satisfaction - advertising`), an array one cell with a JSON array.
 */
export function readJsonTable(text: string): Result<JsonTable, FileProblem> {
  const found = findResponses(text);
  if (!found.ok) return found;
  const flattener = new Flattener();
  for (const response of found.value) {
    flattener.flatten(response);
    if (flattener.excess) return fail(tooLarge(flattener.excess));
  }
  const width = flattener.headers.length;
  if (width * found.value.length > MOST_CELLS) return fail(tooLarge('columns'));
  const lists = new RankedLists();
  const writer = new TableWriter();
  writer.write(flattener.headers);
  for (const response of found.value) {
    const row = flattener.flatten(response);
    lists.look(row);
    writer.write(Array.from({ length: width }, (_, column) => cellOf(row.get(column))));
  }
  return succeed({ parts: writer.finish(), hasRankedLists: lists.areRankings(found.value.length) });
}

/** What a property holds once objects are taken apart. */
export type JsonValue = string | number | boolean | null | readonly unknown[];

/** Takes responses apart. Columns are known by their path, so that `{"a - b"}` and `{"a": {"b"}}` stay two. */
class Flattener {
  readonly headers: string[] = [];
  excess: 'depth' | 'columns' | null = null;
  private readonly columns = new Map<string, number>();

  flatten(response: unknown): Map<number, JsonValue> {
    const row = new Map<number, JsonValue>();
    if (isObject(response)) this.take(response, [], row);
    return row;
  }

  private take(
    value: Readonly<Record<string, unknown>>,
    path: readonly string[],
    row: Map<number, JsonValue>,
  ): void {
    if (path.length >= DEEPEST) {
      this.excess = 'depth';
      return;
    }
    for (const [name, inner] of Object.entries(value)) {
      if (this.excess) return;
      const place = [...path, name];
      const plain = simplify(inner);
      if (isObject(plain)) this.take(plain, place, row);
      else row.set(this.columnOf(place), plain);
    }
  }

  private columnOf(path: readonly string[]): number {
    const key = path.join('\u0000');
    const known = this.columns.get(key);
    if (known !== undefined) return known;
    if (this.headers.length >= MOST_COLUMNS) this.excess = 'columns';
    this.columns.set(key, this.headers.length);
    return this.headers.push(path.join(' - ')) - 1;
  }
}

/** `{"$date": {"$numberLong": "1"}}` is one value; deeper nesting is none of theirs. */
function simplify(value: unknown): JsonValue | Readonly<Record<string, unknown>> {
  const once = unwrap(value);
  return unwrap(once) as JsonValue | Readonly<Record<string, unknown>>;
}

function unwrap(value: unknown): unknown {
  if (!isObject(value)) return value;
  const [name, ...others] = Object.keys(value);
  return name !== undefined && others.length === 0 && ONE_VALUE.has(name) ? value[name] : value;
}

/** A value as a cell: nothing for `null`; arrays as a list of texts that recognition reads again. */
function cellOf(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  return value.length === 0 ? '' : `[${value.map((item) => JSON.stringify(textOf(item))).join(',')}]`;
}

function textOf(item: unknown): string {
  if (typeof item === 'string') return item;
  if (typeof item === 'number' || typeof item === 'boolean') return String(item);
  if (!isObject(item)) return '';
  const name = NAMES.find((key) => typeof item[key] === 'string' || typeof item[key] === 'number');
  return name === undefined ? '' : String(item[name]);
}

function tooLarge(what: 'depth' | 'columns'): FileProblem {
  const limit = what === 'depth' ? DEEPEST : MOST_COLUMNS;
  return { code: 'FILE_TOO_LARGE', type: 'json', what, limit, record: 0, line: 0 };
}
