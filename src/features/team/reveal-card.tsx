import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import type { Workshop } from '../../domain/model/workshop.ts';
import { paths } from '../../paths.ts';
import { useWorkshopActions } from '../../store/use-workshop-actions.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import styles from './reveal-card.module.css';

interface RevealCardProps {
  readonly project: Project;
  readonly workshop: Workshop;
}

/** Where the results will stand: how many are in, and the one step that shows them to everybody. */
export function RevealCard({ project, workshop }: RevealCardProps) {
  const { t } = useTranslation('team');
  const [asking, setAsking] = useState(false);
  const { complete, drafts } = countAnswers(project);
  return (
    <Card title={t('hidden.title')}>
      <div className={styles['card']}>
        <p className={styles['words']}>{t('hidden.why')}</p>
        <HowMany project={project} complete={complete} />
        <div className={styles['actions']}>
          {complete > 0 ? (
            <Button variant="primary" onClick={() => setAsking(true)}>
              {t('reveal.button')}
            </Button>
          ) : (
            <ButtonLink variant="primary" href={paths.collect(project.id)}>
              {t('answers.collect')}
            </ButtonLink>
          )}
        </div>
      </div>
      {asking ? (
        <RevealDialog
          project={project}
          workshop={workshop}
          counts={{ complete, drafts }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Card>
  );
}

interface Counts {
  readonly complete: number;
  readonly drafts: number;
}

function countAnswers(project: Project): Counts {
  const { answers } = currentRound(project);
  const complete = answers.filter(({ status }) => status === 'complete').length;
  return { complete, drafts: answers.length - complete };
}

function HowMany({ project, complete }: { readonly project: Project; readonly complete: number }) {
  const { t } = useTranslation('team');
  const { teamSize } = currentRound(project);
  // Without a measure it would only repeat the heading of the page.
  if (teamSize === null) return null;
  return (
    <ProgressBar
      label={t('hidden.answered', { count: complete })}
      value={complete / teamSize}
      detail={t('hidden.team', { count: teamSize })}
    />
  );
}

interface RevealDialogProps extends RevealCardProps {
  readonly counts: Counts;
  readonly onClose: () => void;
}

function RevealDialog({ project, workshop, counts, onClose }: RevealDialogProps) {
  const { t } = useTranslation(['team', 'common']);
  const { setWorkshop } = useWorkshopActions();
  const reveal = () => {
    setWorkshop(project.id, { ...workshop, revealedAt: new Date().toISOString() });
    announce(t('reveal.done'));
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('reveal.title')}
      labels={{ confirm: t('reveal.button'), cancel: t('common:cancel'), close: t('common:close') }}
      onConfirm={reveal}
      onCancel={onClose}
    >
      <p>{t('reveal.answers', { count: counts.complete })}</p>
      {counts.drafts > 0 ? <p>{t('reveal.drafts', { count: counts.drafts })}</p> : null}
      <p>{t('reveal.text')}</p>
      <p>{t(`reveal.names.${workshop.naming}`)}</p>
    </ConfirmDialog>
  );
}
