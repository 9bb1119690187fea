import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { offlineStatus } from '../../offline/register.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from './section.tsx';

/** Whether the app would work now if the network went away. */
export function OfflineSection() {
  const { t } = useTranslation(['data', 'common']);
  const state = useSyncExternalStore(offlineStatus.subscribe, offlineStatus.get);
  return (
    <Section title={t('offline.title')}>
      <p>{t(`offline.${state}`)}</p>
      {state === 'update-available' ? (
        <div>
          <Button onClick={() => offlineStatus.applyUpdate()}>{t('common:offline.reload')}</Button>
        </div>
      ) : null}
    </Section>
  );
}
