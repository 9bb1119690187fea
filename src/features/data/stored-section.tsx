import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-language.ts';
import { useServices, type StoredThing } from '../../store/services.tsx';
import { useApp } from '../../store/store-context.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from './section.tsx';

/** Which of the browser's stores holds what. */
const PLACES = {
  project: 'local-storage',
  settings: 'local-storage',
  quarantine: 'local-storage',
  rows: 'indexed-db',
  kiosk: 'indexed-db',
  journal: 'indexed-db',
} as const satisfies Record<StoredThing['kind'], string>;

export function StoredSection() {
  const { t } = useTranslation(['data', 'common']);
  const format = useFormat();
  const things = useStoredThings();
  const hasJournal = useApp((state) => state.hasJournal);
  const total = things?.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0;
  return (
    <Section title={t('stored.title')}>
      {things === null ? <p>{t('stored.loading')}</p> : null}
      {things?.length === 0 ? <p>{t('stored.empty')}</p> : null}
      {things && things.length > 0 ? (
        <DataTable
          caption={t('stored.caption')}
          captionHidden
          columns={[
            { key: 'what', title: t('stored.what') },
            { key: 'where', title: t('stored.where') },
            { key: 'size', title: t('stored.size'), align: 'end' },
          ]}
          rows={[
            ...things.map(({ key, kind, name, bytes }) => ({
              key,
              cells: [
                t(`stored.kind.${kind}`, { name: name || t('common:untitledProject') }),
                t(`stored.place.${PLACES[kind]}`),
                format.bytes(bytes),
              ],
            })),
            { key: 'total', cells: [t('stored.total'), '', format.bytes(total)] },
          ]}
        />
      ) : null}
      {hasJournal ? null : <Notice tone="warning">{t('stored.noJournal')}</Notice>}
    </Section>
  );
}

/** Looked up again whenever something was saved; null until the first answer. */
function useStoredThings(): readonly StoredThing[] | null {
  const { describeStorage } = useServices();
  const saving = useApp((state) => state.saving);
  const [things, setThings] = useState<readonly StoredThing[] | null>(null);
  useEffect(() => {
    // What is being written is not there yet.
    if (saving.kind === 'saving') return undefined;
    let isCurrent = true;
    const lookUp = async (): Promise<void> => {
      const found = await describeStorage();
      if (isCurrent) setThings(found);
    };
    void lookUp();
    return () => {
      isCurrent = false;
    };
  }, [describeStorage, saving]);
  return things;
}
