import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/field.tsx';
import { useErrors, type FormFieldsProps } from './form-fields.ts';
import styles from './table-form.module.css';

const ROW_COLUMNS = ['respondent', 'pillar', 'rank', 'rating'] as const;

/** The columns that one layout has and another one has not. */
export function LayoutFields({ form, problems, onChange }: FormFieldsProps) {
  const { t } = useTranslation('warehouse');
  const errorOf = useErrors(problems);
  if (form.layout === 'columns') return null;
  if (form.layout === 'places') {
    return (
      <TextField
        multiline
        rows={5}
        label={t('places.label')}
        hint={t('places.hint')}
        error={errorOf('places')}
        value={form.places}
        onChange={(places) => onChange({ places })}
      />
    );
  }
  return (
    <div className={styles['pair']}>
      {ROW_COLUMNS.filter((column) => column !== 'rating' || form.hasRatings).map((column) => (
        <TextField
          key={column}
          label={t(`rows.${column}`)}
          error={errorOf(column)}
          value={form[column]}
          onChange={(name) => onChange({ [column]: name })}
        />
      ))}
    </div>
  );
}
