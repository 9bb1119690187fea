import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import type { Workshop } from '../../domain/model/workshop.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { paths } from '../../paths.ts';
import { localDay, today } from '../../shared/local-day.ts';
import { useWorkshopActions } from '../../store/use-workshop-actions.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import styles from './state-card.module.css';

interface StateCardProps {
  readonly project: Project;
  readonly workshop: Workshop;
}

/** Whether answers are still taken, and what can happen next. */
export function StateCard({ project, workshop }: StateCardProps) {
  const { t } = useTranslation('invite');
  return (
    <Card title={t('state.title')}>
      <div className={styles['parts']}>
        <OpenOrClosed project={project} workshop={workshop} />
        {workshop.asks === 'scores' ? null : <SecondBallot project={project} workshop={workshop} />}
        <Remove project={project} />
      </div>
    </Card>
  );
}

function OpenOrClosed({ project, workshop }: StateCardProps) {
  const { t } = useTranslation('invite');
  const format = useFormat();
  const { setWorkshop } = useWorkshopActions();
  const { closedAt, deadline } = workshop;
  const isOpen = closedAt === null;
  const toggle = () => {
    setWorkshop(project.id, { ...workshop, closedAt: isOpen ? new Date().toISOString() : null });
    announce(t(isOpen ? 'state.nowClosed' : 'state.nowOpen'));
  };
  return (
    <div className={styles['part']}>
      <p className={styles['words']}>
        <Chip tone={isOpen ? 'ok' : 'neutral'}>{t(isOpen ? 'state.open' : 'state.closed')}</Chip>{' '}
        {isOpen
          ? t(stillOpen(deadline), { date: deadline === null ? '' : format.date(deadline) })
          : t('state.closedText', { date: format.date(localDay(closedAt)) })}
      </p>
      <Button onClick={toggle}>{t(isOpen ? 'state.close' : 'state.reopen')}</Button>
    </div>
  );
}

function stillOpen(deadline: string | null): 'state.untilClosed' | 'state.overdue' | 'state.untilDeadline' {
  if (deadline === null) return 'state.untilClosed';
  return deadline < today() ? 'state.overdue' : 'state.untilDeadline';
}

/** After the reveal and the discussion: the same people rank once more. */
function SecondBallot({ project, workshop }: StateCardProps) {
  const { t } = useTranslation(['invite', 'common']);
  const { setWorkshop } = useWorkshopActions();
  const [asking, setAsking] = useState(false);
  if (workshop.ballot === 2) {
    return (
      <div className={styles['part']}>
        <p className={styles['words']}>{t('ballot.running')}</p>
      </div>
    );
  }
  if (workshop.revealedAt === null) {
    return (
      <div className={styles['part']}>
        <p className={styles['words']}>{t('ballot.later')}</p>
        <ButtonLink href={paths.team(project.id)}>{t('ballot.toReveal')}</ButtonLink>
      </div>
    );
  }
  const start = () => {
    setWorkshop(project.id, { ...workshop, ballot: 2, closedAt: null });
    announce(t('ballot.started'));
    setAsking(false);
  };
  return (
    <div className={styles['part']}>
      <p className={styles['words']}>{t('ballot.text')}</p>
      <Button onClick={() => setAsking(true)}>{t('ballot.start')}</Button>
      {asking ? (
        <ConfirmDialog
          title={t('ballot.title')}
          labels={{ confirm: t('ballot.start'), cancel: t('common:cancel'), close: t('common:close') }}
          onConfirm={start}
          onCancel={() => setAsking(false)}
        >
          <p>{t('ballot.newLink')}</p>
          <p>{t('ballot.kept')}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}

function Remove({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['invite', 'common']);
  const { setWorkshop } = useWorkshopActions();
  const [asking, setAsking] = useState(false);
  const remove = () => {
    setWorkshop(project.id, null);
    announce(t('remove.done'));
  };
  return (
    <div className={styles['part']}>
      <p className={styles['words']}>{t('remove.text')}</p>
      <Button variant="danger" onClick={() => setAsking(true)}>
        {t('remove.button')}
      </Button>
      {asking ? (
        <ConfirmDialog
          title={t('remove.title')}
          labels={{ confirm: t('remove.button'), cancel: t('common:cancel'), close: t('common:close') }}
          onConfirm={remove}
          onCancel={() => setAsking(false)}
        >
          <p>{t('remove.lost')}</p>
          <p>{t('remove.kept')}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
