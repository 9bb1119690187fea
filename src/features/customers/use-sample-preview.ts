import { useEffect, useState } from 'react';
import type { SurveyMapping } from '../../domain/survey/mapping.ts';
import type { SampleRow } from '../../domain/survey/proposal.ts';
import type { MappingPhase } from './import-phase.ts';
import { isReadable } from './open-questions.ts';
import type { SurveyImportClient } from './survey-import-client.ts';

export type SamplePreview =
  /** A needed question is open, or the columns do not fit together. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'shown'; readonly rows: readonly SampleRow[]; readonly isUpdating: boolean };

/** Long enough to step through a select, short enough to feel immediate. */
const PAUSE = 250;

interface Answer {
  readonly mapping: SurveyMapping;
  readonly rows: readonly SampleRow[] | null;
}

/** The first answers as the present mapping reads them. An answer to an older mapping is never shown as new. */
export function useSamplePreview(client: SurveyImportClient, phase: MappingPhase): SamplePreview {
  const { opened, proposal, mapping } = phase;
  const [answer, setAnswer] = useState<Answer | null>(null);
  const isPossible = isReadable(phase);
  const isAsProposed = mapping === proposal.mapping && proposal.sample.length > 0;
  useEffect(() => {
    if (!isPossible || isAsProposed) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(() => {
      void client.preview(opened, mapping, { signal }).then((result) => {
        if (!signal.aborted) setAnswer({ mapping, rows: result.ok ? result.value : null });
      });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [client, opened, mapping, isPossible, isAsProposed]);

  if (!isPossible) return { kind: 'waiting' };
  if (isAsProposed) return { kind: 'shown', rows: proposal.sample, isUpdating: false };
  const isUpdating = answer?.mapping !== mapping;
  if (answer?.rows === null && !isUpdating) return { kind: 'failed' };
  return { kind: 'shown', rows: answer?.rows ?? proposal.sample, isUpdating };
}
