/**
 * How much of a file is taken in. What is larger is refused with a way out (save as CSV, which is read in pieces): an
 * archive of a few kilobytes can hold gigabytes.
 */
export const LIMITS = {
  /** Files in an archive. A workbook has a few dozen. */
  entries: 10_000,
  /** Unpacked bytes of the parts of a workbook that are read, together. */
  workbookBytes: 400 * 1024 * 1024,
  /** Unpacked bytes of a CSV file in an archive; they are not read here, only passed on. */
  textBytes: 1024 * 1024 * 1024,
  /** JSON is read whole. */
  jsonBytes: 64 * 1024 * 1024,
  /** Rows of a sheet that hold something. */
  rows: 200_000,
  /** The last row and the last column that a sheet can have. */
  lastRow: 1_048_576,
  lastColumn: 16_384,
  /** Cells of the table that a sheet becomes, and its characters: one long text may stand in many cells. */
  cells: 32_000_000,
  characters: 400 * 1024 * 1024,
} as const;
