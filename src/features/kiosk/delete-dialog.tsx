import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../ui/field.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

interface DeleteDialogProps {
  readonly count: number;
  readonly isSaved: boolean;
  readonly areCommentsSaved: boolean;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** What was not downloaded on this visit is gone for good: that takes one tick more. */
export function DeleteDialog({ count, isSaved, areCommentsSaved, onDelete, onClose }: DeleteDialogProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const [sure, setSure] = useState(false);
  const warning = !isSaved ? t('delete.notSaved') : !areCommentsSaved ? t('delete.commentsNotSaved') : null;
  return (
    <ConfirmDialog
      title={t('delete.title', { count })}
      labels={{ confirm: t('delete.confirm'), cancel: t('common:cancel'), close: t('common:close') }}
      disabled={warning !== null && !sure}
      onConfirm={onDelete}
      onCancel={onClose}
    >
      <p>{t('delete.text')}</p>
      {warning === null ? null : (
        <>
          <p>{warning}</p>
          <CheckField label={t('delete.sure')} checked={sure} onChange={setSure} />
        </>
      )}
    </ConfirmDialog>
  );
}
