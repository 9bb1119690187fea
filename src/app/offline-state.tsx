import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { offlineStatus } from '../offline/register.ts';
import { Button } from '../ui/button.tsx';
import { CheckIcon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './offline-state.module.css';

function useOfflineState() {
  return useSyncExternalStore(offlineStatus.subscribe, offlineStatus.get);
}

/** Says that the network may go away now. */
export function OfflineReady() {
  const { t } = useTranslation();
  const state = useOfflineState();
  if (state !== 'ready' && state !== 'update-available') return null;
  return (
    <p className={styles['ready']}>
      <CheckIcon />
      {t('offline.ready')}
    </p>
  );
}

/** Offers a newer version; it never takes the page over by itself. */
export function UpdateNotice() {
  const { t } = useTranslation();
  if (useOfflineState() !== 'update-available') return null;
  return (
    <Notice
      title={t('offline.update')}
      actions={<Button onClick={() => offlineStatus.applyUpdate()}>{t('offline.reload')}</Button>}
    />
  );
}
