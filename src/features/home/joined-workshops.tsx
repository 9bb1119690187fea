import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import {
  isChangedSince,
  isJoined,
  joinedAnswer,
  type JoinedProject,
} from '../../domain/workshop/sent-answer.ts';
import { continueHref } from '../../shared/journey.ts';
import { useActions } from '../../store/store-context.tsx';
import { announce } from '../../ui/announcer.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TrashIcon } from '../../ui/icons.tsx';
import styles from './recent-projects.module.css';

/** Other people's workshops that somebody answers in on this device: no projects of their own. */
export function JoinedWorkshops({ projects }: { readonly projects: readonly Project[] }) {
  const { t } = useTranslation('join');
  const id = useId();
  const [leaving, setLeaving] = useState<JoinedProject | null>(null);
  return (
    <section aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>{t('mine.title')}</h2>
        <p className={styles['note']}>{t('mine.note')}</p>
      </div>
      <ul className={styles['list']}>
        {projects.filter(isJoined).map((project) => (
          <WorkshopRow key={project.id} project={project} onRemove={() => setLeaving(project)} />
        ))}
      </ul>
      {leaving ? <RemovalDialog project={leaving} onClose={() => setLeaving(null)} /> : null}
    </section>
  );
}

interface WorkshopRowProps {
  readonly project: JoinedProject;
  readonly onRemove: () => void;
}

function WorkshopRow({ project, onRemove }: WorkshopRowProps) {
  const { t } = useTranslation('join');
  const state = stateOf(project);
  const name = project.organisation || t('mine.untitled');
  return (
    <li className={styles['row']}>
      <p className={styles['name']}>
        <a className={styles['link']} href={continueHref(project)}>
          {name}
        </a>
        <Chip tone={state === 'handedOver' ? 'ok' : 'neutral'}>{t(`mine.${state}`)}</Chip>
      </p>
      <IconButton label={t('mine.remove', { name })} onClick={onRemove}>
        <TrashIcon />
      </IconButton>
    </li>
  );
}

function stateOf(project: JoinedProject) {
  const { handedOverAt, invite } = project.joined;
  if (handedOverAt !== null) return isChangedSince(project) ? 'changed' : 'handedOver';
  const { status, firstRanking } = joinedAnswer(project);
  if (invite.ballot === 2 && firstRanking !== null) return 'again';
  return status === 'complete' ? 'ready' : 'draft';
}

interface RemovalDialogProps {
  readonly project: JoinedProject;
  readonly onClose: () => void;
}

function RemovalDialog({ project, onClose }: RemovalDialogProps) {
  const { t } = useTranslation(['join', 'common']);
  const { deleteProject } = useActions();
  const name = project.organisation || t('mine.untitled');
  const remove = (): void => {
    deleteProject(project.id);
    announce(t('mine.removal.done', { name }));
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('mine.removal.title')}
      labels={{ confirm: t('mine.removal.confirm'), cancel: t('common:cancel'), close: t('common:close') }}
      onConfirm={remove}
      onCancel={onClose}
    >
      <p>{t('mine.removal.text', { name })}</p>
    </ConfirmDialog>
  );
}
