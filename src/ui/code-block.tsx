import styles from './code-block.module.css';

interface CodeBlockProps {
  /** Names the block for screen readers. */
  readonly label: string;
  readonly code: string;
}

/** Code to read: as it is, scrolling both ways on its own. */
export function CodeBlock({ label, code }: CodeBlockProps) {
  return (
    // What scrolls must be reachable by keyboard and have a name; it is no landmark.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1: arrows scroll it
    <pre className={styles['code']} role="group" aria-label={label} tabIndex={0} translate="no">
      <code>{code}</code>
    </pre>
  );
}
