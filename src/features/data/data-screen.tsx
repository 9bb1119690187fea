import { useTranslation } from 'react-i18next';
import { useApp } from '../../store/store-context.tsx';
import { Page } from '../../ui/page.tsx';
import { BackupSection } from './backup-section.tsx';
import { OfflineSection } from './offline-section.tsx';
import { ProofSection } from './proof-section.tsx';
import { QuarantineSection } from './quarantine-section.tsx';
import { RestoreSection } from './restore-section.tsx';
import { SecureContextSection } from './secure-context-section.tsx';
import { StoredSection } from './stored-section.tsx';
import { WipeSection } from './wipe-section.tsx';

/** What is stored and where, copies of it, how to get rid of it, and why nothing leaves. */
export function DataScreen() {
  const { t } = useTranslation(['data', 'common']);
  const quarantine = useApp((state) => state.quarantine);
  return (
    <Page eyebrow={t('common:privacyLine')} title={t('title')} lead={t('lead')}>
      {quarantine.length > 0 ? <QuarantineSection entries={quarantine} /> : null}
      <StoredSection />
      <BackupSection />
      <RestoreSection />
      <ProofSection />
      <OfflineSection />
      <SecureContextSection />
      <WipeSection />
    </Page>
  );
}
