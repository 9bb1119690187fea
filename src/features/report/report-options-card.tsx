import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../domain/model/language.ts';
import { LANGUAGE_NAMES } from '../../i18n/locale.ts';
import { Card } from '../../ui/card.tsx';
import { CheckField, SelectField } from '../../ui/field.tsx';
import { SECTIONS, type ReportOptions, type Section } from './build-report.ts';
import styles from './report-options-card.module.css';

interface ReportOptionsCardProps {
  readonly options: ReportOptions;
  readonly onChange: (options: ReportOptions) => void;
  /** Whether names may be shown at all. */
  readonly namesAgreed: boolean;
}

/** Language, paper, sections; and, before anything is made, what the file will hold about people. */
export function ReportOptionsCard({ options, onChange, namesAgreed }: ReportOptionsCardProps) {
  const { t } = useTranslation('report');
  const toggle = (section: Section, on: boolean) => {
    const sections = new Set(options.sections);
    if (on) sections.add(section);
    else sections.delete(section);
    onChange({ ...options, sections });
  };
  return (
    <Card title={t('options.title')}>
      <div className={styles['fields']}>
        <SelectField
          label={t('options.language')}
          value={options.language}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          onChange={(language) => onChange({ ...options, language })}
        />
        <SelectField
          label={t('options.paper')}
          value={options.paper}
          options={(['a4', 'letter'] as const).map((value) => ({ value, label: t(`options.${value}`) }))}
          onChange={(paper) => onChange({ ...options, paper })}
        />
      </div>
      <fieldset className={styles['sections']}>
        <legend>{t('options.sections')}</legend>
        {SECTIONS.map((section) => (
          <CheckField
            key={section}
            label={t(`sections.${section}`)}
            checked={options.sections.has(section)}
            onChange={(on) => toggle(section, on)}
          />
        ))}
      </fieldset>
      {namesAgreed ? (
        <CheckField
          label={t('options.names')}
          hint={t('options.namesHint')}
          checked={options.names}
          onChange={(names) => onChange({ ...options, names })}
        />
      ) : null}
      <h3 className={styles['title']}>{t('contains.title')}</h3>
      <ul className={styles['contains']}>
        <li>{t(options.names && namesAgreed ? 'contains.names' : 'contains.noNames')}</li>
        <li>{t('contains.noRows')}</li>
        <li>{t('contains.notes')}</li>
      </ul>
    </Card>
  );
}
