import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import { DEFAULT_QUESTIONNAIRE } from '../../domain/model/questionnaire.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { paths } from '../../paths.ts';
import styles from './set-up-card.module.css';

/** What customers will be asked; the questionnaire screen is the place to change it. */
export function AskedSummary({ project }: { readonly project: Project }) {
  const { t } = useTranslation('kiosk');
  const format = useFormat();
  const { ranked, asksRatings, asksGeneration, asksComment } = project.questionnaire ?? DEFAULT_QUESTIONNAIRE;
  const parts = [
    t(`setUp.asked.ranked.${ranked}`),
    ...(asksRatings ? [t('setUp.asked.ratings')] : []),
    ...(asksComment ? [t('setUp.asked.comment')] : []),
    ...(asksGeneration ? [t('setUp.asked.generation')] : []),
  ];
  return (
    <p className={styles['asked']}>
      {t('setUp.asked.all', { list: format.list(parts) })}{' '}
      <a href={paths.questionnaire(project.id)}>{t('setUp.asked.change')}</a>
    </p>
  );
}
