import { customersOf } from '../../domain/analysis/customers.ts';
import type { Round } from '../../domain/model/project.ts';
import type { Services } from '../../store/services.tsx';
import type { ReportNumbers } from './report-context.ts';

export type ReportServices = Pick<Services, 'analyse' | 'agreement' | 'closest'>;

/** Everything that a report computes with. `names`: the report is to show them; it does only where all have agreed. */
export async function loadReportNumbers(
  { answers, teamSize, survey, id, namesAgreed: allAgreed }: Round,
  names: boolean,
  services: ReportServices,
): Promise<ReportNumbers> {
  const namesAgreed = allAgreed && names;
  const customers = customersOf(survey);
  const ask = { answers, teamSize, ...customers };
  const analysis = await services.analyse({ ...ask, segment: null });
  const agreement = await services.agreement({ answers, teamSize, namesAgreed, seed: id });
  const closest = await services.closest({ answers, namesAgreed, ...customers });
  const visible = analysis.segmentations[0]?.groups ?? [];
  const groups = await Promise.all(
    visible.map(async (group) => ({
      group,
      analysis: await services.analyse({ ...ask, segment: group.choice }),
    })),
  );
  return { analysis, agreement, closest, groups };
}
