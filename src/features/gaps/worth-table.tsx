import { useTranslation } from 'react-i18next';
import type { PillarWorth } from '../../domain/analysis/analysts.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { DataTable } from '../../ui/data-table.tsx';

interface WorthTableProps {
  /** Rankings behind all of them. */
  readonly n: number;
  /** The strongest first. */
  readonly pillars: readonly PillarWorth[];
}

/** How strongly customers prefer each pillar, by the model of Plackett and Luce. */
export function WorthTable({ n, pillars }: WorthTableProps) {
  const { t } = useTranslation(['gaps', 'pillars', 'glossary']);
  const format = useFormat();
  return (
    <DataTable
      caption={t('analysts.worth')}
      captionHidden
      columns={[
        { key: 'pillar', title: t('table.pillar') },
        { key: 'share', title: t('analysts.value'), align: 'end' },
        { key: 'range', title: t('table.interval'), align: 'end' },
        { key: 'n', title: t('table.n'), align: 'end' },
      ]}
      rows={pillars.map(({ pillar, share, interval }) => ({
        key: pillar,
        cells: [
          t(`pillars:${pillar}.name`),
          format.percent(share, 1),
          interval.ok
            ? format.percentRange(interval.value, 1)
            : t(`glossary:missingShort.${interval.reason}`),
          format.number(n),
        ],
      }))}
    />
  );
}
