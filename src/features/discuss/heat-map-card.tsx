import { useTranslation } from 'react-i18next';
import { heatMap } from '../../charts/heat-map.ts';
import { at } from '../../domain/assert.ts';
import type { Discussion } from '../../domain/analysis/discussion.ts';
import { PILLAR_IDS, pillarIndex } from '../../domain/model/pillar.ts';
import type { Project } from '../../domain/model/project.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { AgreementWords } from '../../shared/agreement-words.tsx';
import { ChartDownloads } from '../../shared/chart-downloads.tsx';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Figure } from '../../ui/figure.tsx';
import styles from './discuss.module.css';
import { PeopleHeatTable, type HeatPerson, type HeatPillar } from './people-heat-table.tsx';
import { usePersonNames } from './use-person-names.ts';

interface HeatMapCardProps {
  readonly project: Project;
  readonly discussion: Discussion;
}

/** How alike the colleagues rank, and who puts what where: a table that is its own picture. */
export function HeatMapCard({ project, discussion }: HeatMapCardProps) {
  const { t } = useTranslation(['discuss', 'team', 'common']);
  const { agreement, likeness } = discussion;
  const note = t('team:agreement.note', { count: agreement.people });
  return (
    <Card title={t('team:agreement.title')}>
      <AgreementWords agreement={agreement} />
      {agreement.rows.ok && likeness.ok ? (
        <HeatMap project={project} discussion={discussion} note={note} />
      ) : (
        <>
          <p className={styles['note']}>{t('team:agreement.namesHidden')}</p>
          <Disclosure summary={t('common:chart.method')}>
            <Method note={note} />
          </Disclosure>
        </>
      )}
    </Card>
  );
}

function Method({ note }: { readonly note: string }) {
  return <MethodExplanation ids={['agreement', 'meanRank', 'protection']} n={note} />;
}

function HeatMap({ project, discussion, note }: HeatMapCardProps & { readonly note: string }) {
  const { t } = useTranslation(['discuss', 'team', 'common']);
  const format = useFormat();
  const people = useHeatPeople(discussion);
  const pillars = useHeatPillars(discussion);
  return (
    <Figure
      sentence={format.sentences([t('heat.sentence'), t('note', { note })])}
      method={<Method note={note} />}
      labels={{
        showTable: t('common:chart.showTable'),
        hideTable: t('common:chart.hideTable'),
        method: t('common:chart.method'),
        close: t('common:close'),
      }}
      downloads={
        <ChartDownloads
          project={project}
          kind="people"
          title={t('team:agreement.chartTitle')}
          note={note}
          description={t('heat.sentence')}
          draw={() =>
            heatMap({
              rowLabels: people.map(({ name }) => name),
              columnLabels: pillars.map(({ shortName }) => shortName),
              cells: people.map(({ places }) => pillars.map(({ index }) => at(places, index))),
              meanRow: pillars.map(({ mean }) => mean),
              meanLabel: t('team:agreement.mean'),
              width: SAVED_WIDTH,
              formatMean: (mean) => format.number(mean, 1),
            })
          }
        />
      }
    >
      <PeopleHeatTable people={people} pillars={pillars} />
    </Figure>
  );
}

const SAVED_WIDTH = 760;

/** Alike people side by side. */
function useHeatPeople({ agreement, likeness }: Discussion): readonly HeatPerson[] {
  const names = usePersonNames(agreement);
  if (!agreement.rows.ok || !likeness.ok) return [];
  const rows = agreement.rows.value;
  return likeness.value.tree.order.map((person) => {
    const { ranks, rankedCount } = at(rows, person);
    return { key: String(person), name: at(names, person), places: ranks, rankedCount };
  });
}

/** In the team's common order if there is one, else in the order of the method. */
function useHeatPillars({ agreement }: Discussion): readonly HeatPillar[] {
  const { t } = useTranslation('pillars');
  const { concordance, pillars } = agreement;
  const means = PILLAR_IDS.map((id) => {
    const { meanRank } = at(pillars, pillarIndex(id));
    const mean = meanRank.ok ? meanRank.value.value : null;
    return { id, index: pillarIndex(id), name: t(`${id}.name`), shortName: t(`${id}.short`), mean };
  });
  return concordance.ok && concordance.value.hasCommonOrder
    ? means.toSorted((left, right) => (left.mean ?? 0) - (right.mean ?? 0))
    : means;
}
