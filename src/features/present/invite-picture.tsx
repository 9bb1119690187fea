import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Workshop } from '../../domain/model/workshop.ts';
import { QrPicture } from '../../shared/qr-picture.tsx';
import { inviteAddress } from '../../shared/workshop/invite-address.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import styles from './invite-picture.module.css';

/** The way in for everybody in the room, and the link for those who are on the call. */
export function InvitePicture({ workshop }: { readonly workshop: Workshop }) {
  const { t } = useTranslation('present');
  const [failed, setFailed] = useState(false);
  const address = inviteAddress(workshop);
  const copy = async (): Promise<void> => {
    const copied = await copyText(address);
    setFailed(!copied);
    if (copied) announce(t('gather.copied'));
  };
  return (
    <div className={styles['invite']}>
      <div className={styles['qr']}>
        <QrPicture text={address} label={t('gather.qr')} />
      </div>
      <p className={styles['scan']}>{t('gather.scan')}</p>
      <p className={styles['link']} translate="no" data-whole={failed ? '' : undefined}>
        {address}
      </p>
      <div>
        <Button small onClick={() => void copy()}>
          {t('gather.copy')}
        </Button>
      </div>
      {failed ? <p role="status">{t('gather.notCopied')}</p> : null}
    </div>
  );
}
