import { useTranslation } from 'react-i18next';
import type { TeamAgreement } from '../../domain/analysis/agreement.ts';
import { useFormat } from '../../i18n/use-language.ts';

/** How the people of the rows are called: by name where all agreed and one was given, else by number. */
export function usePersonNames({ rows }: TeamAgreement): readonly string[] {
  const { t } = useTranslation('team');
  const format = useFormat();
  if (!rows.ok) return [];
  return rows.value.map(
    ({ nickname }, index) => nickname ?? t('agreement.person', { number: format.number(index + 1) }),
  );
}
