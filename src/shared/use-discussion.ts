import { useMemo } from 'react';
import type { AgreementRequest, TeamAgreement } from '../domain/analysis/agreement.ts';
import type { Discussion } from '../domain/analysis/discussion.ts';
import type { Answer } from '../domain/model/answer.ts';
import type { Round } from '../domain/model/project.ts';
import { useServices } from '../store/services.tsx';
import { useAsked } from './use-asked.ts';

/** What these answers of a round give to talk about, from the worker; null until the first answer is there. */
export function useDiscussion(round: Round, answers: readonly Answer[] = round.answers): Discussion | null {
  return useAsked(useServices().discussion, useRequest(round, answers));
}

/** How alike the people of a round think, from the worker. */
export function useAgreement(round: Round): TeamAgreement | null {
  return useAsked(useServices().agreement, useRequest(round, round.answers));
}

function useRequest({ teamSize, namesAgreed, id }: Round, answers: readonly Answer[]): AgreementRequest {
  return useMemo(() => ({ answers, teamSize, namesAgreed, seed: id }), [answers, teamSize, namesAgreed, id]);
}
