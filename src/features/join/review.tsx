import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PILLAR_IDS } from '../../domain/model/pillar.ts';
import { askedNow, joinedAnswer, type JoinedProject } from '../../domain/workshop/sent-answer.ts';
import { paths } from '../../paths.ts';
import { asksPerson } from '../../shared/journey.ts';
import { RankingList } from '../../shared/ranking-list.tsx';
import { ScoreList } from '../../shared/score-list.tsx';
import { useWorkshopActions } from '../../store/use-workshop-actions.ts';
import { CheckField } from '../../ui/field.tsx';
import styles from './review.module.css';

/** Everything that the answer holds, each with the way back to it. */
export function Review({ project }: { readonly project: JoinedProject }) {
  const { t } = useTranslation('join');
  const asked = askedNow(project.joined.invite);
  const hasScores = Object.keys(joinedAnswer(project).scores).length > 0;
  return (
    <div className={styles['review']}>
      {asksPerson(project) ? <Person project={project} /> : null}
      {asked.scores ? <ScoresGiven project={project} /> : null}
      {asked.ranking ? <RankingGiven project={project} /> : null}
      {!asked.scores && hasScores ? <p className={styles['quiet']}>{t('review.scoresStay')}</p> : null}
      {asked.ranking ? <Bet project={project} /> : null}
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly change?: { readonly href: string; readonly label: string };
  readonly children: ReactNode;
}

function Part({ title, change, children }: PartProps) {
  const { t } = useTranslation('join');
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['part']}>
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {change ? (
          <a className={styles['change']} href={change.href} aria-label={change.label}>
            {t('review.change')}
          </a>
        ) : null}
      </div>
      {children}
    </section>
  );
}

function Person({ project }: { readonly project: JoinedProject }) {
  const { t } = useTranslation('join');
  const { naming, departments } = project.joined.invite;
  const { nickname, department } = joinedAnswer(project).participant;
  return (
    <Part
      title={t('review.person')}
      change={{ href: paths.person(project.id), label: t('review.changePerson') }}
    >
      <div>
        {naming === 'nicknames' ? <p>{nickname ?? t('review.anonymous')}</p> : null}
        {departments.length > 0 ? <p>{department ?? t('review.noDepartment')}</p> : null}
      </div>
    </Part>
  );
}

function ScoresGiven({ project }: { readonly project: JoinedProject }) {
  const { t } = useTranslation('join');
  const answer = joinedAnswer(project);
  const missing = PILLAR_IDS.filter((pillar) => answer.scores[pillar] === undefined).length;
  return (
    <Part title={t('review.scores')}>
      {missing > 0 ? <p className={styles['quiet']}>{t('review.missing', { count: missing })}</p> : null}
      <ScoreList answer={answer} hrefOf={(pillar) => paths.scorePillar(project.id, answer.id, pillar)} />
    </Part>
  );
}

function RankingGiven({ project }: { readonly project: JoinedProject }) {
  const { t } = useTranslation('join');
  const { id, ranking } = joinedAnswer(project);
  const href = paths.rankAnswer(project.id, id);
  if (ranking === null) {
    return (
      <Part title={t('review.ranking')}>
        <p className={styles['quiet']}>{t('review.notRanked')}</p>
        <p>
          <a href={href}>{t('review.rank')}</a>
        </p>
      </Part>
    );
  }
  return (
    <Part title={t('review.ranking')} change={{ href, label: t('review.changeRanking') }}>
      <RankingList label={t('review.ranking')} ranking={ranking} />
    </Part>
  );
}

/** A game beside the answer: it is settled when the customers' survey is there. */
function Bet({ project }: { readonly project: JoinedProject }) {
  const { t } = useTranslation('join');
  const { setBet } = useWorkshopActions();
  const { id, bet } = joinedAnswer(project);
  return (
    <Part title={t('review.bet')}>
      <CheckField
        label={t('review.betLabel')}
        hint={t('review.betHint')}
        checked={bet}
        onChange={(checked) => setBet(project.id, id, checked)}
      />
    </Part>
  );
}
