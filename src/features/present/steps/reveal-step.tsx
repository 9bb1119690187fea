import { useTranslation } from 'react-i18next';
import { heatMap } from '../../../charts/heat-map.ts';
import type { AgreementRow, TeamAgreement } from '../../../domain/analysis/agreement.ts';
import { PILLAR_IDS } from '../../../domain/model/pillar.ts';
import { useFormat } from '../../../i18n/use-language.ts';
import { Button } from '../../../ui/button.tsx';
import { CountLine } from '../count-line.tsx';
import { countFor } from '../counts.ts';
import type { SlideProps } from '../slide-props.ts';
import { StepHead } from '../step-head.tsx';
import { TeamPlacesTable } from '../tables/team-places-table.tsx';
import { WallFigure } from '../wall-figure.tsx';
import { Computing } from './computing.tsx';
import { OwnTotal } from './own-total.tsx';
import styles from './steps.module.css';

/** Before: how many are in, and the one button. After: how alike the team is, all at once. */
export function RevealStep({ presentation, run }: SlideProps) {
  const { t } = useTranslation('present');
  const { hidden, round, workshop, discussion } = presentation;
  if (hidden) {
    return (
      <div className={styles['words']}>
        <StepHead presentation={presentation} title={t('reveal.title')} lead={t('reveal.lead')} />
        <CountLine presentation={presentation} count={countFor('reveal', round)} />
        <div className={styles['action']}>
          <Button variant="primary" onClick={() => run('reveal')}>
            {t('reveal.button')}
          </Button>
        </div>
      </div>
    );
  }
  if (workshop?.asks === 'scores') return <OwnTotal presentation={presentation} />;
  if (!discussion) return <Computing presentation={presentation} />;
  return <Revealed presentation={presentation} agreement={discussion.agreement} />;
}

interface RevealedProps {
  readonly presentation: SlideProps['presentation'];
  readonly agreement: TeamAgreement;
}

function Revealed({ presentation, agreement }: RevealedProps) {
  const { t } = useTranslation(['present', 'team', 'pillars']);
  const { concordance, mostDivisive, rows } = agreement;
  if (agreement.people === 0) {
    return (
      <StepHead
        presentation={presentation}
        title={t('reveal.noRankings')}
        lead={t('reveal.noRankingsText')}
      />
    );
  }
  if (!concordance.ok) {
    const isAlone = concordance.reason === 'one-answer';
    return (
      <StepHead
        presentation={presentation}
        title={isAlone ? t('discuss.tooFew') : t('discuss.nothing')}
        lead={t(isAlone ? 'team:agreement.needTwo' : 'team:agreement.alike')}
      />
    );
  }
  return (
    <>
      <StepHead
        presentation={presentation}
        title={t(`team:agreement.strength.${concordance.value.strength}`)}
        lead={
          mostDivisive.ok
            ? t('team:agreement.divides', { pillar: t(`pillars:${mostDivisive.value}.nominative`) })
            : t('team:agreement.alike')
        }
      />
      {rows.ok ? (
        <RowsFigure agreement={agreement} rows={rows.value} />
      ) : (
        <div className={styles['text']}>
          <p>{t('team:agreement.namesHidden')}</p>
          <TeamPlacesTable agreement={agreement} />
        </div>
      )}
    </>
  );
}

/** Below it, the columns have no room for the names of the pillars. */
const HEAT_MAP_WITH_NAMES = 920;

interface RowsFigureProps {
  readonly agreement: TeamAgreement;
  readonly rows: readonly AgreementRow[];
}

function RowsFigure({ agreement, rows }: RowsFigureProps) {
  const { t } = useTranslation(['team', 'pillars', 'present']);
  const format = useFormat();
  return (
    <WallFigure
      title={t('agreement.chartTitle')}
      narrowest={HEAT_MAP_WITH_NAMES}
      sentence={t('present:reveal.sentence', { people: t('agreement.note', { count: agreement.people }) })}
      draw={(width) =>
        heatMap({
          rowLabels: rows.map(
            ({ nickname }, index) => nickname ?? t('agreement.person', { number: format.number(index + 1) }),
          ),
          columnLabels: PILLAR_IDS.map((pillar) => t(`pillars:${pillar}.short`)),
          cells: rows.map(({ ranks }) => ranks),
          meanRow: agreement.pillars.map(({ meanRank }) => (meanRank.ok ? meanRank.value.value : null)),
          meanLabel: t('agreement.mean'),
          width,
          formatMean: (mean) => format.number(mean, 1),
        })
      }
      table={<TeamPlacesTable agreement={agreement} />}
    />
  );
}
