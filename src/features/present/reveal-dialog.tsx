import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import type { Workshop } from '../../domain/model/workshop.ts';
import { useWorkshopActions } from '../../store/use-workshop-actions.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

interface RevealDialogProps {
  readonly project: Project;
  readonly workshop: Workshop;
  readonly onClose: () => void;
}

/** Asks once, because nobody can unsee an answer; then shows, without any count-down. */
export function RevealDialog({ project, workshop, onClose }: RevealDialogProps) {
  const { t } = useTranslation(['present', 'common']);
  const { setWorkshop } = useWorkshopActions();
  const reveal = (): void => {
    setWorkshop(project.id, { ...workshop, revealedAt: new Date().toISOString() });
    announce(t('reveal.done'));
    onClose();
  };
  return (
    <Dialog
      title={t('reveal.ask')}
      closeLabel={t('common:close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" data-autofocus="" onClick={reveal}>
            {t('reveal.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('reveal.askText')}</p>
    </Dialog>
  );
}
