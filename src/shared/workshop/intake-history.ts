import { useMemo } from 'react';
import { create } from 'zustand';
import type { ProjectId } from '../../domain/model/project.ts';
import type { Intake } from './intake.ts';

interface IntakeHistory {
  /** Oldest first. */
  readonly intakes: readonly Intake[];
}

/** Of this visit only: what is in the project is kept, how it came there is not. */
const useHistory = create<IntakeHistory>(() => ({ intakes: [] }));

/** The intakes of a project in this visit, newest first. */
export function useIntakes(project: ProjectId): readonly Intake[] {
  const intakes = useHistory((history) => history.intakes);
  return useMemo(
    () => intakes.filter((intake) => intake.project === project).toReversed(),
    [intakes, project],
  );
}

export function rememberIntake(intake: Omit<Intake, 'id' | 'undone'>): Intake {
  const { intakes } = useHistory.getState();
  const kept = { ...intake, id: intakes.length + 1, undone: false };
  useHistory.setState({ intakes: [...intakes, kept] });
  return kept;
}

export function markUndone(id: Intake['id']): void {
  useHistory.setState(({ intakes }) => ({
    intakes: intakes.map((intake) => (intake.id === id ? { ...intake, undone: true } : intake)),
  }));
}
