import type { Analysis } from '../../domain/analysis/analysis.ts';
import type { CustomerOrder } from '../../domain/analysis/customer-order.ts';
import { at } from '../../domain/assert.ts';
import { pillarIndex } from '../../domain/model/pillar.ts';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import { inCustomerOrder } from '../../shared/pillar-order.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import styles from './sureness-card.module.css';
import { peopleText, pillarList, useWords } from './words.ts';

/** Two at a time: who beats whom, and the one order that contradicts customers least. */
export function PairsSection({ analysis }: { readonly analysis: Analysis }) {
  const words = useWords();
  const { t } = words;
  const { customerOrder } = analysis;
  if (!customerOrder.ok) return null;
  const order = customerOrder.value;
  return (
    <Disclosure summary={t('results.pairs.title')}>
      <div className={styles['sentences']}>
        <p>
          {order.condorcetWinner === null
            ? t('results.pairs.noWinner')
            : t('results.pairs.winner', { pillar: t(`pillars:${order.condorcetWinner}.nominative`) })}
        </p>
        <ConsensusSentence order={order} />
        <p>{t('results.pairs.lead')}</p>
      </div>
      <PairsTable analysis={analysis} order={order} />
      <Disclosure summary={t('common:chart.method')}>
        <MethodExplanation ids={['pairwise', 'kemeny']} n={peopleText(order.n, analysis, words)} />
      </Disclosure>
    </Disclosure>
  );
}

function ConsensusSentence({ order: { consensus } }: { readonly order: CustomerOrder }) {
  const words = useWords();
  const { t, format } = words;
  if (!consensus.ok || !consensus.value.agreement.ok) return null;
  const { order, agreement, optimalOrders } = consensus.value;
  return (
    <p>
      {format.sentences([
        t('results.pairs.order', {
          order: pillarList(order, words),
          share: format.percent(agreement.value),
        }),
        t('results.pairs.orders', { count: optimalOrders }),
      ])}
    </p>
  );
}

interface PairsTableProps {
  readonly analysis: Analysis;
  readonly order: CustomerOrder;
}

function PairsTable({ analysis, order }: PairsTableProps) {
  const { t, format } = useWords();
  const pillars = inCustomerOrder(analysis.pillars).map(({ pillar }) => pillar);
  return (
    <DataTable
      caption={t('results.pairs.caption')}
      captionHidden
      columns={[
        { key: 'pillar', title: t('results.table.pillar') },
        ...pillars.map((pillar) => ({
          key: pillar,
          title: t(`pillars:${pillar}.short`),
          align: 'end' as const,
        })),
      ]}
      rows={pillars.map((row) => ({
        key: row,
        cells: [
          t(`pillars:${row}.name`),
          ...pillars.map((column) => {
            const share = at(at(order.pairs, pillarIndex(row)), pillarIndex(column));
            if (!share.ok) return '–';
            const text = format.percent(share.value.value);
            return share.value.value > 0.5 ? <strong key={column}>{text}</strong> : text;
          }),
        ],
      }))}
    />
  );
}
