import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions, useApp } from '../../store/store-context.tsx';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { CheckField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from './section.tsx';

type WipeState = 'idle' | 'asking' | 'wiping' | 'done' | 'failed';

/** Leaves nothing behind on a shared computer; asked for twice. */
export function WipeSection() {
  const { t } = useTranslation(['data', 'common']);
  const { wipe } = useActions();
  const [state, setState] = useState<WipeState>('idle');
  const wipeNow = async (): Promise<void> => {
    setState('wiping');
    try {
      await wipe();
      setState('done');
      announce(t('wipe.done'));
    } catch {
      // Another tab may hold the database open.
      setState('failed');
    }
  };
  return (
    <Section title={t('wipe.title')}>
      <p>{t('wipe.text')}</p>
      <div>
        <Button variant="danger" disabled={state === 'wiping'} onClick={() => setState('asking')}>
          {t('wipe.open')}
        </Button>
      </div>
      {state === 'done' ? <Notice tone="ok">{t('wipe.done')}</Notice> : null}
      {state === 'failed' ? <Notice tone="error">{t('wipe.failed')}</Notice> : null}
      {state === 'asking' ? (
        <WipeDialog onConfirm={() => void wipeNow()} onCancel={() => setState('idle')} />
      ) : null}
    </Section>
  );
}

function WipeDialog(props: { readonly onConfirm: () => void; readonly onCancel: () => void }) {
  const { t } = useTranslation(['data', 'common']);
  const projects = Object.values(useApp((state) => state.projects));
  const own = projects.filter(({ joined }) => joined === null).length;
  const joined = projects.length - own;
  const [understood, setUnderstood] = useState(false);
  return (
    <ConfirmDialog
      title={t('wipe.dialogTitle')}
      labels={{ confirm: t('wipe.confirm'), cancel: t('common:cancel'), close: t('common:close') }}
      disabled={!understood}
      onConfirm={props.onConfirm}
      onCancel={props.onCancel}
    >
      {projects.length === 0 ? <p>{t('wipe.dialogTextNone')}</p> : null}
      {own > 0 ? <p>{t('wipe.dialogText', { count: own })}</p> : null}
      {joined > 0 ? <p>{t('wipe.dialogJoined', { count: joined })}</p> : null}
      <CheckField label={t('wipe.understood')} checked={understood} onChange={setUnderstood} />
    </ConfirmDialog>
  );
}
