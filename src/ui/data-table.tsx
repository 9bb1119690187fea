import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './data-table.module.css';

export interface TableColumn {
  readonly key: string;
  readonly title: ReactNode;
  /** Numbers stand at the end. */
  readonly align?: 'start' | 'end';
}

export interface TableRow {
  readonly key: string;
  /** As many as there are columns; the first one heads the row. */
  readonly cells: readonly ReactNode[];
}

interface DataTableProps {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** A table that scrolls sideways on its own when the screen is narrow. */
export function DataTable({ caption, captionHidden = false, columns, rows }: DataTableProps) {
  return (
    // What scrolls must be reachable by keyboard and have a name; it is no landmark.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1: arrows scroll it
    <div className={styles['scroll']} role="group" aria-label={caption} tabIndex={0}>
      <table className={styles['table']}>
        <caption className={captionHidden ? 'visually-hidden' : styles['caption']}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={alignment(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row" className={alignment(column)}>
                    {row.cells[index]}
                  </th>
                ) : (
                  <td key={column.key} className={alignment(column)}>
                    {row.cells[index]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function alignment(column: TableColumn): string {
  return classNames(column.align === 'end' && styles['end']);
}
