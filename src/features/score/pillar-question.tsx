import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../domain/model/answer.ts';
import type { PillarId } from '../../domain/model/pillar.ts';
import type { Project } from '../../domain/model/project.ts';
import { useActions } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import styles from './pillar-question.module.css';
import { ScoreOptions } from './score-options.tsx';

interface PillarQuestionProps {
  readonly project: Project;
  readonly answer: Answer;
  readonly pillar: PillarId;
}

const LONGEST_NOTE = 2000;

/** The options of one pillar, and what stands behind the answer in the person's own words. */
export function PillarQuestion({ project, answer, pillar }: PillarQuestionProps) {
  const { t } = useTranslation('score');
  const { scorePillar, writeNote } = useActions();
  const note = answer.notes[pillar] ?? '';
  const [wantsNote, setWantsNote] = useState(false);
  const hasField = wantsNote || note !== '';
  return (
    <>
      <ScoreOptions
        pillar={pillar}
        given={answer.scores[pillar]}
        onChoose={(choice) => scorePillar(project.id, answer.id, pillar, choice)}
      >
        {hasField ? null : (
          <Button variant="quiet" aria-expanded={false} onClick={() => setWantsNote(true)}>
            {t('question.addNote')}
          </Button>
        )}
      </ScoreOptions>
      {hasField ? (
        <div className={styles['note']} ref={wantsNote ? focusField : undefined}>
          <TextField
            label={t('question.note')}
            hint={t('question.noteHint')}
            value={note}
            multiline
            maxLength={LONGEST_NOTE}
            onChange={(text) => writeNote(project.id, answer.id, pillar, text)}
          />
        </div>
      ) : null}
    </>
  );
}

/** Whoever asked for the note's field wants to type. */
function focusField(box: HTMLDivElement | null): void {
  box?.querySelector('textarea')?.focus();
}
