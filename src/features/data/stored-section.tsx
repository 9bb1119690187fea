import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-language.ts';
import type { StorageItem } from '../../persistence/describe-storage.ts';
import { useServices } from '../../store/services.tsx';
import { useApp } from '../../store/store-context.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './backup-section.module.css';
import { Section } from './section.tsx';

/** Which of the browser's stores holds what. */
const PLACES = {
  project: 'local-storage',
  joined: 'local-storage',
  settings: 'local-storage',
  quarantine: 'local-storage',
  rows: 'indexed-db',
  kiosk: 'indexed-db',
  room: 'indexed-db',
  'joined-room': 'indexed-db',
  journal: 'indexed-db',
} as const satisfies Record<StorageItem['kind'], string>;

const WORKSHOPS: ReadonlySet<StorageItem['kind']> = new Set(['joined', 'joined-room']);

export function StoredSection() {
  const { t } = useTranslation('data');
  const things = useStoredThings();
  const hasJournal = useApp((state) => state.hasJournal);
  return (
    <Section title={t('stored.title')}>
      {things === null ? <p>{t('stored.loading')}</p> : null}
      {things?.length === 0 ? <p>{t('stored.empty')}</p> : null}
      {things && things.length > 0 ? <Things things={things} /> : null}
      {hasJournal ? null : <Notice tone="warning">{t('stored.noJournal')}</Notice>}
    </Section>
  );
}

function Things({ things }: { readonly things: readonly StorageItem[] }) {
  const { t } = useTranslation(['data', 'common']);
  const format = useFormat();
  const sizes = things.flatMap(({ bytes }) => bytes ?? []);
  const isWhole = sizes.length === things.length;
  const total = sizes.length > 0 ? sizes.reduce((sum, bytes) => sum + bytes, 0) : null;
  const sizeText = (bytes: number | null) => (bytes === null ? t('stored.sizeUnknown') : format.bytes(bytes));
  return (
    <>
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
              t(`stored.kind.${kind}`, {
                name: name || t(WORKSHOPS.has(kind) ? 'untitledWorkshop' : 'common:untitledProject'),
              }),
              t(`stored.place.${PLACES[kind]}`),
              sizeText(bytes),
            ],
          })),
          { key: 'total', cells: [t(isWhole ? 'stored.total' : 'stored.totalKnown'), '', sizeText(total)] },
        ]}
      />
      {isWhole ? null : <p className={styles['quiet']}>{t('stored.keySize')}</p>}
    </>
  );
}

/** Looked up again whenever something was saved; null until the first answer. */
function useStoredThings(): readonly StorageItem[] | null {
  const { describeStorage } = useServices();
  const saving = useApp((state) => state.saving);
  const [things, setThings] = useState<readonly StorageItem[] | null>(null);
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
