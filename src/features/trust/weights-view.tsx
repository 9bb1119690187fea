import type { ComparedRestatement } from '../../domain/analysis/before-after.ts';
import type { Weighing, WeightingPlan } from '../../domain/analysis/row-weights.ts';
import type { Project } from '../../domain/model/project.ts';
import type { SurveyWeights } from '../../domain/model/survey.ts';
import type { CustomerStatistics } from '../../domain/stats/sums/customer-statistics.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { KeyNumbers } from '../../ui/key-numbers.tsx';
import { BeforeAfter } from './before-after.tsx';
import { shareQuestions, type ShareQuestion, type ShareRow } from './share-questions.ts';
import styles from './trust.module.css';
import { quoted, rowName, useTrustWords, warningText } from './words.ts';

interface WeightsViewProps {
  readonly project: Project;
  readonly restated: ComparedRestatement;
  readonly plan: WeightingPlan;
  /** The questions that are weighted by. */
  readonly questions: readonly ShareQuestion[];
}

/** What the weights are, what they cost, and what they change. */
export function WeightsView({ project, restated, plan, questions }: WeightsViewProps) {
  const { statistics, weighted, weighing, comparison } = restated;
  if (weighted === null || weighing === null) return null;
  // Weights out of the file know no question: the first one shows what they do.
  const shown = questions.length > 0 ? questions : shareQuestions(statistics).slice(0, 1);
  return (
    <div className={styles['weights']}>
      <CostNumbers weighing={weighing} />
      <Warnings weighing={weighing} plan={plan} />
      {shown.map((question) => (
        <WeightTable key={question.key} question={question} statistics={statistics} weights={weighted} />
      ))}
      <BeforeAfter project={project} comparison={comparison} cost={weighing.cost} />
    </div>
  );
}

function CostNumbers({ weighing: { cost } }: { readonly weighing: Weighing }) {
  const { t, format } = useTrustWords();
  return (
    <KeyNumbers
      items={[
        { key: 'n', value: format.number(cost.people), label: t('weights.people') },
        { key: 'effective', value: format.number(cost.effectiveN), label: t('weights.effective') },
        { key: 'deff', value: format.number(cost.designEffect, 2), label: t('weights.deff') },
        { key: 'largest', value: format.number(cost.largest, 2), label: t('weights.largest') },
      ]}
    />
  );
}

function Warnings({ weighing, plan }: { readonly weighing: Weighing; readonly plan: WeightingPlan }) {
  const words = useTrustWords();
  const { t, format } = words;
  const { basis, warnings } = weighing;
  const texts = warnings.map((warning) => warningText(warning, plan, words));
  if (basis.kind === 'targets' && basis.capped) {
    texts.unshift(t('warnings.capped', { miss: format.percent(basis.largestMiss, 1) }));
  }
  if (texts.length === 0) return null;
  return (
    <ul className={styles['warnings']}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

interface WeightTableProps {
  readonly question: ShareQuestion;
  readonly statistics: CustomerStatistics;
  readonly weights: SurveyWeights;
}

/** Per group its share before and after, and how often each of its people counts. */
function WeightTable({ question, statistics, weights }: WeightTableProps) {
  const words = useTrustWords();
  const { t, format } = words;
  const rows = question.rows.map((row) => ({ row, weight: weightOf(row, question, weights) }));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  // Weighted from sums by another question: what these groups weigh is not known.
  if (total === 0 || statistics.overall.respondents === 0) return null;
  return (
    <DataTable
      caption={t('weights.caption', { name: quoted(question.name) })}
      columns={[
        { key: 'group', title: t('weights.group') },
        { key: 'people', title: t('weights.people'), align: 'end' },
        { key: 'before', title: t('weights.before'), align: 'end' },
        { key: 'after', title: t('weights.after'), align: 'end' },
        { key: 'weight', title: t('weights.weight'), align: 'end' },
      ]}
      rows={rows
        .filter(({ row }) => row.people > 0)
        .map(({ row, weight }) => ({
          key: row.key,
          cells: [
            rowName(row, words),
            format.number(row.people),
            format.percent(row.people / question.people, 1),
            format.percent(weight / total, 1),
            format.number(weight / row.people, 2),
          ],
        }))}
    />
  );
}

/** The sum of the weights of a line's people. */
function weightOf({ groups }: ShareRow, { name }: ShareQuestion, { weights }: SurveyWeights): number {
  const segmentation = weights.segmentations.find((candidate) => candidate.name === name);
  return (segmentation?.groups ?? [])
    .filter(({ generation, label }) =>
      groups.some((group) => group.generation === generation && group.label === label),
    )
    .reduce((sum, { statistics }) => sum + statistics.respondents, 0);
}
