import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import type { Project, ProjectId, RoundId } from '#src/domain/model/project.ts';
import type { CustomerSurvey, SurveyId } from '#src/domain/model/survey.ts';
import { buildCustomerStatistics } from '#src/domain/stats/sums/build-customer-statistics.ts';
import { FORMAT_VERSION } from '#src/persistence/format.ts';
import { sampleAnswers } from './colleagues.ts';
import { customersToCsv, customersToTable } from './customer-files.ts';
import { sampleCustomers, type SampleCustomer } from './customers.ts';

const FILE_NAME = 'harbor-outfitters.csv';
const SAVED_AT = '2026-10-08T09:00:00.000Z';

/** The files of the sample, byte for byte: the customers' answers, the project, and the answers as the app keeps them. */
export function sampleFiles(): { readonly csv: string; readonly project: string; readonly rows: string } {
  const customers = sampleCustomers();
  const file = {
    format: 'plumbline-project',
    version: FORMAT_VERSION,
    savedAt: SAVED_AT,
    project: sampleProject(customers),
  };
  return {
    csv: customersToCsv(customers),
    project: `${JSON.stringify(file)}\n`,
    rows: `${JSON.stringify(customersToTable(customers), typedAsList)}\n`,
  };
}

/** Typed columns as plain lists; JSON would write them as objects. */
function typedAsList(_key: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) && Symbol.iterator in value ? [...(value as Iterable<number>)] : value;
}

/** Harbor Outfitters, a retailer of outdoor clothing that does not exist. */
export function sampleProject(customers: readonly SampleCustomer[]): Project {
  return {
    id: 'sample-harbor-outfitters' as ProjectId,
    organisation: 'Harbor Outfitters',
    isSample: true,
    questionnaire: null,
    joined: null,
    rounds: [
      {
        id: 'sample-round-autumn-2026' as RoundId,
        name: 'Autumn 2026',
        date: '2026-10-06',
        teamSize: 30,
        namesAgreed: true,
        answers: sampleAnswers(),
        workshop: null,
        survey: sampleSurvey(customers),
      },
    ],
    createdAt: '2026-10-06T08:00:00.000Z',
    updatedAt: SAVED_AT,
  };
}

function sampleSurvey(customers: readonly SampleCustomer[]): CustomerSurvey {
  const days = customers.map(({ date }) => date).toSorted();
  const partial = customers.filter(({ places }) =>
    PILLAR_IDS.some((pillar) => places[pillar] === null),
  ).length;
  return {
    id: 'sample-survey-autumn-2026' as SurveyId,
    fileName: FILE_NAME,
    tool: 'generic',
    importedAt: '2026-10-07T10:15:00.000Z',
    mode: 'top',
    counts: { records: customers.length, used: customers.length - partial, partial, rejected: 0, skipped: 0 },
    dates: { first: days[0] ?? '', last: days.at(-1) ?? '' },
    statistics: buildCustomerStatistics(customersToTable(customers)),
    leftOut: [],
    weighted: null,
  };
}
