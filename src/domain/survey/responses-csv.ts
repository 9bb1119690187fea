import { at } from '../assert.ts';
import { PILLAR_COUNT, PILLAR_IDS } from '../model/pillar.ts';
import { isoDay } from './day-number.ts';
import {
  NOT_APPLICABLE_CELL,
  PLAIN_HEADERS,
  rankHeader,
  ratingHeader,
  RESPONDENT_HEADER,
  segmentHeader,
  shownHeader,
  writeGroupCell,
} from './own-format.ts';
import { NO_DAY, NO_SECONDS, type ResponseTable } from './response-table.ts';

/** Lets a spreadsheet program recognise UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
const CHUNK_ROWS = 4096;

/** Twice a rank or a mid-rank, as text: `3`, `2.5`; nothing for "not ranked". */
const RANK_CELLS = Array.from({ length: 2 * PILLAR_COUNT + 1 }, (_, twice) =>
  twice === 0 ? '' : String(twice / 2),
);
const RATING_CELLS = ['', '1', '2', '3', '4', '5', NOT_APPLICABLE_CELL];
const SHOWN_CELLS = Array.from({ length: PILLAR_COUNT + 1 }, (_, place) =>
  place === 0 ? '' : String(place),
);

interface Column {
  readonly header: string;
  readonly cell: (row: number) => string;
}

/**
 * The answers of a survey as CSV (RFC 4180, CRLF, UTF-8 with a byte order mark), in pieces of some thousand rows. The import
 * makes the same answers of it without a question: ties are mid-ranks, what an unranked pillar means stands in the header, "not
 * applicable" is no empty cell. Only columns that exist are written. The same table gives the same bytes; no cell is a formula.
 */
export function* writeResponsesCsv(table: ResponseTable): Generator<string, void> {
  const columns = columnsOf(table);
  yield `${BYTE_ORDER_MARK}${columns.map(({ header }) => quote(header)).join(',')}\r\n`;
  for (let from = 0; from < table.rows; from += CHUNK_ROWS) {
    let text = '';
    const to = Math.min(from + CHUNK_ROWS, table.rows);
    for (let row = from; row < to; row++) {
      for (let index = 0; index < columns.length; index++) {
        if (index > 0) text += ',';
        text += (columns[index] as Column).cell(row);
      }
      text += '\r\n';
    }
    yield text;
  }
}

function columnsOf(table: ResponseTable): readonly Column[] {
  const { days, seconds, weights, segments, mode, shown } = table;
  const columns: Column[] = [{ header: RESPONDENT_HEADER, cell: (row) => String(row + 1) }];
  if (days.some((day) => day !== NO_DAY)) columns.push({ header: PLAIN_HEADERS.date, cell: dateCells(days) });
  if (seconds.some((value) => value !== NO_SECONDS)) {
    const cell = (row: number): string => (seconds[row] === NO_SECONDS ? '' : String(seconds[row]));
    columns.push({ header: PLAIN_HEADERS.seconds, cell });
  }
  if (weights) columns.push({ header: PLAIN_HEADERS.weight, cell: (row) => String(weights[row]) });
  for (const { name, groups, codes } of segments) {
    const cells = ['', ...groups.map((group) => quote(writeGroupCell(group)))];
    columns.push({ header: segmentHeader(name), cell: (row) => cells[at(codes, row)] ?? '' });
  }
  for (const [index, pillar] of PILLAR_IDS.entries()) {
    if (table.hasRanking)
      columns.push({ header: rankHeader(pillar, mode), cell: cellsOf(table.ranks, index, RANK_CELLS) });
  }
  for (const [index, pillar] of PILLAR_IDS.entries()) {
    if (table.hasRatings)
      columns.push({ header: ratingHeader(pillar), cell: cellsOf(table.ratings, index, RATING_CELLS) });
  }
  for (const [index, pillar] of PILLAR_IDS.entries()) {
    if (shown) columns.push({ header: shownHeader(pillar), cell: cellsOf(shown, index, SHOWN_CELLS) });
  }
  return columns;
}

function cellsOf(values: Uint8Array, index: number, texts: readonly string[]): (row: number) => string {
  return (row) => texts[at(values, row * PILLAR_COUNT + index)] ?? '';
}

/** Neighbours often answered on the same day. */
function dateCells(days: Int32Array): (row: number) => string {
  let last = NO_DAY;
  let text = '';
  return (row) => {
    const day = at(days, row);
    if (day !== last) {
      last = day;
      text = day === NO_DAY ? '' : isoDay(day);
    }
    return text;
  };
}

/** Quoted where a reader could take it for something else. */
function quote(text: string): string {
  return /[",;\t|\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
