import { useTranslation } from 'react-i18next';
import type { Answer } from '../../domain/model/answer.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { useFormat } from '../../i18n/use-language.ts';

/** The nickname, or a number in the order in which the answers came; on every list of answers the same one. */
export function useAnswerName(project: Project): (answer: Answer) => string {
  const { t } = useTranslation('team');
  const format = useFormat();
  const { answers } = currentRound(project);
  return (answer) =>
    answer.participant.nickname ??
    t('answers.anonymous', { number: format.number(answers.indexOf(answer) + 1) });
}
