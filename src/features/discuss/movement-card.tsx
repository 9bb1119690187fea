import { useTranslation } from 'react-i18next';
import type { Discussion } from '../../domain/analysis/discussion.ts';
import type { Movement, PillarMovement } from '../../domain/analysis/movement.ts';
import type { Project } from '../../domain/model/project.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { paths } from '../../paths.ts';
import { ChartFigure } from '../../shared/chart-figure.tsx';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import { useMovementDrawing } from '../../shared/workshop/use-movement-drawing.ts';
import { Card } from '../../ui/card.tsx';
import { Finding, Sentences } from '../../ui/sentences.tsx';
import styles from './discuss.module.css';
import { PersonMovementTable, PillarMovementTable } from './movement-tables.tsx';
import { useMovementWords } from './use-movement-words.ts';

interface MovementCardProps {
  readonly project: Project;
  readonly discussion: Discussion;
}

/** What talking about it moved: the first and the second ballot of the same people. */
export function MovementCard({ project, discussion }: MovementCardProps) {
  const { t } = useTranslation('discuss');
  const { movement } = discussion;
  const { people, withoutFirst, pillars } = movement;
  return (
    <Card title={t('movement.title')}>
      <MovementWords movement={movement} />
      {withoutFirst > 0 ? (
        <p className={styles['note']}>{t('movement.withoutFirst', { count: withoutFirst })}</p>
      ) : null}
      {people === 0 ? <a href={paths.invite(project.id)}>{t('movement.startLink')}</a> : null}
      {pillars.ok ? (
        <>
          <MovementFigure project={project} people={people} pillars={pillars.value} />
          <Persons discussion={discussion} />
        </>
      ) : null}
    </Card>
  );
}

function MovementWords({ movement }: { readonly movement: Movement }) {
  const { t } = useTranslation('discuss');
  const format = useFormat();
  const words = useMovementWords(movement);
  if (movement.people === 0) return <p className={styles['note']}>{t('movement.start')}</p>;
  const numbers = { people: format.number(movement.people), ranked: format.number(movement.ranked) };
  if (!movement.pillars.ok) return <p className={styles['note']}>{t('movement.hidden', numbers)}</p>;
  return (
    <Sentences>
      <Finding>{words.moved}</Finding>
      {words.agreement === null ? null : <p>{words.agreement}</p>}
      <p>{t('movement.who', numbers)}</p>
    </Sentences>
  );
}

interface MovementFigureProps {
  readonly project: Project;
  readonly people: number;
  readonly pillars: readonly PillarMovement[];
}

function MovementFigure({ project, people, pillars }: MovementFigureProps) {
  const { t } = useTranslation('discuss');
  const format = useFormat();
  const note = t('movement.note', { count: people });
  const draw = useMovementDrawing({
    pillars,
    beforeTitle: t('movement.before'),
    afterTitle: t('movement.after'),
  });
  return (
    <ChartFigure
      project={project}
      kind="movement"
      title={t('movement.title')}
      note={note}
      sentence={format.sentences([t('movement.sentence'), t('note', { note })])}
      draw={draw}
      table={<PillarMovementTable pillars={pillars} />}
      method={<MethodExplanation ids={['movement', 'agreement']} n={note} />}
    />
  );
}

function Persons({ discussion }: { readonly discussion: Discussion }) {
  const { t } = useTranslation('discuss');
  const { movement, agreement } = discussion;
  return (
    <div className={styles['persons']}>
      <h3>{t('movement.persons.title')}</h3>
      {movement.persons.ok ? (
        <PersonMovementTable persons={movement.persons.value} agreement={agreement} />
      ) : (
        <p className={styles['note']}>{t('movement.persons.hidden')}</p>
      )}
    </div>
  );
}
