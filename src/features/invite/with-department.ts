import { MOST_DEPARTMENTS } from '../../domain/model/workshop.ts';
import { fail, succeed, type Result } from '../../domain/result.ts';
import { departmentsFit, inviteLine, LONGEST_DEPARTMENT } from '../../exchange/invite-limits.ts';

export type DepartmentProblem = 'empty' | 'twice' | 'full' | 'too-long';

/** The list with one more department, named as the invite will say it. `too-long`: no link would carry them all. */
export function withDepartment(
  departments: readonly string[],
  typed: string,
): Result<readonly string[], DepartmentProblem> {
  const name = inviteLine(typed, LONGEST_DEPARTMENT);
  if (name === '') return fail('empty');
  if (departments.length >= MOST_DEPARTMENTS) return fail('full');
  if (departments.some((other) => inviteLine(other, LONGEST_DEPARTMENT) === name)) return fail('twice');
  const longer = [...departments, name];
  return departmentsFit(longer) ? succeed(longer) : fail('too-long');
}
