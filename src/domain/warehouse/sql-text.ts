import { PILLAR_COUNT } from '../model/pillar.ts';

/** One step of the query. Comments hold no text of the user's. */
export interface SqlStep {
  readonly name: string;
  readonly comment: readonly string[];
  readonly query: string;
}

/** 1 … 10, in the order of `PILLAR_IDS`. */
export const PILLAR_NUMBERS: readonly number[] = Array.from(
  { length: PILLAR_COUNT },
  (_, index) => index + 1,
);

export function countTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** `SELECT` with one expression a line. */
export function select(expressions: readonly string[], rest: readonly string[]): string {
  return [`SELECT`, indent(expressions.join(',\n')), ...rest].join('\n');
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : `  ${line}`))
    .join('\n');
}

/** A table of whole numbers that all dialects understand. */
export function numbers(column: string, values: readonly number[]): string {
  return values
    .map((value, index) => (index === 0 ? `SELECT ${value} AS ${column}` : `UNION ALL SELECT ${value}`))
    .join(' ');
}

/** `WITH a AS (…), b AS (…)`, each step with its comment. */
export function withSteps(steps: readonly SqlStep[]): string {
  const texts = steps.map(({ name, comment, query }) => {
    const remarks = comment.map((line) => `-- ${line}\n`).join('');
    return `${remarks}${name} AS (\n${indent(query)}\n)`;
  });
  return `WITH\n\n${texts.join(',\n\n')}`;
}
