import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table.tsx';
import { Section } from './section.tsx';

/** What browsers give only to https and localhost, looked up rather than assumed. */
const FEATURES = [
  { name: 'serviceWorker', isHere: () => 'serviceWorker' in navigator },
  { name: 'persist', isHere: () => 'storage' in navigator && 'persist' in navigator.storage },
  { name: 'clipboard', isHere: () => 'clipboard' in navigator },
  { name: 'cryptography', isHere: () => 'subtle' in globalThis.crypto },
] as const;

export function SecureContextSection() {
  const { t } = useTranslation('data');
  return (
    <Section title={t('secure.title')}>
      <p>{t(window.isSecureContext ? 'secure.ok' : 'secure.off')}</p>
      <DataTable
        caption={t('secure.caption')}
        captionHidden
        columns={[
          { key: 'feature', title: t('secure.feature') },
          { key: 'state', title: t('secure.state') },
        ]}
        rows={FEATURES.map(({ name, isHere }) => ({
          key: name,
          cells: [t(`secure.${name}`), t(isHere() ? 'secure.works' : 'secure.missing')],
        }))}
      />
    </Section>
  );
}
