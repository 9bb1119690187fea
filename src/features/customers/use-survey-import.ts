import { startTransition, useState } from 'react';
import type { SurveyMapping } from '../../domain/survey/mapping.ts';
import type { InspectOverrides } from '../../domain/survey/proposal.ts';
import type { ImportedSurvey } from '../../workers/survey-import.client.ts';
import { mappingPhase, withUnrankedQuestion, type ImportPhase, type MappingPhase } from './import-phase.ts';
import type { SurveyImportClient } from './survey-import-client.ts';
import { useLatestRun } from './use-latest-run.ts';

interface SurveyImportOptions {
  readonly client: SurveyImportClient;
  /** Stores what was imported; says whether the rows could be kept too. */
  readonly store: (file: File, mapping: SurveyMapping, imported: ImportedSurvey) => Promise<boolean>;
}

export interface SurveyImportFlow {
  readonly phase: ImportPhase;
  choose(this: void, file: File): void;
  /** Reads the file anew; the answers given so far start over, because the columns may be others. */
  inspectAgain(this: void, overrides: InspectOverrides): void;
  change(this: void, changes: Partial<Pick<MappingPhase, 'mapping' | 'leftOut' | 'modeTold'>>): void;
  start(this: void): void;
  /** Stops the import: nothing is stored, and the mapping is shown again. */
  stop(this: void): void;
  /** Leaves the import; what it found is forgotten. */
  close(this: void): void;
}

/** The way of a file into the project: inspected, checked by the user, imported, stored. */
export function useSurveyImport(options: SurveyImportOptions): SurveyImportFlow {
  const [phase, setPhase] = useState<ImportPhase>({ kind: 'idle' });
  const { inspect, runImport, stop, drop } = useRuns(options, setPhase);
  return {
    phase,
    choose(file) {
      setPhase({ kind: 'inspecting', file });
      inspect(file, {});
    },
    inspectAgain(overrides) {
      if (phase.kind === 'mapping') {
        setPhase({ ...phase, busy: true, setback: null });
        inspect(phase.file, { ...phase.overrides, ...overrides });
      } else if (phase.kind === 'refused') {
        setPhase({ kind: 'inspecting', file: phase.file });
        inspect(phase.file, overrides);
      }
    },
    change(changes) {
      setPhase((current) =>
        current.kind === 'mapping' ? { ...current, ...changes, setback: null } : current,
      );
    },
    start() {
      if (phase.kind === 'mapping') runImport(phase);
    },
    stop,
    close() {
      drop();
      setPhase({ kind: 'idle' });
    },
  };
}

/** What runs in the worker, and the phases that it leads to. */
function useRuns({ client, store }: SurveyImportOptions, setPhase: (phase: ImportPhase) => void) {
  const { begin, stop, drop } = useLatestRun();
  const [failure, setFailure] = useState<unknown>(null);
  // What was imported could not be put into the project: a bug, which the error boundary of the screen says.
  if (failure !== null) throw failure;

  const inspect = async (file: File, overrides: InspectOverrides): Promise<void> => {
    const { signal, isCurrent } = begin();
    const result = await client.inspect(file, overrides, { signal });
    if (!isCurrent()) return;
    // Large screens are drawn in slices, so that the page never stands still.
    if (result.ok) startTransition(() => setPhase(mappingPhase(file, result.value, overrides)));
    else if (result.reason.kind === 'cancelled') setPhase({ kind: 'idle' });
    else {
      const wasOverridden = Object.keys(overrides).length > 0;
      setPhase({ kind: 'refused', file, refusal: result.reason, wasOverridden });
    }
  };

  const runImport = async (from: MappingPhase): Promise<void> => {
    const { file, mapping } = from;
    const { signal, isCurrent } = begin();
    setPhase({ kind: 'importing', from, progress: null });
    const onProgress = (progress: Extract<ImportPhase, { kind: 'importing' }>['progress']): void => {
      if (isCurrent()) setPhase({ kind: 'importing', from, progress });
    };
    const result = await client.import(file, mapping, { signal, onProgress });
    if (!isCurrent()) {
      if (result.ok) result.value.rows.discard();
    } else if (result.ok) {
      await takeIn(result.value, from, isCurrent);
    } else if (result.reason.kind === 'file') {
      setPhase({ kind: 'refused', file, refusal: result.reason, wasOverridden: false });
    } else {
      // Problems of the mapping need no setback: the mapping screen names them itself.
      const setback = result.reason.kind === 'mapping' ? null : result.reason.kind;
      startTransition(() => setPhase({ ...from, setback }));
    }
  };

  const takeIn = async (imported: ImportedSurvey, from: MappingPhase, isCurrent: () => boolean) => {
    const { statistics: _statistics, unranked, rows, ...found } = imported;
    if (unranked && !from.modeTold) {
      rows.discard();
      startTransition(() => setPhase(withUnrankedQuestion(from, unranked)));
      return;
    }
    const rowsKept = await store(from.file, from.mapping, imported);
    const report = { ...found, fileName: from.file.name, rowsKept };
    if (isCurrent()) startTransition(() => setPhase({ kind: 'done', report }));
  };

  return {
    inspect: (file: File, overrides: InspectOverrides) => void inspect(file, overrides).catch(setFailure),
    runImport: (from: MappingPhase) => void runImport(from).catch(setFailure),
    stop,
    drop,
  };
}
