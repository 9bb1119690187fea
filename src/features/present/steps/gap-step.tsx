import { useTranslation } from 'react-i18next';
import { slopeChart } from '../../../charts/slope-chart.ts';
import type { Analysis } from '../../../domain/analysis/analysis.ts';
import { slopeRows } from '../../../shared/chart-rows.ts';
import { headlineText } from '../../../shared/headline.ts';
import { rankedIn, usePeople } from '../../../shared/use-people.ts';
import { RevealFirst } from '../reveal-first.tsx';
import type { SlideProps } from '../slide-props.ts';
import { StepHead } from '../step-head.tsx';
import { GapsTable } from '../tables/gaps-table.tsx';
import { WALL_ROW, WallFigure } from '../wall-figure.tsx';
import { Computing } from './computing.tsx';

/** The finding in words, and the one chart that carries it. */
export function GapStep({ presentation }: SlideProps) {
  const { t } = useTranslation('present');
  const { t: gapTexts } = useTranslation(['gaps', 'pillars']);
  const { analysis, hidden } = presentation;
  if (hidden) return <RevealFirst presentation={presentation} />;
  if (!analysis) return <Computing presentation={presentation} />;
  const { kind } = analysis.headline;
  const missing = kind === 'no-team' ? 'gap.teamMissing' : 'gap.customersMissing';
  const isMissing = kind === 'no-team' || kind === 'no-customers';
  return (
    <>
      <StepHead
        presentation={presentation}
        title={headlineText(analysis.headline, gapTexts)}
        lead={isMissing ? t(missing) : null}
      />
      {isMissing ? null : <GapFigure analysis={analysis} />}
    </>
  );
}

function GapFigure({ analysis }: { readonly analysis: Analysis }) {
  const { t } = useTranslation(['present', 'gaps', 'pillars']);
  const people = usePeople();
  const who = rankedIn(analysis);
  return (
    <WallFigure
      title={t('gaps:priorities.title')}
      sentence={t('gap.sentence', { people: people.n(who) })}
      draw={(width) =>
        slopeChart({
          rows: slopeRows(analysis, (pillar) => t(`pillars:${pillar}.name`)),
          teamTitle: t('gaps:priorities.teamTitle', { count: who.colleagues }),
          customerTitle: t('gaps:priorities.customerTitle', { count: who.customers }),
          width,
          rowHeight: WALL_ROW,
        })
      }
      table={<GapsTable analysis={analysis} />}
    />
  );
}
