import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import { createSealingKeys } from '../../exchange/seal.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useActions } from '../../store/store-context.tsx';
import { useWorkshopActions } from '../../store/use-workshop-actions.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { firstSettings, newWorkshop } from './new-workshop.ts';
import { SettingsFields } from './settings-fields.tsx';
import styles from './set-up-card.module.css';

/** Absent on pages without a secure connection, whatever the types say. */
function canSeal(): boolean {
  const subtle: SubtleCrypto | undefined = crypto.subtle;
  return subtle !== undefined;
}

export function SetUpCard({ project }: { readonly project: Project }) {
  const { t } = useTranslation('invite');
  const form = useSetUp(project);
  return (
    <Card title={t('setUp.title')}>
      <form className={styles['form']} autoComplete="off" onSubmit={form.create}>
        <SettingsFields settings={form.settings} onChange={form.setSettings} fixed={false} />
        <div className={styles['sealing']}>
          {canSeal() ? (
            <CheckField
              label={t('sealing.label')}
              hint={t('sealing.hint')}
              checked={form.sealed}
              onChange={form.setSealed}
            />
          ) : (
            <Notice title={t('sealing.offTitle')}>{t('sealing.off')}</Notice>
          )}
          {form.failed ? <Notice tone="error">{t('sealing.failed')}</Notice> : null}
        </div>
        <div>
          <Button type="submit" variant="primary" disabled={form.busy}>
            {t('setUp.create')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function useSetUp(project: Project) {
  const { t } = useTranslation('invite');
  const language = useLanguage();
  const { updateRoundDetails } = useActions();
  const { setWorkshop } = useWorkshopActions();
  const [settings, setSettings] = useState(() => firstSettings(project, language));
  const [sealed, setSealed] = useState(canSeal);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const create = async () => {
    setBusy(true);
    setFailed(false);
    const keys = sealed ? await createSealingKeys() : null;
    setBusy(false);
    if (sealed && keys === null) {
      // Readable answers were not what the facilitator asked for.
      setFailed(true);
      setSealed(false);
      return;
    }
    updateRoundDetails(project.id, { namesAgreed: settings.naming === 'nicknames' });
    setWorkshop(project.id, newWorkshop(settings, keys));
    announce(t('setUp.created'));
  };
  return {
    settings,
    setSettings,
    sealed,
    setSealed,
    busy,
    failed,
    create: (event: SyntheticEvent): void => {
      event.preventDefault();
      void create();
    },
  };
}
