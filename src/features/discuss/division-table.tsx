import { useTranslation } from 'react-i18next';
import type { Divisions } from '../../domain/analysis/divisions.ts';
import type { Measured } from '../../domain/stats/estimates/measured.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { estimateTexts } from '../../shared/estimate-text.ts';
import { DataTable } from '../../ui/data-table.tsx';

interface DivisionTableProps {
  readonly divisions: Divisions;
  readonly caption: string;
}

/** What divides most first: spread with its range, one opinion or two camps, mean with its range, median, n. */
export function DivisionTable({ divisions, caption }: DivisionTableProps) {
  const { t } = useTranslation(['discuss', 'team', 'pillars', 'glossary']);
  const format = useFormat();
  const texts = estimateTexts(format, (reason) => t(`glossary:missingShort.${reason}`));
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: 'pillar', title: t('team:table.pillar') },
        { key: 'spread', title: t('team:table.spread'), align: 'end' },
        { key: 'spreadRange', title: t('divisions.table.spreadRange'), align: 'end' },
        { key: 'camps', title: t('divisions.table.camps'), align: 'end' },
        { key: 'mean', title: t('divisions.table.mean'), align: 'end' },
        { key: 'range', title: t('team:table.range'), align: 'end' },
        { key: 'median', title: t('divisions.table.median'), align: 'end' },
        { key: 'n', title: t('team:table.n'), align: 'end' },
      ]}
      rows={divisions.pillars.map(({ pillar, mean, median, deviation, interval, agreement }) => ({
        key: pillar,
        cells: [
          t(`pillars:${pillar}.name`),
          numberText(deviation),
          texts.interval(interval),
          numberText(agreement, 2),
          texts.value(mean),
          texts.range(mean),
          numberText(median),
          texts.n(mean),
        ],
      }))}
    />
  );

  function numberText(measured: Measured<number>, digits = 1): string {
    return measured.ok
      ? format.number(measured.value, digits)
      : t(`glossary:missingShort.${measured.reason}`);
  }
}
