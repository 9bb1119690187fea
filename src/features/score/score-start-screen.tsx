import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Participant } from '../../domain/model/answer.ts';
import { PILLAR_IDS } from '../../domain/model/pillar.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { go, paths } from '../../paths.ts';
import { useActions } from '../../store/store-context.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { Page } from '../../ui/page.tsx';
import { ParticipantFields } from './participant-fields.tsx';
import { useParticipantName } from './participant-name.ts';
import { ProjectFields } from './project-fields.tsx';
import styles from './score-start-screen.module.css';

const ANONYMOUS: Participant = { nickname: null, department: null };

/** Who scores now: somebody who has begun on this device, or somebody new. */
export function ScoreStartScreen({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['score', 'glossary']);
  const answers = currentRound(project).answers.filter((answer) => answer.origin === 'device');
  const [someoneNew, setSomeoneNew] = useState(false);
  return (
    <Page eyebrow={t('glossary:nav.score')} title={t('start.title')} lead={t('start.lead')}>
      {answers.length > 0 ? <People project={project} answers={answers} primary={!someoneNew} /> : null}
      {answers.length === 0 || someoneNew ? (
        <NewPerson project={project} />
      ) : (
        <div>
          <Button onClick={() => setSomeoneNew(true)}>
            <PlusIcon />
            {t('start.someoneNew')}
          </Button>
        </div>
      )}
      <div className={styles['card']}>
        <Card title={t('project.title')}>
          <ProjectFields project={project} />
        </Card>
      </div>
    </Page>
  );
}

function NewPerson({ project }: { readonly project: Project }) {
  const { t } = useTranslation('score');
  const language = useLanguage();
  const { startAnswer } = useActions();
  const [participant, setParticipant] = useState(ANONYMOUS);
  const begin = (): void =>
    go(paths.scorePillar(project.id, startAnswer(project.id, participant, language), PILLAR_IDS[0]));
  return (
    <div className={styles['card']}>
      <Card title={t('start.whoTitle')}>
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            begin();
          }}
        >
          <ParticipantFields participant={participant} onChange={setParticipant} />
          <Button variant="primary" type="submit">
            {t('start.begin')}
          </Button>
        </form>
      </Card>
    </div>
  );
}

interface PeopleProps {
  readonly project: Project;
  readonly answers: readonly Answer[];
  /** One primary button a screen. */
  readonly primary: boolean;
}

function People({ project, answers, primary }: PeopleProps) {
  const { t } = useTranslation('score');
  const id = useId();
  const foremost = answers.find((answer) => answer.status === 'draft') ?? answers[0];
  return (
    <section aria-labelledby={id} className={styles['people']}>
      <h2 id={id}>{t('start.peopleTitle')}</h2>
      <ul className={styles['list']}>
        {answers.map((answer) => (
          <Person
            key={answer.id}
            project={project}
            answer={answer}
            primary={primary && answer === foremost}
          />
        ))}
      </ul>
    </section>
  );
}

function Person(props: { readonly project: Project; readonly answer: Answer; readonly primary: boolean }) {
  const { project, answer, primary } = props;
  const { t } = useTranslation('score');
  const nameOf = useParticipantName();
  const name = nameOf(answer);
  const isDraft = answer.status === 'draft';
  const answered = PILLAR_IDS.filter((pillar) => answer.scores[pillar] !== undefined).length;
  return (
    <li className={styles['person']}>
      <span className={styles['name']}>
        {name}
        {answer.participant.department ? (
          <span className={styles['department']}>{answer.participant.department}</span>
        ) : null}
      </span>
      <Chip tone={isDraft ? 'neutral' : 'ok'}>
        {isDraft ? t('start.draft', { answered }) : t('start.complete')}
      </Chip>
      <ButtonLink
        variant={primary ? 'primary' : 'secondary'}
        href={isDraft ? continueHref(project, answer) : paths.scoreResult(project.id, answer.id)}
      >
        {isDraft ? t('start.continue') : t('start.seeResult')}
        <span className="visually-hidden"> {name}</span>
      </ButtonLink>
    </li>
  );
}

/** Resumes at the first pillar without an answer. */
function continueHref(project: Project, answer: Answer): string {
  const open = PILLAR_IDS.find((pillar) => answer.scores[pillar] === undefined);
  return open ? paths.scorePillar(project.id, answer.id, open) : paths.scoreReview(project.id, answer.id);
}
