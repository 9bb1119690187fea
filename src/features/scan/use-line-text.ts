import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { useIntakes } from '../../shared/workshop/intake-history.ts';
import type { Intake, IntakeEntry, IntakeRefusal } from '../../shared/workshop/intake.ts';
import { useAnswerName } from '../../shared/workshop/use-answer-name.ts';
import type { ScanLine } from './use-scan.ts';

/** `ok`: something came in; `same`: nothing changed; `warning`: something was not taken. */
export type LineTone = 'ok' | 'same' | 'warning';

export interface LineText {
  readonly text: string;
  readonly tone: LineTone;
  /** `null`: a line about no intake. */
  readonly intake: Intake | null;
}

const REFUSALS = [
  'other-workshop',
  'closed',
  'unknown-version',
  'wrong-key',
  'no-crypto',
] as const satisfies IntakeRefusal[];

/** What became of a code, in a sentence. */
export function useLineText(project: Project): (line: ScanLine) => LineText {
  const { t } = useTranslation('collect');
  const format = useFormat();
  const intakes = useIntakes(project.id);
  const nameOf = useAnswerName(project);
  const { answers } = currentRound(project);

  const entryText = (entry: IntakeEntry): string => {
    if (entry.kind === 'refused') {
      const reason = REFUSALS.find((one) => one === entry.reason) ?? 'damaged';
      return t(`scan.refused.${reason}`);
    }
    const answer = answers.find(({ id }) => id === entry.answer);
    const text = t(`scan.outcome.${entry.outcome}`, { name: answer ? nameOf(answer) : t('scan.someone') });
    return entry.notesLost ? format.sentences([text, t('scan.notesLost')]) : text;
  };
  return (line) => {
    switch (line.kind) {
      case 'invite':
      case 'other':
        return { text: t(`scan.nothing.${line.kind}`), tone: 'warning', intake: null };
      case 'intake': {
        const intake = intakes.find(({ id }) => id === line.intake) ?? null;
        if (!intake || intake.undone) return { text: t('scan.undone'), tone: 'same', intake: null };
        return { text: format.sentences(intake.entries.map(entryText)), tone: toneOf(intake), intake };
      }
      default:
        return { text: t(`scan.picture.${line.kind}`, { file: line.file }), tone: 'warning', intake: null };
    }
  };
}

function toneOf({ entries, changes }: Intake): LineTone {
  if (entries.some(({ kind }) => kind === 'refused')) return 'warning';
  return changes.length > 0 ? 'ok' : 'same';
}
