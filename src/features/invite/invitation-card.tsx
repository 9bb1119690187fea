import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../domain/model/language.ts';
import type { Workshop } from '../../domain/model/workshop.ts';
import { inviteOf } from '../../domain/workshop/invite-of.ts';
import { decodeInvite, encodeInvite } from '../../exchange/invite-link.ts';
import { LANGUAGE_NAMES } from '../../i18n/locale.ts';
import { QrPicture } from '../../shared/qr-picture.tsx';
import { inviteAddress, reachOf } from '../../shared/workshop/invite-address.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/field.tsx';
import { CopyField } from './copy-field.tsx';
import styles from './invitation-card.module.css';
import { useChatText } from './use-chat-text.ts';

/** The invite in the three forms in which people pass it on. */
export function InvitationCard({ workshop }: { readonly workshop: Workshop }) {
  const { t } = useTranslation('invite');
  return (
    <Card title={t(workshop.ballot === 2 ? 'invitation.second' : 'invitation.title')}>
      {isReadable(workshop) ? (
        <Forms workshop={workshop} />
      ) : (
        <Notice tone="error" title={t('invitation.unreadable.title')}>
          {t('invitation.unreadable.text')}
        </Notice>
      )}
    </Card>
  );
}

/** The settings make none but links that can be read; a project file from elsewhere may hold anything. */
function isReadable(workshop: Workshop): boolean {
  return decodeInvite(encodeInvite(inviteOf(workshop))).ok;
}

function Forms({ workshop }: { readonly workshop: Workshop }) {
  const { t } = useTranslation('invite');
  const address = inviteAddress(workshop);
  const reach = reachOf(address);
  return (
    <>
      {reach === 'anywhere' ? null : (
        <div className={styles['reach']}>
          <Notice tone="warning" title={t(`reach.${reach}.title`)}>
            {t(`reach.${reach}.text`)}
          </Notice>
        </div>
      )}
      <div className={styles['forms']}>
        <Picture address={address} />
        <div className={styles['texts']}>
          <ChatText workshop={workshop} address={address} />
          <CopyField
            label={t('invitation.link')}
            hint={t('invitation.linkHint')}
            buttonLabel={t('invitation.copyLink')}
            copied={t('invitation.linkCopied')}
            text={address}
            rows={3}
          />
        </div>
      </div>
    </>
  );
}

function Picture({ address }: { readonly address: string }) {
  const { t } = useTranslation(['invite', 'common']);
  const [large, setLarge] = useState(false);
  const picture = <QrPicture text={address} label={t('invitation.qrLabel')} />;
  return (
    <div className={styles['picture']}>
      {picture}
      <p className={styles['hint']}>{t('invitation.qrHint')}</p>
      <Button onClick={() => setLarge(true)}>{t('invitation.large')}</Button>
      {large ? (
        <Dialog
          wide
          title={t('invitation.largeTitle')}
          closeLabel={t('common:close')}
          onClose={() => setLarge(false)}
        >
          <div className={styles['large']}>{picture}</div>
        </Dialog>
      ) : null}
    </div>
  );
}

interface ChatTextProps {
  readonly workshop: Workshop;
  readonly address: string;
}

function ChatText({ workshop, address }: ChatTextProps) {
  const { t } = useTranslation('invite');
  const [language, setLanguage] = useState<Language>(workshop.language);
  const text = useChatText({ workshop, address, language });
  return (
    <div className={styles['chat']}>
      <SelectField
        label={t('invitation.textLanguage')}
        value={language}
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        onChange={setLanguage}
      />
      <CopyField
        label={t('invitation.text')}
        hint={t('invitation.textHint')}
        buttonLabel={t('invitation.copyText')}
        copied={t('invitation.textCopied')}
        text={text}
        language={language}
        rows={12}
        primary
      />
    </div>
  );
}
