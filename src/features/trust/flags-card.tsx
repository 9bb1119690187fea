import { useState } from 'react';
import type { FlagReport, OrderSummary, TrustReport } from '../../domain/analysis/trust.ts';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { CheckField } from '../../ui/field.tsx';
import { FlagTable } from './flag-table.tsx';
import { sameOrder, topPillars } from './order-change.ts';
import styles from './trust.module.css';
import type { Restating } from './use-restating.ts';
import { problemText, useTrustWords, type TrustWords } from './words.ts';

interface FlagsCardProps {
  readonly report: TrustReport;
  readonly survey: CustomerSurvey;
  readonly restating: Restating;
}

/** Remark by remark: how many rows, what it means, what happens without them, and whether they count. */
export function FlagsCard({ report, survey, restating }: FlagsCardProps) {
  const { t, format } = useTrustWords();
  const counted = survey.statistics.overall.respondents;
  return (
    <Card
      title={t('flags.title')}
      actions={
        survey.leftOut.length > 0 ? (
          <Button
            disabled={restating.isBusy}
            onClick={() => {
              void restating.change({ leaveOut: [] }).then((isDone) => {
                if (isDone) announce(t('flags.allBack'));
              });
            }}
          >
            {t('flags.countAll')}
          </Button>
        ) : null
      }
    >
      <p className={styles['text']}>
        {format.sentences([
          t('flags.basis', { rows: format.number(report.rows), counted: format.number(counted) }),
          report.flags.length === 0 ? t('flags.none') : '',
        ])}
      </p>
      {report.flags.map((flag) => (
        <FlagSection key={flag.flag} flag={flag} report={report} survey={survey} restating={restating} />
      ))}
      <div className={styles['method']}>
        <Disclosure summary={t('common:chart.method')}>
          <MethodExplanation ids={['dataQuality']} />
        </Disclosure>
      </div>
    </Card>
  );
}

interface FlagSectionProps extends FlagsCardProps {
  readonly flag: FlagReport;
}

function FlagSection({ flag: { flag, rows, comparison }, ...props }: FlagSectionProps) {
  const { report, survey, restating } = props;
  const words = useTrustWords();
  const { t, format } = words;
  const name = t(`flags.names.${flag}`);
  // The tick stands at once; computing the sums anew may take a moment.
  const [wish, setWish] = useState<boolean | null>(null);
  const changeTo = (leaveOut: boolean) => {
    const others = survey.leftOut.filter((other) => other !== flag);
    setWish(leaveOut);
    void restating.change({ leaveOut: leaveOut ? [...others, flag] : others }).then((isDone) => {
      setWish(null);
      if (isDone) announce(t(leaveOut ? 'flags.nowOut' : 'flags.nowBack', { name }));
    });
  };
  return (
    <section className={styles['section']}>
      <h3>{name}</h3>
      <p className={styles['count']}>
        {t('flags.count', {
          rows: format.number(rows),
          all: format.number(report.rows),
          share: format.percent(rows / report.rows, 1),
        })}
      </p>
      <p className={styles['text']}>{t(`flags.why.${flag}`)}</p>
      <p className={styles['text']}>
        {comparison.ok
          ? outcomeText(comparison.value.withThem, comparison.value.withoutThem, words)
          : comparison.reason.code === 'too-few-rows'
            ? t('flags.tooFew')
            : problemText(comparison.reason, survey.weighted?.basis ?? null, words)}
      </p>
      <CheckField
        label={t('flags.leaveOut', { count: rows, number: format.number(rows) })}
        checked={wish ?? survey.leftOut.includes(flag)}
        onChange={changeTo}
      />
      {comparison.ok ? (
        <Disclosure summary={t('flags.show')}>
          <FlagTable name={name} comparison={comparison.value} />
        </Disclosure>
      ) : null}
    </section>
  );
}

/** What happens to the order, in one sentence. */
function outcomeText(withThem: OrderSummary, withoutThem: OrderSummary, words: TrustWords): string {
  const { t, format } = words;
  const list = (summary: OrderSummary) =>
    format.list(topPillars(summary).map((pillar) => t(`pillars:${pillar}.name`)));
  if (topPillars(withThem).length === 0 || topPillars(withoutThem).length === 0) return t('flags.noOrder');
  if (sameOrder(withThem, withoutThem)) return t('flags.sameOrder');
  const after = list(withoutThem);
  const before = list(withThem);
  return after === before ? t('flags.sameTop') : t('flags.otherTop', { before, after });
}
