import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import { useActions, useApp } from '../store/store-context.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** Says on every screen that nothing can be saved, and what to do before the page is closed. */
export function SaveFailure() {
  const { t } = useTranslation(['common', 'glossary']);
  const saving = useApp((state) => state.saving);
  const { retrySave } = useActions();
  if (saving.kind !== 'failed') return null;
  return (
    <Notice
      tone="error"
      title={t('saving.failed')}
      actions={
        <>
          <Button onClick={() => retrySave()}>{t('saving.retry')}</Button>
          <ButtonLink href={paths.data()}>{t('saving.saveFile')}</ButtonLink>
        </>
      }
    >
      {t(`saving.${saving.reason}`)}
    </Notice>
  );
}
