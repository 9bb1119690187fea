import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../domain/model/language.ts';
import { RANKED_PLACES, WORKSHOP_STEPS, type RankedPlaces } from '../../domain/model/workshop.ts';
import { LONGEST_TITLE } from '../../exchange/invite-limits.ts';
import { LANGUAGE_NAMES } from '../../i18n/locale.ts';
import { today } from '../../shared/local-day.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { DepartmentsField } from './departments-field.tsx';
import type { WorkshopSettings } from './new-workshop.ts';
import styles from './settings-fields.module.css';

interface SettingsFieldsProps {
  readonly settings: WorkshopSettings;
  readonly onChange: (settings: WorkshopSettings) => void;
  /** Answers are in: what colleagues were asked and told before stays as it was. */
  readonly fixed: boolean;
}

export function SettingsFields({ settings, onChange, fixed }: SettingsFieldsProps) {
  const { t } = useTranslation('invite');
  const change = (some: Partial<WorkshopSettings>) => onChange({ ...settings, ...some });
  return (
    <div className={styles['columns']}>
      <div className={styles['fields']}>
        <TextField
          label={t('settings.titleField')}
          hint={t('settings.titleHint')}
          value={settings.title}
          maxLength={LONGEST_TITLE}
          onChange={(title) => change({ title })}
        />
        <SelectField
          label={t('settings.language')}
          hint={t('settings.languageHint')}
          value={settings.language}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          onChange={(language) => change({ language })}
        />
        <DateField
          label={t('settings.deadline')}
          hint={t('settings.deadlineHint')}
          value={settings.deadline ?? ''}
          earliest={today()}
          onChange={(day) => change({ deadline: day === '' ? null : day })}
        />
        <DepartmentsField
          departments={settings.departments}
          onlyGrows={fixed}
          onChange={(departments) => change({ departments })}
        />
      </div>
      {fixed ? null : <TaskFields settings={settings} change={change} />}
    </div>
  );
}

interface TaskFieldsProps {
  readonly settings: WorkshopSettings;
  readonly change: (some: Partial<WorkshopSettings>) => void;
}

/** What is asked, and what was promised about names. */
function TaskFields({ settings, change }: TaskFieldsProps) {
  const { t } = useTranslation('invite');
  return (
    <div className={styles['fields']}>
      <ChoiceField
        label={t('settings.asks')}
        options={WORKSHOP_STEPS.map((value) => ({ value, label: t(`settings.ask.${value}`) }))}
        value={settings.asks}
        onChange={(asks) => change({ asks })}
      />
      {settings.asks === 'scores' ? null : (
        <ChoiceField
          label={t('settings.ranked')}
          hint={t('settings.rankedHint')}
          options={RANKED_PLACES.map((places) => ({
            value: `${places}` as const,
            label: t(`settings.places.${places}`),
          }))}
          value={`${settings.ranked}`}
          onChange={(value) => change({ ranked: Number(value) as RankedPlaces })}
        />
      )}
      <ChoiceField
        label={t('settings.naming')}
        hint={t(`settings.namingHint.${settings.naming}`)}
        options={(['anonymous', 'nicknames'] as const).map((value) => ({
          value,
          label: t(`settings.names.${value}`),
        }))}
        value={settings.naming}
        onChange={(naming) => change({ naming })}
      />
    </div>
  );
}
