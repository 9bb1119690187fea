import { useId, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import styles from './figure.module.css';

interface FigureProps {
  /** The picture: hidden from nobody, but its content stands in the sentence and the table too. */
  readonly children: ReactNode;
  /** What the picture shows, in one or two sentences. */
  readonly sentence: ReactNode;
  /** Absent where the picture is a table itself. */
  readonly table?: ReactNode;
  readonly labels: {
    readonly showTable: string;
    readonly hideTable: string;
    readonly method: string;
    readonly close: string;
  };
  /** "How is this computed?": method in words, formula, n, source. */
  readonly method?: ReactNode;
  /** Buttons that save the picture. */
  readonly downloads?: ReactNode;
}

/** A chart with its sentence, its data table and its method. */
export function Figure({ children, sentence, table, labels, method, downloads }: FigureProps) {
  const [tableShown, setTableShown] = useState(false);
  const [methodShown, setMethodShown] = useState(false);
  const id = useId();
  return (
    <figure className={styles['figure']}>
      <div>{children}</div>
      <figcaption className={styles['foot']}>
        <p className={styles['sentence']}>{sentence}</p>
        <div className={styles['tools']}>
          {table ? (
            <Button
              variant="quiet"
              small
              aria-expanded={tableShown}
              aria-controls={id}
              onClick={() => setTableShown(!tableShown)}
            >
              {tableShown ? labels.hideTable : labels.showTable}
            </Button>
          ) : null}
          {method ? (
            <Button variant="quiet" small onClick={() => setMethodShown(true)}>
              {labels.method}
            </Button>
          ) : null}
          {downloads}
        </div>
      </figcaption>
      {table ? (
        <div id={id} hidden={!tableShown} className={styles['table']}>
          {table}
        </div>
      ) : null}
      {methodShown ? (
        <Dialog title={labels.method} closeLabel={labels.close} onClose={() => setMethodShown(false)}>
          {method}
        </Dialog>
      ) : null}
    </figure>
  );
}
