import { useEffect, useMemo, useState } from 'react';
import type { Analysis, SegmentChoice } from '../domain/analysis/analysis.ts';
import { customersOf } from '../domain/analysis/customers.ts';
import type { Round } from '../domain/model/project.ts';
import { useServices } from '../store/services.tsx';

/** The analysis of a round, from the worker; null until the first one is there. A newer one replaces the older. */
export function useAnalysis(round: Round, segment: SegmentChoice | null): Analysis | null {
  const { analyse } = useServices();
  const request = useMemo(
    () => ({
      answers: round.answers,
      teamSize: round.teamSize,
      ...customersOf(round.survey),
      segment,
    }),
    [round.answers, round.teamSize, round.survey, segment],
  );
  const [analysis, setAnalysis] = useState<Analysis | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    analyse(request).then(
      (result) => {
        if (current) setAnalysis(result);
      },
      (error: unknown) => {
        if (current) setFailure(error);
      },
    );
    return () => {
      current = false;
    };
  }, [analyse, request]);
  // A broken worker is a bug: the error boundary of the screen says so.
  if (failure !== null) throw failure;
  return analysis;
}
