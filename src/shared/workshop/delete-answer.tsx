import { useTranslation } from 'react-i18next';
import type { Answer } from '../../domain/model/answer.ts';
import type { Project } from '../../domain/model/project.ts';
import { useActions } from '../../store/store-context.tsx';
import { announce } from '../../ui/announcer.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

interface DeleteAnswerProps {
  readonly project: Project;
  readonly answer: Answer;
  readonly name: string;
  readonly onClose: () => void;
}

/** Somebody's work is never deleted by one click. */
export function DeleteAnswer({ project, answer, name, onClose }: DeleteAnswerProps) {
  const { t } = useTranslation(['team', 'common']);
  const { deleteAnswer } = useActions();
  return (
    <ConfirmDialog
      title={t('delete.title')}
      labels={{ confirm: t('delete.confirm'), cancel: t('common:cancel'), close: t('common:close') }}
      onConfirm={() => {
        deleteAnswer(project.id, answer.id);
        announce(t('delete.done', { name }));
        onClose();
      }}
      onCancel={onClose}
    >
      <p>{t('delete.text', { name })}</p>
    </ConfirmDialog>
  );
}
