import type { ShownOrderReport, TrustReport } from '../../domain/analysis/trust.ts';
import type { PillarNonResponse } from '../../domain/stats/data-quality/answer-quality.ts';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { RandomSection } from './random-section.tsx';
import styles from './trust.module.css';
import { useTrustWords, type TrustWords } from './words.ts';

/** From here on chance explains what is seen. */
const BY_CHANCE = 0.05;

interface OtherChecksCardProps {
  /** `null`: this device does not hold the single answers. */
  readonly report: TrustReport | null;
  readonly survey: CustomerSurvey;
}

/** What says something about all answers together: the order shown, the time taken, what was skipped. */
export function OtherChecksCard({ report, survey }: OtherChecksCardProps) {
  const { t } = useTrustWords();
  return (
    <Card title={t('checks.title')}>
      {report === null ? null : <RowChecks report={report} />}
      <RandomSection survey={survey} />
    </Card>
  );
}

function RowChecks({ report }: { readonly report: TrustReport }) {
  const words = useTrustWords();
  const { t } = words;
  return (
    <>
      <section className={styles['section']}>
        <h3>{t('order.title')}</h3>
        {orderTexts(report.shownOrder, words).map((text) => (
          <p key={text} className={styles['text']}>
            {text}
          </p>
        ))}
      </section>
      <section className={styles['section']}>
        <h3>{t('speed.title')}</h3>
        <p className={styles['text']}>{speedText(report, words)}</p>
      </section>
      <section className={styles['section']}>
        <h3>{t('skipped.title')}</h3>
        <p className={styles['text']}>{t('skipped.text')}</p>
        <Disclosure summary={t('skipped.show')}>
          <SkippedTable nonResponse={report.nonResponse} />
        </Disclosure>
      </section>
    </>
  );
}

function orderTexts(report: ShownOrderReport, { t, format }: TrustWords): readonly string[] {
  if (report.kind === 'not-recorded') return [t('order.not-recorded')];
  const n = format.number(report.n);
  if (report.kind === 'same-order') return [t('order.same-order', { n })];
  const { pull, pullProbability, patternProbability } = report;
  const decided = [pullProbability, patternProbability].some((p) => p.ok && p.value < BY_CHANCE);
  return [
    t('order.counts', {
      n,
      shown: format.number(report.inShownOrder),
      reverse: format.number(report.inReverseOrder),
      near: format.number(report.nearShownOrder),
    }),
    pull.ok && pullProbability.ok
      ? t('order.pull', {
          tau: format.signed(pull.value.value, 2),
          range: pull.value.interval.ok ? format.signedRange(pull.value.interval.value, 2) : '–',
          p: format.probability(pullProbability.value),
        })
      : '',
    patternProbability.ok ? t('order.pattern', { p: format.probability(patternProbability.value) }) : '',
    t(decided ? 'order.decided' : 'order.clear'),
  ].filter((text) => text !== '');
}

function speedText({ speed }: TrustReport, { t, format }: TrustWords): string {
  if (!speed.ok)
    return speed.reason === 'not-asked' ? t('speed.none') : t(`glossary:missing.${speed.reason}`);
  const { timed, medianSeconds, belowThird, belowHalf } = speed.value;
  return t('speed.text', {
    n: format.number(timed),
    median: format.number(medianSeconds),
    third: format.number(belowThird),
    half: format.number(belowHalf),
  });
}

function SkippedTable({ nonResponse }: { readonly nonResponse: readonly PillarNonResponse[] }) {
  const { t, format } = useTrustWords();
  const cell = (count: number, of: number) =>
    of === 0
      ? t('glossary:missingShort.not-asked')
      : t('skipped.cell', { count, number: format.number(count), share: format.percent(count / of) });
  const n = (count: number) => format.number(count);
  const [first] = nonResponse;
  return (
    <DataTable
      caption={t('skipped.caption')}
      columns={[
        { key: 'pillar', title: t('table.pillar') },
        { key: 'ranked', title: t('skipped.unranked', { n: n(first?.rankers ?? 0) }), align: 'end' },
        { key: 'rated', title: t('skipped.unrated', { n: n(first?.raters ?? 0) }), align: 'end' },
        { key: 'not', title: t('skipped.notApplicable', { n: n(first?.raters ?? 0) }), align: 'end' },
      ]}
      rows={nonResponse.map(({ pillar, unranked, rankers, unrated, notApplicable, raters }) => ({
        key: pillar,
        cells: [
          t(`pillars:${pillar}.name`),
          cell(unranked, rankers),
          cell(unrated, raters),
          cell(notApplicable, raters),
        ],
      }))}
    />
  );
}
