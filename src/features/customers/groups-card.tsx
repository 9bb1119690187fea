import type { Analysis } from '../../domain/analysis/analysis.ts';
import type { SegmentDifference, SegmentFindings } from '../../domain/analysis/segment-findings.ts';
import { estimateTexts } from '../../shared/estimate-text.ts';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import styles from './sureness-card.module.css';
import { quoted, useWords, type Words } from './words.ts';

/** What groups of customers value otherwise than all others do, question by question. */
export function GroupsCard({ analysis }: { readonly analysis: Analysis }) {
  const { t } = useWords();
  const findings = analysis.segmentFindings.filter(
    ({ probability }) => probability.ok || probability.reason !== 'no-answers',
  );
  if (findings.length === 0 || !analysis.customerOrder.ok) return null;
  return (
    <Card title={t('results.groups.title')}>
      {findings.map((finding) => (
        <GroupFinding key={finding.name} finding={finding} />
      ))}
      <div className={styles['method']}>
        <Disclosure summary={t('common:chart.method')}>
          <MethodExplanation ids={['segments', 'protection']} />
        </Disclosure>
      </div>
    </Card>
  );
}

function GroupFinding({ finding }: { readonly finding: SegmentFindings }) {
  const words = useWords();
  const name = quoted(finding.name);
  const differences = finding.differences.ok ? finding.differences.value : [];
  return (
    <div className={styles['finding']}>
      <div className={styles['sentences']}>
        <p>{findingText(finding, name, words)}</p>
      </div>
      {differences.length > 0 ? <DifferenceTable name={name} differences={differences} /> : null}
    </div>
  );
}

function findingText({ probability, differences }: SegmentFindings, name: string, words: Words): string {
  const { t, format } = words;
  if (!differences.ok) {
    return differences.reason === 'too-few-answers'
      ? t('results.groups.tooFew', { name })
      : t(`glossary:missing.${differences.reason}`);
  }
  const hasAny = differences.value.length > 0;
  if (!probability.ok) return t(hasAny ? 'results.groups.alone' : 'results.groups.aloneNone', { name });
  return t(hasAny ? 'results.groups.some' : 'results.groups.none', {
    name,
    p: format.probability(probability.value),
  });
}

interface DifferenceTableProps {
  readonly name: string;
  readonly differences: readonly SegmentDifference[];
}

function DifferenceTable({ name, differences }: DifferenceTableProps) {
  const { t, format } = useWords();
  const texts = estimateTexts(format, (reason) => t(`glossary:missingShort.${reason}`));
  return (
    <DataTable
      caption={t('results.groups.caption', { name })}
      captionHidden
      columns={[
        { key: 'pillar', title: t('results.groups.pillar') },
        { key: 'group', title: t('results.groups.group') },
        { key: 'mean', title: t('results.groups.mean'), align: 'end' },
        { key: 'difference', title: t('results.groups.difference'), align: 'end' },
        { key: 'range', title: t('results.groups.range'), align: 'end' },
        { key: 'n', title: t('results.groups.n'), align: 'end' },
      ]}
      rows={differences.map(({ pillar, generation, label, meanRank, value, interval }) => ({
        key: `${label} ${pillar}`,
        cells: [
          t(`pillars:${pillar}.name`),
          generation === null ? quoted(label) : t(`glossary:generations.${generation}`),
          format.number(meanRank.value, 1),
          format.signed(value),
          texts.signedInterval(interval),
          format.number(meanRank.n),
        ],
      }))}
    />
  );
}
