import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import type { Workshop } from '../../domain/model/workshop.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { LANGUAGE_NAMES } from '../../i18n/locale.ts';
import { useActions } from '../../store/store-context.tsx';
import { useWorkshopActions } from '../../store/use-workshop-actions.ts';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { WorkshopSettings } from './new-workshop.ts';
import styles from './settings-card.module.css';
import { SettingsFields } from './settings-fields.tsx';

interface SettingsCardProps {
  readonly project: Project;
  readonly workshop: Workshop;
}

/** What the invite says; the rest of it can still be changed. */
export function SettingsCard({ project, workshop }: SettingsCardProps) {
  const { t } = useTranslation('invite');
  const { updateRoundDetails } = useActions();
  const { setWorkshop } = useWorkshopActions();
  const fixed = currentRound(project).answers.some(({ origin }) => origin === 'workshop');
  const change = (settings: WorkshopSettings) => {
    if (settings.naming !== workshop.naming) {
      updateRoundDetails(project.id, { namesAgreed: settings.naming === 'nicknames' });
    }
    setWorkshop(project.id, { ...workshop, ...settings });
  };
  return (
    <Card title={t('summary.title')}>
      <Summary workshop={workshop} />
      <p className={styles['note']}>{t(workshop.sealing ? 'summary.key' : 'summary.readable')}</p>
      <Disclosure summary={t('summary.change')}>
        <div className={styles['fields']}>
          <p className={styles['note']}>{t('summary.newLink')}</p>
          {fixed ? <p className={styles['note']}>{t('summary.fixed')}</p> : null}
          <SettingsFields settings={workshop} onChange={change} fixed={fixed} />
        </div>
      </Disclosure>
    </Card>
  );
}

function Summary({ workshop }: { readonly workshop: Workshop }) {
  const { t } = useTranslation('invite');
  const format = useFormat();
  const { asks, ranked, naming, departments, deadline, language, sealing } = workshop;
  const facts = [
    { key: 'asks', title: t('settings.asks'), value: t(`settings.ask.${asks}`) },
    ...(asks === 'scores'
      ? []
      : [{ key: 'ranked', title: t('settings.ranked'), value: t(`settings.places.${ranked}`) }]),
    { key: 'naming', title: t('settings.naming'), value: t(`settings.names.${naming}`) },
    { key: 'sealing', title: t('sealing.short'), value: t(sealing ? 'sealing.yes' : 'sealing.no') },
    {
      key: 'departments',
      title: t('departments.label'),
      value: departments.length === 0 ? t('departments.notAsked') : format.list(departments),
    },
    {
      key: 'deadline',
      title: t('settings.deadline'),
      value: deadline === null ? t('settings.noDeadline') : format.date(deadline),
    },
    { key: 'language', title: t('settings.language'), value: LANGUAGE_NAMES[language] },
  ];
  return (
    <dl className={styles['facts']}>
      {facts.map(({ key, title, value }) => (
        <div key={key}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
