import type { Project } from '../../domain/model/project.ts';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import { useActions } from '../../store/store-context.tsx';
import { announce } from '../../ui/announcer.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { quoted, useWords } from './words.ts';

interface RemoveDialogProps {
  readonly project: Project;
  readonly survey: CustomerSurvey;
  readonly onClose: () => void;
}

/** A survey is never removed by one click. The store removes its rows too. */
export function RemoveDialog({ project, survey, onClose }: RemoveDialogProps) {
  const { t } = useWords();
  const { setSurvey } = useActions();
  const name = quoted(survey.fileName);
  return (
    <ConfirmDialog
      title={t('remove.title')}
      labels={{ confirm: t('remove.confirm'), cancel: t('common:cancel'), close: t('common:close') }}
      onConfirm={() => {
        onClose();
        setSurvey(project.id, null);
        announce(t('remove.done', { name }));
      }}
      onCancel={onClose}
    >
      <p>{t('remove.text', { name })}</p>
    </ConfirmDialog>
  );
}
