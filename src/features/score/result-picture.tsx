import { useTranslation } from 'react-i18next';
import { pillarChart } from '../../charts/pillar-chart.ts';
import type { Answer } from '../../domain/model/answer.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { isScore } from '../../domain/model/score.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { ChartFigure } from '../../shared/chart-figure.tsx';
import { Card } from '../../ui/card.tsx';
import { resultPillars } from './result-pillars.ts';
import { ResultTable } from './result-table.tsx';
import styles from './result-picture.module.css';

interface ResultPictureProps {
  readonly project: Project;
  readonly answer: Answer;
}

/** The ten pillars of one answer; plumb lines hang there once customers have rated. */
export function ResultPicture({ project, answer }: ResultPictureProps) {
  const { t } = useTranslation(['score', 'pillars', 'common']);
  const format = useFormat();
  const { survey } = currentRound(project);
  const pillars = resultPillars(answer, survey?.statistics ?? null);
  const isRated = pillars.some(({ rating }) => rating.ok);
  const columns = pillars.map(({ pillar, given, rating }, index) => ({
    label: t(`pillars:${pillar}.name`),
    score: isScore(given) ? given : null,
    scoreText: isScore(given) ? format.number(given) : '–',
    rating: rating.ok ? rating.value.value : null,
    place: format.number(index + 1),
  }));
  return (
    <Card title={t('result.picture.title')}>
      <ChartFigure
        project={project}
        kind="pillars"
        title={t('result.picture.title')}
        note={t('result.picture.note')}
        draw={(width) => pillarChart({ columns, width })}
        sentence={
          isRated && survey
            ? t('result.picture.sentenceRated', { n: format.number(survey.statistics.overall.ratings.n) })
            : t('result.picture.sentence')
        }
        table={<ResultTable pillars={pillars} isRated={isRated} />}
        method={<Method isRated={isRated} />}
      />
    </Card>
  );
}

function Method({ isRated }: { readonly isRated: boolean }) {
  const { t } = useTranslation('score');
  return (
    <div className={styles['method']}>
      <p>{t('result.method.total')}</p>
      <p>{t('result.method.level')}</p>
      <p>{t('result.method.one')}</p>
      {isRated ? <p>{t('result.method.ratings')}</p> : null}
    </div>
  );
}
