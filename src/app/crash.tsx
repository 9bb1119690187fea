import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

export function Crash({ error }: { readonly error: unknown }) {
  const { t } = useTranslation(['common', 'glossary']);
  return (
    <Notice
      tone="error"
      title={t('crash.title')}
      actions={
        <>
          <Button onClick={() => window.location.reload()}>{t('crash.reload')}</Button>
          <ButtonLink href={paths.data()}>{t('glossary:nav.data')}</ButtonLink>
        </>
      }
    >
      <p>{t('crash.text')}</p>
      <details>
        <summary>{t('crash.details')}</summary>
        <code>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</code>
      </details>
    </Notice>
  );
}
