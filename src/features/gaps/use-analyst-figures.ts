import { useMemo } from 'react';
import type { AnalystFigures } from '../../domain/analysis/analysts.ts';
import { customersOf } from '../../domain/analysis/customers.ts';
import type { Round } from '../../domain/model/project.ts';
import { useAsked } from '../../shared/use-asked.ts';
import { useServices } from '../../store/services.tsx';

/** Second opinions about the team and all customers; null until the worker has answered. */
export function useAnalystFigures({ answers, survey }: Round): AnalystFigures | null {
  const { analysts } = useServices();
  const request = useMemo(() => ({ answers, ...customersOf(survey) }), [answers, survey]);
  return useAsked(analysts, request);
}
