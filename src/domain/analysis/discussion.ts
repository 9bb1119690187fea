import { succeed, type Result } from '../result.ts';
import { teamAgreement, type AgreementRequest, type TeamAgreement } from './agreement.ts';
import { departmentsOf, type Departments } from './departments.ts';
import { rankingDivisions, scoreDivisions, type Divisions } from './divisions.ts';
import { movementOf, type Movement } from './movement.ts';
import { mayShowPeople, rankedPeople, type RowsRefusal } from './people.ts';
import { peopleLikeness, type PeopleLikeness } from './people-likeness.ts';

/** What a team talks about once its answers are revealed. People are numbered as in `agreement.rows`. */
export interface Discussion {
  readonly agreement: TeamAgreement;
  readonly rankings: Divisions;
  readonly scores: Divisions;
  /** Shown under the same rule as the rows of people. */
  readonly likeness: Result<PeopleLikeness, RowsRefusal>;
  readonly departments: Departments;
  readonly movement: Movement;
}

/** Everything of the discussion, over complete answers only. The order of the answers changes nothing. */
export function discussion(request: AgreementRequest): Discussion {
  const { answers, teamSize, namesAgreed, seed } = request;
  const people = rankedPeople(answers, seed);
  const complete = answers.filter(({ status }) => status === 'complete').length;
  const population = teamSize === null ? null : Math.max(teamSize, complete);
  const visible = mayShowPeople(people.length, namesAgreed);
  return {
    agreement: teamAgreement(request),
    rankings: rankingDivisions(people, population),
    scores: scoreDivisions(answers, population),
    likeness: visible.ok ? succeed(peopleLikeness(people.map(({ list }) => list))) : visible,
    departments: departmentsOf(people),
    movement: movementOf({ people, population, namesAgreed }),
  };
}
