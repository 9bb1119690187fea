import type { ReactNode } from 'react';
import styles from './sentences.module.css';

interface SentencesProps {
  /** Paragraphs, one sentence or two each. */
  readonly children: ReactNode;
}

/** What a picture shows, said above it. */
export function Sentences({ children }: SentencesProps) {
  return <div className={styles['sentences']}>{children}</div>;
}

/** The sentence that matters among them. */
export function Finding({ children }: SentencesProps) {
  return <p className={styles['finding']}>{children}</p>;
}
