import { useTranslation } from 'react-i18next';
import { peopleTree } from '../../charts/people-tree.ts';
import type { Discussion } from '../../domain/analysis/discussion.ts';
import type { PeopleLikeness } from '../../domain/analysis/people-likeness.ts';
import { PILLAR_COUNT } from '../../domain/model/pillar.ts';
import type { Project } from '../../domain/model/project.ts';
import { placesOffByChance } from '../../domain/stats/two-orders/footrule.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { ChartFigure } from '../../shared/chart-figure.tsx';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './discuss.module.css';
import { NearestTable } from './nearest-table.tsx';
import { usePersonNames } from './use-person-names.ts';

interface LikenessCardProps {
  readonly project: Project;
  readonly discussion: Discussion;
}

/** Who ranks like whom: a tree of people and, for each of them, the nearest one. */
export function LikenessCard({ project, discussion }: LikenessCardProps) {
  const { t } = useTranslation(['discuss', 'team']);
  const { likeness } = discussion;
  return (
    <Card title={t('alike.title')}>
      {likeness.ok ? (
        <LikenessFigure project={project} discussion={discussion} likeness={likeness.value} />
      ) : (
        <p className={styles['note']}>{t('team:agreement.namesHidden')}</p>
      )}
    </Card>
  );
}

function LikenessFigure(props: LikenessCardProps & { readonly likeness: PeopleLikeness }) {
  const { project, discussion, likeness } = props;
  const { t } = useTranslation(['discuss', 'team']);
  const format = useFormat();
  const names = usePersonNames(discussion.agreement);
  const { tree, fit, meanDistance } = likeness;
  const note = t('team:agreement.note', { count: names.length });
  const byChance = placesOffByChance(PILLAR_COUNT);
  const chance = format.number(byChance, 1);
  return (
    <>
      <p className={styles['note']}>
        {format.sentences([
          meanDistance.ok
            ? t('alike.mean', { places: format.number(meanDistance.value, 1), byChance: chance })
            : '',
          fit.ok ? t('alike.caveat', { fit: format.number(fit.value, 2) }) : t('alike.caveatNoFit'),
        ])}
      </p>
      <ChartFigure
        project={project}
        kind="alike"
        title={t('alike.title')}
        note={note}
        sentence={format.sentences([t('alike.sentence'), t('note', { note })])}
        draw={(width) =>
          peopleTree({
            labels: names,
            order: tree.order,
            merges: tree.merges,
            chance: { value: byChance, label: t('alike.chance', { places: chance }) },
            axisTitle: t('alike.axis'),
            width,
          })
        }
        table={<NearestTable likeness={likeness} names={names} />}
        method={<MethodExplanation ids={['likeness', 'protection']} n={note} />}
      />
    </>
  );
}
