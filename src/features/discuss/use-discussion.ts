import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamAgreement } from '../../domain/analysis/agreement.ts';
import type { Discussion } from '../../domain/analysis/discussion.ts';
import type { Round } from '../../domain/model/project.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { useAsked } from '../../shared/use-asked.ts';
import { useServices } from '../../store/services.tsx';

/** The discussion of a round, from the worker; null until the first one is there. */
export function useDiscussion({ answers, teamSize, namesAgreed, id }: Round): Discussion | null {
  const { discussion } = useServices();
  const request = useMemo(
    () => ({ answers, teamSize, namesAgreed, seed: id }),
    [answers, teamSize, namesAgreed, id],
  );
  return useAsked(discussion, request);
}

/** How the people of the rows are called: by name where all agreed and one was given, else by number. */
export function usePersonNames({ rows }: TeamAgreement): readonly string[] {
  const { t } = useTranslation('team');
  const format = useFormat();
  if (!rows.ok) return [];
  return rows.value.map(
    ({ nickname }, index) => nickname ?? t('agreement.person', { number: format.number(index + 1) }),
  );
}
