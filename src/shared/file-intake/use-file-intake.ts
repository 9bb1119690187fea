import { useState } from 'react';
import type { Project } from '../../domain/model/project.ts';
import type { RestoreStep } from '../../persistence/backup-file.ts';
import type { Settings } from '../../persistence/saved-things.ts';
import type { AddAnswersReport } from '../../store/app-state.ts';
import { readIntake, type AnswersOfProject, type Intake, type IntakeRefusal } from './read-intake.ts';
import { useActions, useApp } from '../../store/store-context.tsx';

/** `older` was left alone; `overwritten` is an older state that the user wanted all the same. */
export type RestoreOutcome = 'new' | 'replaced' | 'same' | 'older' | 'overwritten';

export interface RestoredProject {
  readonly project: Project;
  readonly outcome: RestoreOutcome;
}

export interface ProjectsReport {
  readonly kind: 'projects';
  readonly restored: readonly RestoredProject[];
  readonly settings: Settings | null;
  readonly unreadable: number;
}

export interface AnswersReport {
  readonly kind: 'answers';
  readonly added: readonly { readonly project: Project; readonly report: AddAnswersReport }[];
  readonly homeless: number;
  readonly refused: number;
}

export type IntakeReport =
  | { readonly kind: 'refused'; readonly reason: IntakeRefusal }
  | ProjectsReport
  | AnswersReport
  /** Answers where only projects are taken: nothing was changed. */
  | { readonly kind: 'answers-not-here' };

export type IntakeState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'reading' }
  /** The file holds an older state of `step.project`: the user decides. */
  | { readonly phase: 'asking'; readonly step: RestoreStep; readonly here: Project | null }
  | { readonly phase: 'done'; readonly report: IntakeReport };

interface Pending {
  readonly queue: readonly RestoreStep[];
  readonly report: ProjectsReport;
}

interface FileIntakeOptions {
  /** Whether answers of colleagues are taken too. */
  readonly withAnswers: boolean;
  readonly onDone?: ((report: IntakeReport) => void) | undefined;
}

export interface FileIntake {
  readonly state: IntakeState;
  take(this: void, file: Blob): Promise<void>;
  /** Answers the question of phase `asking`. */
  decide(this: void, overwrite: boolean): void;
}

/** Takes a file that the user chose: reads it, asks before a newer state is replaced, reports what became of it. */
export function useFileIntake({ withAnswers, onDone }: FileIntakeOptions): FileIntake {
  const projects = useApp((state) => state.projects);
  const { putProject, addAnswers } = useActions();
  const [state, setState] = useState<IntakeState>({ phase: 'idle' });
  const [pending, setPending] = useState<Pending | null>(null);

  const finish = (report: IntakeReport): void => {
    setPending(null);
    setState({ phase: 'done', report });
    onDone?.(report);
  };
  const proceed = ({ queue, report }: Pending): void => {
    const [next] = queue;
    if (!next) return finish(report);
    setPending({ queue, report });
    return setState({ phase: 'asking', step: next, here: projects[next.project.id] ?? null });
  };
  const addTo = ({ project, answers }: AnswersOfProject) => ({
    project,
    report: addAnswers(project.id, answers),
  });
  const apply = (intake: Intake): void => {
    switch (intake.kind) {
      case 'refused':
        return finish(intake);
      case 'answers': {
        if (!withAnswers) return finish({ kind: 'answers-not-here' });
        const { homeless, refused } = intake;
        return finish({ kind: 'answers', added: intake.matched.map(addTo), homeless, refused });
      }
      case 'projects': {
        const { steps, settings, unreadable } = intake;
        const restored = steps.flatMap(({ project, verdict }) => {
          if (verdict === 'older') return [];
          if (verdict !== 'same') putProject(project);
          return [{ project, outcome: verdict }];
        });
        const queue = steps.filter(({ verdict }) => verdict === 'older');
        return proceed({ queue, report: { kind: 'projects', restored, settings, unreadable } });
      }
    }
  };
  return {
    state,
    async take(file) {
      setState({ phase: 'reading' });
      apply(await readIntake(file, projects));
    },
    decide(overwrite) {
      if (!pending) return;
      const [step, ...queue] = pending.queue;
      if (!step) return;
      if (overwrite) putProject(step.project);
      const outcome = overwrite ? 'overwritten' : 'older';
      const restored = [...pending.report.restored, { project: step.project, outcome } as const];
      proceed({ queue, report: { ...pending.report, restored } });
    },
  };
}
