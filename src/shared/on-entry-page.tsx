import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryPage } from '../offline/entry-pages.ts';
import { Notice } from '../ui/notice.tsx';
import { entryPage } from './entry-page.ts';
import { isAddressOf, moveToEntryPage } from './move-to-entry-page.ts';

interface OnEntryPageProps {
  readonly page: EntryPage;
  readonly children: ReactNode;
}

/** Shows a screen on the page whose security policy it needs; opened on another one, it moves there. */
export function OnEntryPage({ page, children }: OnEntryPageProps) {
  const { t } = useTranslation('collect');
  const isHere = entryPage() === page;
  useEffect(() => {
    if (!isHere) moveToEntryPage(page);
  }, [isHere, page]);
  if (isHere) return children;
  if (!isAddressOf(page)) return <p role="status">{t('scan.page.moving')}</p>;
  return (
    <Notice tone="error" title={t('scan.page.missing')}>
      {t('scan.page.missingHint', { page: `${page}.html` })}
    </Notice>
  );
}
