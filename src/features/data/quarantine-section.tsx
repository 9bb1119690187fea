import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QUARANTINE_KEY_PREFIX } from '../../persistence/format.ts';
import type { QuarantinedEntry } from '../../store/app-state.ts';
import { useActions } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { saveText } from '../../ui/download.ts';
import styles from './backup-section.module.css';
import { Section } from './section.tsx';

/** What could not be read at the start, kept as it was. */
export function QuarantineSection({ entries }: { readonly entries: readonly QuarantinedEntry[] }) {
  const { t } = useTranslation('data');
  return (
    <Section title={t('quarantine.title')}>
      <p>{t('quarantine.text')}</p>
      <ul className={styles['projects']}>
        {entries.map((entry) => (
          <Entry key={entry.key} entry={entry} />
        ))}
      </ul>
    </Section>
  );
}

function Entry({ entry }: { readonly entry: QuarantinedEntry }) {
  const { t } = useTranslation(['data', 'common']);
  const { dismissQuarantined } = useActions();
  const [asking, setAsking] = useState(false);
  // What a newer version stored stays in its place: it can only be taken off the list.
  const canBeRemoved = entry.key.startsWith(QUARANTINE_KEY_PREFIX);
  return (
    <li className={styles['project']}>
      <span className={styles['name']}>
        {t('quarantine.entry', { key: entry.key })}
        <span className={styles['quiet']}> {t(`common:quarantine.${entry.reason}`)}</span>
      </span>
      <span className={styles['actions']}>
        <Button small onClick={() => saveText(entry.text, fileNameOf(entry), 'text/plain')}>
          {t('common:quarantine.download')}
        </Button>
        <Button
          small
          variant="quiet"
          onClick={() => (canBeRemoved ? setAsking(true) : dismissQuarantined(entry.key))}
        >
          {canBeRemoved ? t('quarantine.remove') : t('quarantine.hide')}
        </Button>
      </span>
      {asking ? (
        <ConfirmDialog
          title={t('quarantine.removeTitle')}
          labels={{
            confirm: t('quarantine.remove'),
            cancel: t('common:cancel'),
            close: t('common:close'),
          }}
          onConfirm={() => dismissQuarantined(entry.key)}
          onCancel={() => setAsking(false)}
        >
          <p>{t('quarantine.removeText')}</p>
        </ConfirmDialog>
      ) : null}
    </li>
  );
}

/** The key is text from the storage, so only its plain letters go into a file name. */
function fileNameOf({ key }: QuarantinedEntry): string {
  return `${key.replace(/[^\w.-]+/g, '-').slice(0, 100)}.txt`;
}
