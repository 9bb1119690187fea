import { useTranslation } from 'react-i18next';
import type { SpecField, SpecProblem } from '../../domain/warehouse/warehouse-spec.ts';
import type { WarehouseForm } from './warehouse-form.ts';

/** What every part of the form needs. */
export interface FormFieldsProps {
  readonly form: WarehouseForm;
  readonly problems: readonly SpecProblem[];
  readonly onChange: (change: Partial<WarehouseForm>) => void;
}

/** The sentence for the first problem of a field. */
export function useErrors(problems: readonly SpecProblem[]): (field: SpecField) => string | undefined {
  const { t } = useTranslation('warehouse');
  return (field) => {
    const problem = problems.find((found) => found.field === field);
    return problem === undefined ? undefined : t(`errors.${problem.code}`);
  };
}
