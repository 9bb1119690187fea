import { useTranslation } from 'react-i18next';
import { dumbbellChart } from '../../charts/dumbbell-chart.ts';
import { importanceMap } from '../../charts/importance-map.ts';
import type { Scene } from '../../charts/mark.ts';
import { slopeChart } from '../../charts/slope-chart.ts';
import type { Analysis } from '../../domain/analysis/analysis.ts';
import { rankedIn } from '../../shared/use-people.ts';
import { dumbbellRows, mapPoints, slopeRows } from '../../shared/chart-rows.ts';

type Draw = (width: number) => Scene;

/** The three views of team against customers, ready for any width. */
export function usePriorityCharts(analysis: Analysis): Readonly<Record<'order' | 'intervals' | 'map', Draw>> {
  const { t } = useTranslation(['gaps', 'pillars', 'glossary', 'trust']);
  const nameOf = (pillar: Analysis['pillars'][number]['pillar']) => t(`pillars:${pillar}.name`);
  const teamTitle = t('priorities.teamTitle', { count: analysis.team.ranked });
  const { customers, isWeighted } = rankedIn(analysis);
  const people = t('priorities.customerTitle', { count: customers });
  const customerTitle = isWeighted ? t('trust:notes.weightedPeople', { people }) : people;
  return {
    order: (width) => slopeChart({ rows: slopeRows(analysis, nameOf), teamTitle, customerTitle, width }),
    intervals: (width) =>
      dumbbellChart({
        rows: dumbbellRows(analysis, nameOf),
        axisTitle: t('priorities.axis'),
        teamTitle,
        customerTitle,
        width,
      }),
    map: (width) =>
      importanceMap({
        points: mapPoints(analysis, nameOf),
        xTitle: t('priorities.mapX'),
        yTitle: t('priorities.mapY'),
        quadrants: {
          improveFirst: t('glossary:quadrants.improve-first'),
          keepUp: t('glossary:quadrants.keep-up'),
          perhapsTooMuch: t('glossary:quadrants.perhaps-too-much'),
          canWait: t('glossary:quadrants.can-wait'),
        },
        width,
      }),
  };
}
