import { useMemo } from 'react';
import type { ClosestView } from '../../domain/analysis/closest.ts';
import type { Round } from '../../domain/model/project.ts';
import type { Measured } from '../../domain/stats/estimates/measured.ts';
import { useAsked } from '../../shared/use-asked.ts';
import { useServices } from '../../store/services.tsx';

/** Whose ranking is closest to that of all customers; null until the worker has answered. */
export function useClosest({ answers, survey, namesAgreed }: Round): Measured<ClosestView> | null {
  const { closest } = useServices();
  const request = useMemo(
    () => ({ answers, statistics: survey?.statistics ?? null, survey: survey?.id ?? null, namesAgreed }),
    [answers, survey, namesAgreed],
  );
  return useAsked(closest, request);
}
