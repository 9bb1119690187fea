import { useTranslation } from 'react-i18next';
import { pillarChart } from '../../charts/pillar-chart.ts';
import type { Analysis } from '../../domain/analysis/analysis.ts';
import type { Answer } from '../../domain/model/answer.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { isScore } from '../../domain/model/score.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { ChartFigure } from '../../shared/chart-figure.tsx';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import { useAnalysis } from '../../shared/use-analysis.ts';
import { Card } from '../../ui/card.tsx';
import { resultPillars } from './result-pillars.ts';
import { ResultTable } from './result-table.tsx';

interface ResultPictureProps {
  readonly project: Project;
  readonly answer: Answer;
}

/** The ten pillars of one answer; plumb lines hang there once customers have rated. */
export function ResultPicture({ project, answer }: ResultPictureProps) {
  const { t } = useTranslation(['score', 'common']);
  const analysis = useAnalysis(currentRound(project), null);
  return (
    <Card title={t('result.picture.title')}>
      {analysis ? (
        <PillarFigure project={project} answer={answer} analysis={analysis} />
      ) : (
        <p role="status">{t('common:loading')}</p>
      )}
    </Card>
  );
}

function PillarFigure({ project, answer, analysis }: ResultPictureProps & { readonly analysis: Analysis }) {
  const { t } = useTranslation(['score', 'pillars', 'common']);
  const format = useFormat();
  const pillars = resultPillars(answer, analysis.pillars);
  const isRated = pillars.some(({ rating }) => rating.ok);
  const columns = pillars.map(({ pillar, given, rating }, index) => ({
    label: t(`pillars:${pillar}.name`),
    score: isScore(given) ? given : null,
    scoreText: isScore(given) ? format.number(given) : '–',
    rating: rating.ok ? rating.value.value : null,
    place: format.number(index + 1),
  }));
  return (
    <ChartFigure
      project={project}
      kind="pillars"
      title={t('result.picture.title')}
      note={t('result.picture.note')}
      draw={(width) => pillarChart({ columns, width })}
      sentence={
        isRated && analysis.customers.ok
          ? t('result.picture.sentenceRated', { n: format.number(analysis.customers.value.rated) })
          : t('result.picture.sentence')
      }
      table={<ResultTable pillars={pillars} isRated={isRated} />}
      method={<Method isRated={isRated} />}
    />
  );
}

function Method({ isRated }: { readonly isRated: boolean }) {
  const { t } = useTranslation('score');
  return (
    <>
      <p>{t('result.method.one')}</p>
      <MethodExplanation ids={isRated ? ['total', 'ratings'] : ['total']} n={t('result.people')} />
    </>
  );
}
