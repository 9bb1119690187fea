import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../domain/model/answer.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { paths } from '../../paths.ts';
import { encodeAnswerFile } from '../../persistence/answer-file.ts';
import { savePlumblineFile } from '../../shared/save-plumbline-file.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { DownloadIcon } from '../../ui/icons.tsx';
import styles from './next-steps.module.css';

interface NextStepsProps {
  readonly project: Project;
  readonly answer: Answer;
}

/** The way on from one person's scores: rank, bring in the others, or hand the answer over. */
export function NextSteps({ project, answer }: NextStepsProps) {
  const { t } = useTranslation('score');
  const isRanked = answer.ranking !== null;
  return (
    <section className={styles['next']}>
      <h2>{t('result.next.title')}</h2>
      <ul className={styles['steps']}>
        <Step text={isRanked ? t('result.next.ranked') : t('result.next.rankText')}>
          <ButtonLink href={paths.rankAnswer(project.id, answer.id)}>
            {isRanked ? t('result.next.rankChange') : t('result.next.rank')}
          </ButtonLink>
        </Step>
        <Step text={t('result.next.teamText')}>
          <ButtonLink href={paths.team(project.id)}>{t('result.next.team')}</ButtonLink>
        </Step>
        {answer.status === 'complete' ? (
          <Step text={t('result.next.fileText')}>
            <SaveAnswer project={project} answer={answer} />
          </Step>
        ) : null}
      </ul>
    </section>
  );
}

function Step({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <li className={styles['step']}>
      <div className={styles['button']}>{children}</div>
      <p className={styles['text']}>{text}</p>
    </li>
  );
}

function SaveAnswer({ project, answer }: NextStepsProps) {
  const { t } = useTranslation('score');
  const [saved, setSaved] = useState(false);
  const save = (): void => {
    const round = currentRound(project);
    const text = encodeAnswerFile({
      savedAt: new Date().toISOString(),
      roundId: round.id,
      organisation: project.organisation,
      answer,
    });
    const person = answer.participant.nickname ?? '';
    savePlumblineFile({
      text,
      organisation: project.organisation,
      round: round.name,
      kind: t('result.next.fileKind', { person }),
    });
    setSaved(true);
    announce(t('result.next.fileSaved'));
  };
  return (
    <>
      <Button onClick={save}>
        <DownloadIcon />
        {t('result.next.file')}
      </Button>
      {saved ? <span className={styles['saved']}>{t('result.next.fileSaved')}</span> : null}
    </>
  );
}
