import { cleanLine, cutLine } from './clean-text.ts';
import { toUtf8 } from './text-bytes.ts';

/** A longer link survives no chat. */
export const LONGEST_INVITE = 4_000;

/** UTF-16 units; longer ones are cut. */
export const LONGEST_TITLE = 200;
export const LONGEST_DEPARTMENT = 60;

/**
 * Bytes of UTF-8 that the names of all departments may have together. An invite has room for 2,995 bytes; the longest
 * title, broker and keys and the lengths of 31 departments leave 1,273 of them.
 */
const DEPARTMENT_BYTES = 1_200;

/** A cleaned line, cut to so many UTF-16 units: how a text stands in an invite. */
export function inviteLine(text: string, longest: number): string {
  return cutLine(cleanLine(text), longest, (part) => part.length);
}

/** Whether a list of departments is short enough for an invite, whatever its title, its keys and its room are. */
export function departmentsFit(departments: readonly string[]): boolean {
  return departments.reduce((sum, name) => sum + toUtf8(name).length, 0) <= DEPARTMENT_BYTES;
}
