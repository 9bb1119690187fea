import { useState } from 'react';
import type { Restated, RestateProblem } from '../../domain/analysis/restate.ts';
import type { WeightingPlan } from '../../domain/analysis/row-weights.ts';
import type { ProjectId } from '../../domain/model/project.ts';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import type { RowFlag } from '../../domain/survey/response-table.ts';
import { useServices } from '../../store/services.tsx';
import { useActions } from '../../store/store-context.tsx';

export interface Change {
  readonly leaveOut?: readonly RowFlag[];
  readonly plan?: WeightingPlan | null;
}

export interface Restating {
  /** Computes the survey's sums anew and keeps them; says whether it could. */
  readonly change: (change: Change) => Promise<boolean>;
  /** Keeps what was computed already. */
  readonly keep: (restated: Restated) => void;
  readonly isBusy: boolean;
  /** Why the last change could not be made, and by which weights. */
  readonly problem: { readonly reason: RestateProblem; readonly plan: WeightingPlan | null } | null;
}

/** Changes how the answers of a survey count: who is left out, who counts how often. What is not said stays. */
export function useRestating(project: ProjectId, survey: CustomerSurvey): Restating {
  const { restate } = useServices();
  const { setSurvey } = useActions();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Restating['problem']>(null);
  const [failure, setFailure] = useState<unknown>(null);
  // A broken worker is a bug: the error boundary of the screen says so.
  if (failure !== null) throw failure;

  const keep = ({ statistics, leftOut, weighted }: Restated) => {
    setProblem(null);
    setSurvey(project, { ...survey, statistics, leftOut, weighted });
  };
  const change = async ({ leaveOut = survey.leftOut, plan = survey.weighted?.basis ?? null }: Change) => {
    setIsBusy(true);
    try {
      const { id, statistics, leftOut } = survey;
      const restated = await restate({ survey: id, statistics, leftOut, leaveOut, plan });
      if (restated.ok) keep(restated.value);
      else setProblem({ reason: restated.reason, plan });
      return restated.ok;
    } catch (error) {
      setFailure(error);
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return { change, keep, isBusy, problem };
}
