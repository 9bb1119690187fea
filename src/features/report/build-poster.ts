import type { Scene } from '../../charts/mark.ts';
import { posterScene } from '../../charts/poster-scene.ts';
import { currentRound } from '../../domain/model/project.ts';
import { pillarColumns, slopeRows } from '../../shared/chart-rows.ts';
import { inCustomerOrder } from '../../shared/pillar-order.ts';
import type { ReportContext } from './report-context.ts';
import { customersTitle, keyNumbers, leadText } from './sections/finding.ts';

/** The report on one page. `createdOn`: `YYYY-MM-DD`. */
export function buildPoster(context: ReportContext, createdOn: string): Scene {
  const { analysis, project, t, format, nameOf } = context;
  const round = currentRound(project).name;
  return posterScene({
    organisation: project.organisation || t('common:untitledProject'),
    subtitle: round ? t('report:subtitleRound', { round }) : t('report:subtitle'),
    title: context.headline,
    finding: format.sentences([leadText(context), placesText(context), ...context.counting.slice(0, 1)]),
    keyNumbers: keyNumbers(context),
    pillarTitle: t('report:delivery.heading'),
    columns: pillarColumns(analysis, nameOf, format),
    slope: analysis.pillars.some((pillar) => pillar.gap.ok)
      ? {
          title: t('report:finding.figure'),
          rows: slopeRows(analysis, nameOf),
          teamTitle: t('gaps:priorities.teamTitle', { count: analysis.team.ranked }),
          customerTitle: customersTitle(context),
        }
      : null,
    footer: format.sentences([t('report:footer'), t('report:date', { date: format.date(createdOn) })]),
    sampleMark: project.isSample ? t('common:sampleBadge') : null,
  });
}

/** How sure the customers' first pillar is of its place. */
function placesText({ analysis, t, sureness, nameOf }: ReportContext): string {
  const [first] = inCustomerOrder(analysis.pillars);
  if (!first?.possiblePlaces.ok) return '';
  return t('report:posterPlaces', { pillar: nameOf(first.pillar), places: sureness.places(first) });
}
