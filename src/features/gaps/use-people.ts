import { useTranslation } from 'react-i18next';
import type { Analysis } from '../../domain/analysis/analysis.ts';
import { useFormat } from '../../i18n/use-language.ts';

export interface People {
  readonly colleagues: number;
  readonly customers: number;
}

/** Who ranked: everybody in the team, and the chosen customers. */
export function rankedIn({ team, customers }: Analysis): People {
  return { colleagues: team.ranked, customers: customers.ok ? customers.value.ranked : 0 };
}

/** On whom a figure rests, in words. */
export interface PeopleTexts {
  /** "12 colleagues and 397 customers"; whoever there is nobody of is left out. */
  readonly n: (people: People) => string;
  /** The same as a sentence. */
  readonly basis: (people: People) => string;
}

export function usePeople(): PeopleTexts {
  const { t } = useTranslation(['gaps', 'common']);
  const format = useFormat();
  const colleaguesText = (count: number) => t('common:count.colleagues', { count });
  const customersText = (count: number) => t('common:count.customers', { count });
  return {
    n: ({ colleagues, customers }) =>
      format.list([
        ...(colleagues > 0 ? [colleaguesText(colleagues)] : []),
        ...(customers > 0 ? [customersText(customers)] : []),
      ]),
    basis: ({ colleagues, customers }) =>
      t('lead.basis', { colleagues: colleaguesText(colleagues), customers: customersText(customers) }),
  };
}
