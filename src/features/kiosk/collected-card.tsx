import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { useFormat } from '../../i18n/use-language.ts';
import type { KioskAnswer } from '../../persistence/kiosk-records.ts';
import { paths } from '../../paths.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DownloadIcon } from '../../ui/icons.tsx';
import { KeyNumbers } from '../../ui/key-numbers.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './collected-card.module.css';
import { DeleteDialog } from './delete-dialog.tsx';
import { saveAnswersFile, saveCommentsFile } from './kiosk-files.ts';
import { ReplaceSurveyDialog } from './replace-survey-dialog.tsx';
import { useAnswersInRound, type ImportClient } from './use-answers-in-round.ts';
import { useCollected } from './use-collected.ts';

interface CollectedCardProps {
  readonly project: Project;
  readonly client: ImportClient | undefined;
}

/** What customers have answered on this device, and what may be done with it. */
export function CollectedCard({ project, client }: CollectedCardProps) {
  const { t } = useTranslation('kiosk');
  const { collected, remove } = useCollected(project.id);
  if (collected === null) return null;
  const { answers, unreadable } = collected;
  return (
    <Card title={t('collected.title')}>
      {answers.length === 0 ? (
        <p>{t('collected.none')}</p>
      ) : (
        <CollectedAnswers project={project} client={client} answers={answers} onRemove={remove} />
      )}
      {unreadable > 0 ? (
        <Notice tone="warning">{t('collected.unreadable', { count: unreadable })}</Notice>
      ) : null}
    </Card>
  );
}

interface CollectedAnswersProps extends CollectedCardProps {
  readonly answers: readonly KioskAnswer[];
  readonly onRemove: (answers: readonly KioskAnswer[]) => Promise<boolean>;
}

function CollectedAnswers({ project, client, answers, onRemove }: CollectedAnswersProps) {
  const { t } = useTranslation('kiosk');
  const [asking, setAsking] = useState<'delete' | 'use' | null>(null);
  const use = useAnswersInRound(project, client);
  const { commented, isSaved, areCommentsSaved, saveAnswers, saveComments } = useDownloads(project, answers);
  const takeIn = (): void => {
    setAsking(null);
    void use.run(answers);
  };
  return (
    <>
      <CollectedNumbers answers={answers} comments={commented.length} />
      <div className={styles['actions']}>
        <Button
          disabled={use.state === 'running'}
          onClick={() => (currentRound(project).survey ? setAsking('use') : takeIn())}
        >
          {t('collected.use')}
        </Button>
        <Button onClick={saveAnswers}>
          <DownloadIcon />
          {t('collected.saveAnswers')}
        </Button>
        {commented.length > 0 ? (
          <Button onClick={saveComments}>
            <DownloadIcon />
            {t('collected.saveComments', { count: commented.length })}
          </Button>
        ) : null}
        <Button variant="danger" onClick={() => setAsking('delete')}>
          {t('collected.delete')}
        </Button>
      </div>
      <UseOutcome project={project} state={use.state} />
      {asking === 'delete' ? (
        <DeleteDialog
          count={answers.length}
          isSaved={isSaved}
          areCommentsSaved={areCommentsSaved}
          onDelete={() => {
            setAsking(null);
            void onRemove(answers).then((done) => announce(t(done ? 'delete.done' : 'delete.failed')));
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === 'use' ? <ReplaceSurveyDialog onUse={takeIn} onClose={() => setAsking(null)} /> : null}
    </>
  );
}

/** The files, and whether this visit has downloaded all that is there now. */
function useDownloads(project: Project, answers: readonly KioskAnswer[]) {
  const { t } = useTranslation('kiosk');
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set());
  const [savedComments, setSavedComments] = useState<ReadonlySet<string>>(new Set());
  const commented = answers.filter(({ comment }) => comment !== '');
  return {
    commented,
    isSaved: answers.every(({ id }) => saved.has(id)),
    areCommentsSaved: commented.every(({ id }) => savedComments.has(id)),
    saveAnswers: (): void => {
      saveAnswersFile(project, answers, t);
      setSaved(idsOf(answers));
      announce(t('collected.saved'));
    },
    saveComments: (): void => {
      saveCommentsFile(project, commented, t);
      setSavedComments(idsOf(commented));
      announce(t('collected.saved'));
    },
  };
}

function idsOf(answers: readonly KioskAnswer[]): ReadonlySet<string> {
  return new Set(answers.map(({ id }) => id));
}

interface CollectedNumbersProps {
  readonly answers: readonly KioskAnswer[];
  readonly comments: number;
}

function CollectedNumbers({ answers, comments }: CollectedNumbersProps) {
  const { t } = useTranslation('kiosk');
  const format = useFormat();
  const [first, last] = [answers[0]?.day ?? '', answers[answers.length - 1]?.day ?? ''];
  const days =
    first === last
      ? t('collected.oneDay', { day: format.date(first) })
      : t('collected.days', { first: format.date(first), last: format.date(last) });
  return (
    <>
      <KeyNumbers
        items={[
          {
            key: 'answers',
            value: format.number(answers.length),
            unit: t('collected.answersUnit', { count: answers.length }),
            label: t('collected.answers'),
            tone: 'customers',
          },
          { key: 'comments', value: format.number(comments), label: t('collected.comments') },
        ]}
      />
      <p className={styles['where']}>{format.sentences([days, t('collected.where')])}</p>
    </>
  );
}

function UseOutcome(props: {
  readonly project: Project;
  readonly state: ReturnType<typeof useAnswersInRound>['state'];
}) {
  const { t } = useTranslation('kiosk');
  switch (props.state) {
    case 'idle':
      return null;
    case 'running':
      return <p role="status">{t('use.running')}</p>;
    case 'done':
      return (
        <Notice tone="ok" title={t('use.done')}>
          <a href={paths.customers(props.project.id)}>{t('use.see')}</a>
        </Notice>
      );
    case 'failed':
      return <Notice tone="error">{t('use.failed')}</Notice>;
  }
}
