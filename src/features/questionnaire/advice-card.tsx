import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import { paths } from '../../paths.ts';
import { Card } from '../../ui/card.tsx';
import styles from './advice-card.module.css';

const ADVICE = ['whom', 'order', 'age', 'reminder', 'prize', 'length', 'mix', 'private'] as const;

/** What makes answers worth having, in a few lines, with the source where a figure stands. */
export const AdviceCard = memo(function AdviceCard({ project }: { readonly project: Project }) {
  const { t } = useTranslation('questionnaire');
  return (
    <Card title={t('advice.title')}>
      <dl className={styles['list']}>
        {ADVICE.map((id) => (
          <div key={id} className={styles['piece']}>
            <dt>{t(`advice.${id}.name`)}</dt>
            <dd>{t(`advice.${id}.text`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['link']}>
        <a href={paths.planning(project.id)}>{t('advice.plan')}</a>
      </p>
    </Card>
  );
});
