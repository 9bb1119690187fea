import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnalystFigures } from '../../domain/analysis/analysts.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import styles from './analyst-panel.module.css';
import { MeasureTable } from './measure-table.tsx';
import { useAnalystFigures } from './use-analyst-figures.ts';
import { usePeople, type People } from '../../shared/use-people.ts';
import { WorthTable } from './worth-table.tsx';

interface AnalystPanelProps {
  readonly project: Project;
  /** Colleagues who ranked. */
  readonly colleagues: number;
  /** Whether a group of customers is chosen: the panel is about all of them. */
  readonly isSegment: boolean;
}

/** Second opinions on the same answers, behind a line: they are computed only for those who open it. */
export function AnalystPanel(props: AnalystPanelProps) {
  const { t } = useTranslation('gaps');
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <Card>
      <Disclosure
        summary={<h2 className={styles['title']}>{t('analysts.summary')}</h2>}
        onToggle={(open) => {
          if (open) setWasOpened(true);
        }}
      >
        {wasOpened ? <PanelContent {...props} /> : null}
      </Disclosure>
    </Card>
  );
}

function PanelContent({ project, colleagues, isSegment }: AnalystPanelProps) {
  const { t } = useTranslation(['gaps', 'common']);
  const format = useFormat();
  const round = currentRound(project);
  const figures = useAnalystFigures(round);
  if (figures === null) return <p role="status">{t('common:loading')}</p>;
  const people = {
    colleagues,
    customers: round.survey?.statistics.overall.ranks.n ?? 0,
    isWeighted: round.survey?.weighted != null,
  };
  return (
    <div className={styles['content']}>
      <p className={styles['lead']}>
        {format.sentences([t('analysts.lead'), isSegment ? t('analysts.everyone') : ''])}
      </p>
      <Figures figures={figures} people={people} />
    </div>
  );
}

interface FiguresProps {
  readonly figures: AnalystFigures;
  readonly people: People;
}

function Figures({ figures, people }: FiguresProps) {
  const { t } = useTranslation(['gaps', 'common', 'glossary']);
  const { n } = usePeople();
  const { worths } = figures;
  return (
    <>
      <section className={styles['section']}>
        <h3>{t('analysts.worth')}</h3>
        {worths.ok ? (
          <WorthTable n={worths.value.n} pillars={worths.value.pillars} />
        ) : (
          <p className={styles['lead']}>{t(`glossary:missing.${worths.reason}`)}</p>
        )}
      </section>
      <section className={styles['section']}>
        <h3>{t('analysts.caption')}</h3>
        <MeasureTable figures={figures} people={people} />
      </section>
      <Disclosure summary={t('common:chart.method')}>
        <MethodExplanation ids={['plackettLuce', 'reliability', 'topWeighted']} n={n(people)} />
      </Disclosure>
    </>
  );
}
