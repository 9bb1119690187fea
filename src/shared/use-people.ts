import { useTranslation } from 'react-i18next';
import type { Analysis } from '../domain/analysis/analysis.ts';
import { useFormat } from '../i18n/use-language.ts';

export interface People {
  readonly colleagues: number;
  readonly customers: number;
  /** Whether some customers count more than others. */
  readonly isWeighted: boolean;
}

/** Who ranked: everybody in the team, and the chosen customers. */
export function rankedIn({ team, customers }: Analysis): People {
  return {
    colleagues: team.ranked,
    customers: customers.ok ? customers.value.ranked : 0,
    isWeighted: customers.ok && customers.value.weighting !== null,
  };
}

/** On whom a figure rests, in words. */
export interface PeopleTexts {
  /** "12 colleagues and 397 customers"; whoever there is nobody of is left out. */
  readonly n: (people: People) => string;
  /** The same as a sentence. */
  readonly basis: (people: People) => string;
}

export function usePeople(): PeopleTexts {
  const { t } = useTranslation(['gaps', 'common', 'trust']);
  const format = useFormat();
  const colleaguesText = (count: number) => t('common:count.colleagues', { count });
  const customersText = ({ customers, isWeighted }: People) => {
    const people = t('common:count.customers', { count: customers });
    return isWeighted ? t('trust:notes.weightedPeople', { people }) : people;
  };
  return {
    n: (people) =>
      format.list([
        ...(people.colleagues > 0 ? [colleaguesText(people.colleagues)] : []),
        ...(people.customers > 0 ? [customersText(people)] : []),
      ]),
    basis: (people) =>
      t('lead.basis', { colleagues: colleaguesText(people.colleagues), customers: customersText(people) }),
  };
}
