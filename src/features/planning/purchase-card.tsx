import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import type { SamplePlanInput } from '../../domain/stats/survey-planning/sample-size.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { Card } from '../../ui/card.tsx';
import { KeyNumbers } from '../../ui/key-numbers.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AnswersField } from './answers-field.tsx';
import styles from './planning-screen.module.css';
import { PurchaseFigure } from './purchase-figure.tsx';
import { FEWEST_DRAWN, whatItBuys, type Purchase } from './what-it-buys.ts';

export interface PurchaseCardProps {
  readonly project: Project;
  readonly input: SamplePlanInput;
  readonly answers: number;
  readonly onAnswers: (answers: number) => void;
}

/** What a number of answers tells; the user may try others than the planned one. */
export function PurchaseCard({ project, input, answers, onAnswers }: PurchaseCardProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const bought = whatItBuys(answers, input);
  return (
    <Card title={t('buys.title', { count: answers, number: format.number(answers) })}>
      <div className={styles['stack']}>
        <AnswersField answers={answers} onAnswers={onAnswers} />
        <Margins bought={bought} />
        {bought.certainty.ok ? null : (
          <Notice>
            {t('buys.tooFew', { fewest: format.number(Math.ceil(FEWEST_DRAWN * input.designEffect)) })}
          </Notice>
        )}
        <PurchaseFigure project={project} input={input} bought={bought} />
      </div>
    </Card>
  );
}

function Margins({ bought }: { readonly bought: Purchase }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { shareMargin, rankMargin, difference, inGroup } = bought;
  return (
    <KeyNumbers
      items={[
        {
          key: 'share',
          value: `±${format.number(100 * shareMargin, 1)}`,
          label: t('buys.share'),
        },
        { key: 'rank', value: `±${format.number(rankMargin, 2)}`, label: t('buys.rank') },
        {
          key: 'difference',
          value: format.number(difference, 1),
          label: t('buys.difference', { number: format.number(Math.floor(inGroup)) }),
        },
      ]}
    />
  );
}
