import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import { saveProjectFile } from '../../shared/save-plumbline-file.ts';
import { useActions } from '../../store/store-context.tsx';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useProjectContents } from './project-contents.ts';

interface DeleteProjectDialogProps {
  readonly project: Project;
  readonly onClose: () => void;
}

/** Says what would be lost and offers a file before a project goes. */
export function DeleteProjectDialog({ project, onClose }: DeleteProjectDialogProps) {
  const { t } = useTranslation(['home', 'common']);
  const { deleteProject } = useActions();
  const contents = useProjectContents();
  const [saved, setSaved] = useState(false);
  const name = project.organisation || t('common:untitledProject');
  const saveFile = (): void => {
    saveProjectFile(project);
    setSaved(true);
  };
  const remove = (): void => {
    deleteProject(project.id);
    announce(t('projects.deleted', { name }));
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('deletion.title')}
      labels={{ confirm: t('deletion.confirm'), cancel: t('common:cancel'), close: t('common:close') }}
      onConfirm={remove}
      onCancel={onClose}
    >
      <p>{t('deletion.text', { name })}</p>
      <p>{t('deletion.contents', { contents: contents(project).join(' · ') })}</p>
      {saved ? <Notice tone="ok">{t('deletion.saved')}</Notice> : null}
      <div>
        <Button onClick={saveFile}>{t('deletion.saveFirst')}</Button>
      </div>
    </ConfirmDialog>
  );
}
