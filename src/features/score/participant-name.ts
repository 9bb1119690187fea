import { useTranslation } from 'react-i18next';
import type { Answer } from '../../domain/model/answer.ts';
import { localDay } from '../../shared/local-day.ts';
import { useFormat } from '../../i18n/use-language.ts';

/** How an answer is called on this device: by nickname, or by the day it was begun. */
export function useParticipantName(): (answer: Answer) => string {
  const { t } = useTranslation('score');
  const format = useFormat();
  return (answer) =>
    answer.participant.nickname ?? t('start.anonymous', { date: format.date(localDay(answer.startedAt)) });
}
