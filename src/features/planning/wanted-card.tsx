import { useTranslation } from 'react-i18next';
import type { SamplePlan } from '../../domain/stats/survey-planning/sample-size.ts';
import type { Format } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/field.tsx';
import { KeyNumbers, type KeyNumberItem } from '../../ui/key-numbers.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PlanField, PlanForm, UsablePlan } from './plan-form.ts';
import styles from './planning-screen.module.css';

interface WantedCardProps {
  readonly form: PlanForm;
  readonly wrong: readonly PlanField[];
  readonly usable: UsablePlan | null;
  readonly onChange: (change: Partial<PlanForm>) => void;
}

const FIELDS: readonly PlanField[] = ['margin', 'smallestGroup', 'customers', 'designEffect'];

/** What the user wants to know, and how many answers that takes. */
export function WantedCard({ form, wrong, usable, onChange }: WantedCardProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  return (
    <Card title={t('wanted.title')}>
      <div className={styles['stack']}>
        <div className={styles['fields']}>
          {FIELDS.map((field) => (
            <TextField
              key={field}
              label={t(`wanted.${field}.label`)}
              hint={t(`wanted.${field}.hint`)}
              error={wrong.includes(field) ? t(`wanted.${field}.wrong`) : undefined}
              value={form[field]}
              onChange={(text) => onChange({ [field]: text })}
            />
          ))}
        </div>
        {usable === null ? (
          <Notice tone="warning">{t('wanted.mend')}</Notice>
        ) : (
          <>
            <KeyNumbers items={planNumbers(usable.plan, t, format)} />
            <p className={styles['text']}>{reason(usable, t, format)}</p>
          </>
        )}
      </div>
    </Card>
  );
}

type Translate = ReturnType<typeof useTranslation<'planning'>>['t'];

function planNumbers(plan: SamplePlan, t: Translate, format: Format): readonly KeyNumberItem[] {
  const { answers, answersForMargin, answersForSegments } = plan;
  const number = (key: 'answers' | 'forMargin' | 'forGroup', value: number): KeyNumberItem => ({
    key,
    value: format.number(value),
    label: t(`wanted.numbers.${key}`),
    tone: key === 'answers' ? 'customers' : 'ink',
  });
  return [
    number('answers', answers),
    ...(answersForSegments === null
      ? []
      : [number('forMargin', answersForMargin), number('forGroup', answersForSegments)]),
  ];
}

function reason({ plan, input }: UsablePlan, t: Translate, format: Format): string {
  const sentences = [
    plan.limit === 'margin'
      ? t('wanted.reason.margin', { margin: format.number(100 * input.margin, decimals(100 * input.margin)) })
      : t('wanted.reason.group', {
          share: format.percent(
            input.smallestSegmentShare ?? 0,
            decimals(100 * (input.smallestSegmentShare ?? 0)),
          ),
          inGroup: format.number(plan.inSmallestSegment ?? 0),
        }),
    input.populationSize === null
      ? ''
      : t('wanted.reason.population', { customers: format.number(input.populationSize) }),
    input.designEffect > 1
      ? t('wanted.reason.weights', { effective: format.number(plan.answers / input.designEffect) })
      : '',
  ];
  return format.sentences(sentences);
}

function decimals(value: number): number {
  return Math.abs(value - Math.round(value)) < 1e-9 ? 0 : 1;
}
