import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/field.tsx';
import { useErrors, type FormFieldsProps } from './form-fields.ts';
import styles from './table-form.module.css';

/** Columns that a table may have or not. */
export function ExtraFields({ form, problems, onChange }: FormFieldsProps) {
  const { t } = useTranslation('warehouse');
  const errorOf = useErrors(problems);
  return (
    <>
      <TextField
        multiline
        rows={2}
        label={t('extras.segments')}
        hint={t('extras.segmentsHint')}
        error={errorOf('segments')}
        value={form.segments}
        onChange={(segments) => onChange({ segments })}
      />
      <div className={styles['pair']}>
        <TextField
          label={t('extras.weight')}
          hint={t('extras.weightHint')}
          error={errorOf('weight')}
          value={form.weight}
          onChange={(weight) => onChange({ weight })}
        />
        <TextField
          label={t('extras.date')}
          hint={t('extras.dateHint')}
          error={errorOf('date')}
          value={form.date}
          onChange={(date) => onChange({ date })}
        />
      </div>
      <TextField
        multiline
        rows={2}
        label={t('extras.notApplicable')}
        hint={t('extras.notApplicableHint')}
        error={errorOf('notApplicable')}
        value={form.notApplicable}
        onChange={(notApplicable) => onChange({ notApplicable })}
      />
    </>
  );
}
