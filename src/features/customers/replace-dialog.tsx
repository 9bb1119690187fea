import type { CustomerSurvey } from '../../domain/model/survey.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { countTexts } from './count-texts.ts';
import { quoted, useWords } from './words.ts';

interface ReplaceDialogProps {
  readonly survey: CustomerSurvey;
  readonly onReplace: () => void;
  readonly onClose: () => void;
}

/** Another import never replaces a survey unasked. */
export function ReplaceDialog({ survey, onReplace, onClose }: ReplaceDialogProps) {
  const { t, format } = useWords();
  return (
    <ConfirmDialog
      title={t('replace.title')}
      labels={{
        confirm: t('replace.confirm'),
        cancel: t('common:cancel'),
        close: t('common:close'),
      }}
      onConfirm={onReplace}
      onCancel={onClose}
    >
      <p>{t('replace.text', { name: quoted(survey.fileName), ...countTexts(survey.counts, format) })}</p>
    </ConfirmDialog>
  );
}
