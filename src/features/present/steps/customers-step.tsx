import { useTranslation } from 'react-i18next';
import { dumbbellChart } from '../../../charts/dumbbell-chart.ts';
import type { Analysis } from '../../../domain/analysis/analysis.ts';
import { paths } from '../../../paths.ts';
import { dumbbellRows } from '../../../shared/chart-rows.ts';
import { customerHeadline } from '../../../shared/customer-headline.ts';
import { rankedIn, usePeople } from '../../../shared/use-people.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import type { SlideProps } from '../slide-props.ts';
import { StepHead } from '../step-head.tsx';
import { CustomerPlacesTable } from '../tables/customer-places-table.tsx';
import { WALL_ROW, WallFigure } from '../wall-figure.tsx';
import { Computing } from './computing.tsx';
import styles from './steps.module.css';

/** What customers said, on its own; the team's guess is the next step's business. */
export function CustomersStep({ presentation }: SlideProps) {
  const { t } = useTranslation(['present', 'glossary']);
  const { t: customerTexts } = useTranslation(['customers', 'pillars']);
  const { analysis, round, project } = presentation;
  if (round.survey === null) {
    return (
      <div className={styles['words']}>
        <StepHead
          presentation={presentation}
          title={t('customers.missing')}
          lead={t('customers.missingText')}
        />
        <div className={styles['action']}>
          <ButtonLink href={paths.customers(project.id)}>{t('customers.bring')}</ButtonLink>
        </div>
      </div>
    );
  }
  if (!analysis) return <Computing presentation={presentation} />;
  const { customers } = analysis;
  const lead = customers.ok ? undefined : t(`glossary:missing.${customers.reason}`);
  return (
    <>
      <StepHead
        presentation={presentation}
        title={customerHeadline(analysis, customerTexts)}
        {...(lead === undefined ? {} : { lead })}
      />
      {analysis.pillars.some(({ customerRank }) => customerRank.ok) ? (
        <OrderFigure analysis={analysis} />
      ) : null}
    </>
  );
}

function OrderFigure({ analysis }: { readonly analysis: Analysis }) {
  const { t } = useTranslation(['present', 'customers', 'pillars']);
  const people = usePeople().n({ ...rankedIn(analysis), colleagues: 0 });
  const rows = dumbbellRows(analysis, (pillar) => t(`pillars:${pillar}.name`)).map((row) => ({
    ...row,
    team: null,
  }));
  return (
    <WallFigure
      title={t('customers:results.orderTitle')}
      sentence={t('customers.sentence', { people })}
      draw={(width) =>
        dumbbellChart({
          rows,
          axisTitle: t('customers:results.axis'),
          teamTitle: null,
          customerTitle: people,
          width,
          rowHeight: WALL_ROW,
        })
      }
      table={<CustomerPlacesTable analysis={analysis} />}
    />
  );
}
