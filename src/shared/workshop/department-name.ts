import { useTranslation } from 'react-i18next';
import type { Answer } from '../../domain/model/answer.ts';

/** The departments of the made-up shop, as its file names them. */
const SAMPLE_DEPARTMENTS = {
  Brand: 'brand',
  'Customer care': 'care',
  'E-commerce': 'ecommerce',
  Logistics: 'logistics',
  Management: 'management',
  Marketing: 'marketing',
  Product: 'product',
  Stores: 'stores',
} as const;

/** A department as it was entered; the sample's in the reader's language. */
export function useDepartmentName(): (answer: Pick<Answer, 'origin' | 'participant'>) => string | null {
  const { t } = useTranslation('team');
  return ({ origin, participant: { department } }) => {
    const key = origin === 'sample' ? sampleDepartment(department) : null;
    return key === null ? department : t(`answers.sampleDepartment.${key}`);
  };
}

/** The key of the sample's translated department; `null` for any other name. */
function sampleDepartment(name: string | null) {
  return isSampleDepartment(name) ? SAMPLE_DEPARTMENTS[name] : null;
}

function isSampleDepartment(name: string | null): name is keyof typeof SAMPLE_DEPARTMENTS {
  return name !== null && Object.hasOwn(SAMPLE_DEPARTMENTS, name);
}
