import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dotStrip } from '../../charts/dot-strip.ts';
import type { Discussion } from '../../domain/analysis/discussion.ts';
import type { Divisions } from '../../domain/analysis/divisions.ts';
import { SCORE_VALUES } from '../../domain/model/score.ts';
import { PILLAR_COUNT } from '../../domain/model/pillar.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { ChartFigure } from '../../shared/chart-figure.tsx';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import styles from './discuss.module.css';
import { DivisionTable } from './division-table.tsx';
import { placeDots, scoreDots, type DotsOf } from './dots.ts';

interface DivisionsCardProps {
  readonly project: Project;
  readonly discussion: Discussion;
}

type View = 'rankings' | 'scores';

/** Every pillar with every person's place or score, what divides most first. */
export function DivisionsCard({ project, discussion }: DivisionsCardProps) {
  const { t } = useTranslation(['discuss', 'glossary']);
  const [view, setView] = useState<View>('rankings');
  const hasScores = discussion.scores.pillars.some(({ mean }) => mean.ok);
  return (
    <Card title={t('divisions.title')}>
      {hasScores ? (
        <div className={styles['views']}>
          <SegmentedControl
            label={t('divisions.views.label')}
            options={[
              { value: 'rankings', label: t('divisions.views.rankings') },
              { value: 'scores', label: t('divisions.views.scores') },
            ]}
            value={view}
            onChange={setView}
          />
        </div>
      ) : null}
      <p className={styles['note']}>{t(`divisions.${view}.caveat`)}</p>
      <DivisionsView key={view} project={project} discussion={discussion} view={view} />
    </Card>
  );
}

function DivisionsView({ project, discussion, view }: DivisionsCardProps & { readonly view: View }) {
  const { t } = useTranslation(['discuss', 'team', 'common']);
  const { rows } = discussion.agreement;
  const { answers } = currentRound(project);
  const divisions = discussion[view];
  const note =
    view === 'rankings'
      ? t('team:agreement.note', { count: discussion.agreement.people })
      : t('divisions.scored', { count: mostPeople(divisions) });
  const table = <DivisionTable divisions={divisions} caption={t(`divisions.table.${view}`)} />;
  const method = <MethodExplanation ids={['division', 'meanRank']} n={note} />;
  if (!rows.ok) {
    return (
      <>
        <p className={styles['note']}>{t('team:agreement.namesHidden')}</p>
        {table}
        <div className={styles['method']}>
          <Disclosure summary={t('common:chart.method')}>{method}</Disclosure>
        </div>
      </>
    );
  }
  const dotsOf = view === 'rankings' ? placeDots(rows.value) : scoreDots(answers);
  return (
    <DotStripFigure project={project} {...{ view, divisions, dotsOf, note }} table={table} method={method} />
  );
}

function mostPeople({ pillars }: Divisions): number {
  return Math.max(...pillars.map(({ mean }) => (mean.ok ? mean.value.n : 0)));
}

interface DotStripFigureProps {
  readonly project: Project;
  readonly view: View;
  readonly divisions: Divisions;
  readonly dotsOf: DotsOf;
  readonly note: string;
  readonly table: ReactNode;
  readonly method: ReactNode;
}

function DotStripFigure({ project, view, divisions, dotsOf, note, table, method }: DotStripFigureProps) {
  const { t } = useTranslation(['discuss', 'pillars', 'glossary']);
  const format = useFormat();
  const rows = divisions.pillars.map(({ pillar, mean, median, deviation }) => ({
    label: t(`pillars:${pillar}.name`),
    note: deviation.ok ? format.number(deviation.value, 1) : t(`glossary:missingShort.${deviation.reason}`),
    dots: dotsOf(pillar),
    mean: mean.ok ? mean.value.value : null,
    median: median.ok ? median.value : null,
  }));
  const hasHollow = rows.some(({ dots }) => dots.some(({ isHollow }) => isHollow));
  return (
    <ChartFigure
      project={project}
      kind={view === 'rankings' ? 'divides' : 'divides-scores'}
      title={t('divisions.title')}
      note={note}
      sentence={format.sentences([t(`divisions.${view}.sentence`), t('note', { note })])}
      draw={(width) =>
        dotStrip({
          rows,
          first: 1,
          last: view === 'rankings' ? PILLAR_COUNT : SCORE_VALUES.length,
          axisTitle: t(`divisions.${view}.axis`),
          noteTitle: t('divisions.spread'),
          legend: {
            dot: t('divisions.legend.dot'),
            hollow: hasHollow ? t('divisions.legend.hollow') : null,
            mean: t('divisions.legend.mean'),
            median: t('divisions.legend.median'),
          },
          width,
        })
      }
      table={table}
      method={method}
    />
  );
}
