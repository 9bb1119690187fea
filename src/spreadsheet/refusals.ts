import type { Container, FileProblem } from '../domain/survey/problem.ts';

const NO_PLACE = { record: 0, line: 0 } as const;

export function broken(type: Exclude<Container, 'text'>): FileProblem {
  return { ...NO_PLACE, code: 'FILE_IS_BROKEN', type };
}

export function tooLarge(type: Container, what: 'rows' | 'columns' | 'bytes', limit: number): FileProblem {
  return { ...NO_PLACE, code: 'FILE_TOO_LARGE', type, what, limit };
}

export const ENCRYPTED: FileProblem = { ...NO_PLACE, code: 'FILE_IS_ENCRYPTED' };
export const EMPTY: FileProblem = { ...NO_PLACE, code: 'FILE_EMPTY' };
