import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import type { QuestionnaireFormat } from '../../domain/questionnaire/questionnaire-formats.ts';
import type { QuestionnaireSpec } from '../../domain/questionnaire/questionnaire-spec.ts';
import { exportFileName } from '../../export/file-name.ts';
import { today } from '../../shared/local-day.ts';
import { useServices } from '../../store/services.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { saveBlob, saveText } from '../../ui/download.ts';
import { isWorkbook, makeText } from './make-text.ts';

interface TakenState {
  readonly outcome: 'saved' | 'copied' | 'by-hand' | 'texts-too-long' | 'failed' | null;
  /** Of the file that was saved. */
  readonly name: string;
  /** Whether the text stands on the screen. */
  readonly isShown: boolean;
}

export interface TakenFile {
  /** `null` for formats that are not text. */
  readonly text: string | null;
  readonly state: TakenState;
  readonly save: () => Promise<void>;
  readonly copy: () => Promise<void>;
  readonly show: () => void;
}

/** The file of a format: made, saved, copied or shown. */
export function useTakenFile(
  project: Project,
  format: QuestionnaireFormat,
  spec: QuestionnaireSpec,
): TakenFile {
  const { t } = useTranslation('questionnaire');
  const { writeXlsform } = useServices();
  const [state, setState] = useState<TakenState>({ outcome: null, name: '', isShown: false });
  const { id, mime } = format;
  const text = isWorkbook(id)
    ? null
    : makeText(id, spec, {
        ranking: t('build.ranking'),
        rankingSome: t('build.rankingSome'),
        ratings: t('build.ratings'),
        comment: t('build.comment'),
        generation: t('build.generation'),
      });
  const done = (outcome: TakenState['outcome'], name = '') =>
    setState((before) => ({ outcome, name, isShown: before.isShown || outcome === 'by-hand' }));
  const save = async () => {
    const name = fileName(project, format, spec);
    if (!isWorkbook(id)) {
      saveText(text ?? '', name, mime);
      done('saved', name);
      return;
    }
    try {
      const made = await writeXlsform(id, spec);
      if (made.ok) saveBlob(made.value, name);
      done(made.ok ? 'saved' : made.reason, name);
    } catch {
      // The writer could not be fetched: no network, and not ready for offline yet.
      done('failed');
    }
  };
  return {
    text,
    state,
    save,
    copy: async () => done((await copyText(text ?? '')) ? 'copied' : 'by-hand'),
    show: () => setState((before) => ({ ...before, outcome: null, isShown: !before.isShown })),
  };
}

function fileName(
  project: Project,
  { id, extension, supports }: QuestionnaireFormat,
  spec: QuestionnaireSpec,
) {
  return exportFileName({
    organisation: project.organisation,
    round: currentRound(project).name,
    kind: supports.languages ? `questionnaire-${id}` : `questionnaire-${id}-${spec.language}`,
    date: today(),
    extension,
  });
}
