import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

interface ReplaceSurveyDialogProps {
  readonly onUse: () => void;
  readonly onClose: () => void;
}

/** A round has one survey: another one never takes its place unasked. */
export function ReplaceSurveyDialog({ onUse, onClose }: ReplaceSurveyDialogProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  return (
    <ConfirmDialog
      title={t('use.replace.title')}
      labels={{ confirm: t('use.replace.confirm'), cancel: t('common:cancel'), close: t('common:close') }}
      onConfirm={onUse}
      onCancel={onClose}
    >
      <p>{t('use.replace.text')}</p>
    </ConfirmDialog>
  );
}
