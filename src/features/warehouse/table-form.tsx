import { useTranslation } from 'react-i18next';
import { SQL_DIALECTS } from '../../domain/warehouse/sql-dialect.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { CheckField, SelectField, TextField } from '../../ui/field.tsx';
import { ExtraFields } from './extra-fields.tsx';
import { useErrors, type FormFieldsProps } from './form-fields.ts';
import { LayoutFields } from './layout-fields.tsx';
import { PillarNamesFields } from './pillar-names-fields.tsx';
import styles from './table-form.module.css';

const LAYOUTS = ['columns', 'rows', 'places'] as const;
const MODES = ['top', 'subset'] as const;
const TIES = ['keep', 'reject'] as const;

/** How the user's table is called, how it holds rankings, and what to make of them. */
export function TableForm(props: FormFieldsProps) {
  return (
    <div className={styles['form']}>
      <TableFields {...props} />
      <LayoutFields {...props} />
      <PillarNamesFields {...props} />
      <MeaningFields {...props} />
      <ExtraFields {...props} />
    </div>
  );
}

function TableFields({ form, problems, onChange }: FormFieldsProps) {
  const { t } = useTranslation('warehouse');
  const errorOf = useErrors(problems);
  return (
    <>
      <SelectField
        label={t('table.dialect')}
        hint={form.dialect === 'duckdb' ? t('table.tried') : t(`table.notTried.${form.dialect}`)}
        value={form.dialect}
        options={SQL_DIALECTS.map((value) => ({ value, label: t(`dialects.${value}`) }))}
        onChange={(dialect) => onChange({ dialect })}
      />
      <TextField
        label={t('table.name')}
        hint={t('table.nameHint')}
        error={errorOf('table')}
        value={form.table}
        onChange={(table) => onChange({ table })}
      />
      <ChoiceField
        label={t('layout.label')}
        value={form.layout}
        options={LAYOUTS.map((value) => ({ value, label: t(`layout.${value}`) }))}
        onChange={(layout) => onChange({ layout })}
      />
      <CheckField
        label={t('ratings.label')}
        hint={t('ratings.hint')}
        checked={form.hasRatings}
        onChange={(hasRatings) => onChange({ hasRatings })}
      />
    </>
  );
}

/** The same two questions as in the import of a file, in the same words. */
function MeaningFields({ form, onChange }: FormFieldsProps) {
  const { t } = useTranslation('customers');
  return (
    <>
      <ChoiceField
        required
        label={t('questions.UNRANKED_MEANING.title')}
        hint={t('questions.UNRANKED_MEANING.help')}
        options={MODES.map((value) => ({ value, label: t(`questions.UNRANKED_MEANING.options.${value}`) }))}
        value={form.mode}
        onChange={(mode) => onChange({ mode })}
      />
      <ChoiceField
        label={t('questions.RANK_TIES.title')}
        options={TIES.map((value) => ({ value, label: t(`questions.RANK_TIES.options.${value}`) }))}
        value={form.ties}
        onChange={(ties) => onChange({ ties })}
      />
    </>
  );
}
