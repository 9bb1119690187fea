import { useMemo } from 'react';
import type { ClosestView } from '../../domain/analysis/closest.ts';
import { customersOf } from '../../domain/analysis/customers.ts';
import type { Round } from '../../domain/model/project.ts';
import type { Measured } from '../../domain/stats/estimates/measured.ts';
import { useAsked } from '../../shared/use-asked.ts';
import { useServices } from '../../store/services.tsx';

/** Whose ranking is closest to that of all customers; null until the worker has answered. */
export function useClosest({ answers, survey, namesAgreed }: Round): Measured<ClosestView> | null {
  const { closest } = useServices();
  const request = useMemo(
    () => ({ answers, ...customersOf(survey), namesAgreed }),
    [answers, survey, namesAgreed],
  );
  return useAsked(closest, request);
}
