import { useTranslation } from 'react-i18next';
import { heatMap } from '../../charts/heat-map.ts';
import type { AgreementRow, TeamAgreement } from '../../domain/analysis/agreement.ts';
import { PILLAR_IDS } from '../../domain/model/pillar.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { AgreementWords } from '../../shared/agreement-words.tsx';
import { ChartFigure } from '../../shared/chart-figure.tsx';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import { useAgreement } from '../../shared/use-discussion.ts';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import styles from './agreement-card.module.css';
import { TeamOrderTable } from './team-order-table.tsx';

/** How alike the colleagues think, before anybody looks at customers. */
export function AgreementCard({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['team', 'pillars', 'common']);
  const agreement = useAgreement(currentRound(project));
  if (!agreement || agreement.people === 0) return null;
  return (
    <Card title={t('agreement.title')}>
      <AgreementWords agreement={agreement} />
      {/* The order of a team of one is that person's ranking. */}
      {agreement.people > 1 ? <AgreementPicture project={project} agreement={agreement} /> : null}
    </Card>
  );
}

interface AgreementPictureProps {
  readonly project: Project;
  readonly agreement: TeamAgreement;
}

function AgreementPicture({ project, agreement }: AgreementPictureProps) {
  const { t } = useTranslation(['team', 'common']);
  if (agreement.rows.ok) {
    return <HeatMapFigure project={project} agreement={agreement} rows={agreement.rows.value} />;
  }
  return (
    <>
      <p className={styles['hidden']}>{t('agreement.namesHidden')}</p>
      <TeamOrderTable agreement={agreement} />
      <div className={styles['method']}>
        <Disclosure summary={t('common:chart.method')}>
          <AgreementMethod people={agreement.people} />
        </Disclosure>
      </div>
    </>
  );
}

interface HeatMapFigureProps {
  readonly project: Project;
  readonly agreement: TeamAgreement;
  readonly rows: readonly AgreementRow[];
}

function HeatMapFigure({ project, agreement, rows }: HeatMapFigureProps) {
  const { t } = useTranslation(['team', 'pillars']);
  const format = useFormat();
  const names = rows.map(
    (row, index) => row.nickname ?? t('agreement.person', { number: format.number(index + 1) }),
  );
  return (
    <ChartFigure
      project={project}
      kind="team"
      title={t('agreement.chartTitle')}
      note={t('agreement.note', { count: agreement.people })}
      sentence={t('agreement.chartSentence')}
      draw={(width) =>
        heatMap({
          rowLabels: names,
          columnLabels: PILLAR_IDS.map((pillar) => t(`pillars:${pillar}.short`)),
          cells: rows.map((row) => row.ranks),
          meanRow: agreement.pillars.map((pillar) =>
            pillar.meanRank.ok ? pillar.meanRank.value.value : null,
          ),
          meanLabel: t('agreement.mean'),
          width,
          formatMean: (mean) => format.number(mean, 1),
        })
      }
      table={
        <TeamOrderTable
          agreement={agreement}
          people={names.map((name, index) => ({ name, ranks: rows[index]?.ranks ?? [] }))}
        />
      }
      method={<AgreementMethod people={agreement.people} />}
    />
  );
}

function AgreementMethod({ people }: { readonly people: number }) {
  const { t } = useTranslation('team');
  return (
    <MethodExplanation
      ids={['agreement', 'meanRank', 'protection']}
      n={t('agreement.note', { count: people })}
    />
  );
}
