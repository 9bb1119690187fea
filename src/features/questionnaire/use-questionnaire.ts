import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Project } from '../../domain/model/project.ts';
import { DEFAULT_QUESTIONNAIRE, type Questionnaire } from '../../domain/model/questionnaire.ts';
import { useActions } from '../../store/store-context.tsx';

export type UpdateQuestionnaire = (edit: (questionnaire: Questionnaire) => Questionnaire) => void;

/** The project's questionnaire; every change is saved at once, like an answer. `update` stays the same function. */
export function useQuestionnaire(project: Project): {
  readonly questionnaire: Questionnaire;
  readonly update: UpdateQuestionnaire;
} {
  const { setQuestionnaire } = useActions();
  const { id, questionnaire: own } = project;
  const questionnaire = own ?? DEFAULT_QUESTIONNAIRE;
  const latest = useRef(questionnaire);
  useLayoutEffect(() => {
    latest.current = questionnaire;
  });
  const update = useCallback<UpdateQuestionnaire>(
    (edit) => {
      setQuestionnaire(id, edit(latest.current));
    },
    [id, setQuestionnaire],
  );
  return { questionnaire, update };
}
