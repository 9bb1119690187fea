import { startTransition, useEffect, useRef, useState } from 'react';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import type { OpenedSurvey } from '../../domain/survey/opened-survey.ts';
import type { InspectOverrides } from '../../domain/survey/proposal.ts';
import { isLongerFile } from '../../shared/longer-file.ts';
import type { StoredSurvey } from '../../shared/use-store-survey.ts';
import type { ImportedRows, ImportedSurvey } from '../../workers/survey-import.client.ts';
import {
  mappingPhase,
  openedPhase,
  withUnrankedQuestion,
  type ImportPhase,
  type MappingPhase,
  type ReviewPhase,
} from './import-phase.ts';
import type { SurveyImportClient } from './survey-import-client.ts';
import type { KnownBefore } from '../../workers/survey-import.protocol.ts';
import { useLatestRun, type Run } from './use-latest-run.ts';

interface SurveyImportOptions {
  readonly client: SurveyImportClient;
  /** What the project knows about the texts of a file before it is opened. */
  readonly known: () => Promise<KnownBefore>;
  /** The survey whose place an import would take. */
  readonly present: CustomerSurvey | null;
  /** Stores what was imported. `same`: the survey of which it is a longer file. */
  readonly store: (
    from: MappingPhase,
    imported: ImportedSurvey,
    same: CustomerSurvey | null,
  ) => Promise<StoredSurvey>;
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
  /** What was read becomes the survey of the round. */
  keep(this: void): void;
  /** From what was read to the mapping; nothing is stored. */
  back(this: void): void;
  /** Leaves the import; what it found is forgotten. */
  close(this: void): void;
}

/** The way of a file into the project: inspected, checked by the user, imported, stored. */
export function useSurveyImport(options: SurveyImportOptions): SurveyImportFlow {
  const [phase, setPhase] = useState<ImportPhase>({ kind: 'idle' });
  const [failure, setFailure] = useState<unknown>(null);
  const { begin, stop, drop } = useLatestRun();
  const waiting = useRef<ImportedRows | null>(null);
  useEffect(() => {
    waiting.current = phase.kind === 'review' && phase.stored === null ? phase.imported.rows : null;
  }, [phase]);
  // Whoever leaves the page instead of answering needs the worker no more.
  useEffect(() => () => waiting.current?.discard(), []);
  // What was imported could not be put into the project: a bug, which the error boundary of the screen says.
  if (failure !== null) throw failure;
  const { open, inspect } = createReading({ ...options, begin, setPhase, setFailure });
  const runImport = createImport({ ...options, begin, setPhase, setFailure });
  return {
    phase,
    choose(file) {
      setPhase({ kind: 'inspecting', file });
      open(file);
    },
    inspectAgain(overrides) {
      if (phase.kind === 'mapping') {
        setPhase({ ...phase, busy: true, setback: null });
        inspect(phase, { ...phase.overrides, ...overrides });
      } else if (phase.kind === 'refused' && phase.again) {
        setPhase({ kind: 'inspecting', file: phase.file });
        inspect({ file: phase.file, opened: phase.again }, overrides);
      }
    },
    change(changes) {
      setPhase((current) =>
        current.kind === 'mapping' ? { ...current, ...changes, setback: null } : current,
      );
    },
    start() {
      if (phase.kind === 'mapping') runImport.start(phase);
    },
    stop,
    keep() {
      if (phase.kind === 'review') runImport.keep(phase);
    },
    back() {
      if (phase.kind !== 'review') return;
      phase.imported.rows.discard();
      startTransition(() => setPhase(phase.from));
    },
    close() {
      if (phase.kind === 'review' && phase.stored === null) phase.imported.rows.discard();
      drop();
      setPhase({ kind: 'idle' });
    },
  };
}

interface RunContext extends SurveyImportOptions {
  readonly begin: () => Run;
  readonly setPhase: (phase: ImportPhase) => void;
  readonly setFailure: (failure: unknown) => void;
}

interface OpenFile {
  readonly file: File;
  readonly opened: OpenedSurvey;
}

/** Opens a file, or reads an opened one in another way, and shows what the importer believes about it. */
function createReading({ client, known, begin, setPhase, setFailure }: RunContext) {
  const open = async (file: File): Promise<void> => {
    const { signal, isCurrent } = begin();
    const result = await client.open(file, { signal, known: await known() });
    if (!isCurrent()) return;
    // Large screens are drawn in slices, so that the page never stands still.
    if (result.ok) startTransition(() => setPhase(openedPhase(file, result.value)));
    else if (result.reason.kind === 'cancelled') setPhase({ kind: 'idle' });
    else setPhase({ kind: 'refused', file, refusal: result.reason, again: null });
  };

  const inspect = async ({ file, opened }: OpenFile, overrides: InspectOverrides): Promise<void> => {
    const { signal, isCurrent } = begin();
    const result = await client.inspect(opened, overrides, { signal, known: await known() });
    if (!isCurrent()) return;
    if (result.ok) {
      const next = mappingPhase({ file, opened, proposal: result.value, overrides });
      startTransition(() => setPhase(next));
    } else if (result.reason.kind === 'cancelled') setPhase({ kind: 'idle' });
    else {
      const wasOverridden = Object.keys(overrides).length > 0;
      setPhase({ kind: 'refused', file, refusal: result.reason, again: wasOverridden ? opened : null });
    }
  };

  return {
    open: (file: File) => void open(file).catch(setFailure),
    inspect: (file: OpenFile, overrides: InspectOverrides) => void inspect(file, overrides).catch(setFailure),
  };
}

/** Reads the whole file under the mapping and stores what it says. */
function createImport({ client, present, store, begin, setPhase, setFailure }: RunContext) {
  const run = async (from: MappingPhase): Promise<void> => {
    const { file, opened, mapping } = from;
    const { signal, isCurrent } = begin();
    // The mapping is a large screen to take down: not in the same task as the click.
    startTransition(() => setPhase({ kind: 'importing', from, progress: null }));
    const onProgress = (progress: Extract<ImportPhase, { kind: 'importing' }>['progress']): void => {
      if (isCurrent()) setPhase({ kind: 'importing', from, progress });
    };
    const weightName = weightColumn(from);
    const result = await client.import(opened, mapping, { signal, onProgress, weightName });
    if (!isCurrent()) {
      if (result.ok) result.value.rows.discard();
    } else if (result.ok) {
      await takeIn(result.value, from, isCurrent);
    } else if (result.reason.kind === 'file') {
      setPhase({ kind: 'refused', file, refusal: result.reason, again: null });
    } else {
      // Problems of the mapping need no setback: the mapping screen names them itself.
      const setback = result.reason.kind === 'mapping' ? null : result.reason.kind;
      startTransition(() => setPhase({ ...from, setback }));
    }
  };

  const takeIn = async (imported: ImportedSurvey, from: MappingPhase, isCurrent: () => boolean) => {
    const { unranked, rows } = imported;
    if (unranked && !from.modeTold) {
      rows.discard();
      startTransition(() => setPhase(withUnrankedQuestion(from, unranked)));
      return;
    }
    const known = present && (await rows.compare(present.id));
    if (!isCurrent()) {
      rows.discard();
      return;
    }
    const replaces = known && isLongerFile(known) ? null : present;
    startTransition(() =>
      setPhase({ kind: 'review', from, imported, known, replaces, storing: false, stored: null }),
    );
  };

  const keep = async (review: ReviewPhase): Promise<void> => {
    const { isCurrent } = begin();
    setPhase({ ...review, storing: true });
    const { from, imported, replaces } = review;
    const stored = await store(from, imported, replaces === null ? present : null);
    if (isCurrent()) setPhase({ ...review, storing: false, stored });
  };

  return {
    start: (from: MappingPhase) => void run(from).catch(setFailure),
    keep: (review: ReviewPhase) => void keep(review).catch(setFailure),
  };
}

function weightColumn({ mapping, proposal }: MappingPhase): string {
  const index = mapping.columns.findIndex(({ role }) => role === 'weight');
  return proposal.columns[index]?.header ?? '';
}
