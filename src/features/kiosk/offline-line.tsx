import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { offlineStatus } from '../../offline/register.ts';
import styles from './set-up-card.module.css';

/** Whether the tablet may lose its network now. */
export function OfflineLine() {
  const { t } = useTranslation('kiosk');
  const state = useSyncExternalStore(offlineStatus.subscribe, offlineStatus.get);
  const key = state === 'update-available' ? 'ready' : state;
  return <p className={styles['offline']}>{t(`setUp.offline.${key}`)}</p>;
}
