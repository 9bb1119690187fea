import { useTranslation } from 'react-i18next';
import type { AnalystFigures } from '../../domain/analysis/analysts.ts';
import type { Estimate, Measured } from '../../domain/stats/estimates/measured.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { estimateTexts } from '../../shared/estimate-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { usePeople, type People } from '../../shared/use-people.ts';

interface MeasureTableProps {
  readonly figures: AnalystFigures;
  readonly people: People;
}

/** How alike the two orders are by the usual coefficients, and how reliable the team's scores are. */
export function MeasureTable({ figures, people }: MeasureTableProps) {
  const { t } = useTranslation(['gaps', 'common', 'glossary']);
  const format = useFormat();
  const texts = estimateTexts(format, (reason) => t(`glossary:missingShort.${reason}`));
  const { n } = usePeople();
  const ordersCell = (measured: Measured<number>) => [
    measured.ok ? format.number(measured.value, 2) : t(`glossary:missingShort.${measured.reason}`),
    t('analysts.noRange'),
    n(people),
  ];
  const scoresCell = (estimate: Measured<Estimate>) => [
    texts.value(estimate, 2),
    texts.range(estimate, 2),
    estimate.ok ? n({ colleagues: estimate.value.n, customers: 0, isWeighted: false }) : '–',
  ];
  return (
    <DataTable
      caption={t('analysts.caption')}
      captionHidden
      columns={[
        { key: 'measure', title: t('analysts.measure') },
        { key: 'value', title: t('analysts.value'), align: 'end' },
        { key: 'range', title: t('table.interval'), align: 'end' },
        { key: 'n', title: t('table.n'), align: 'end' },
      ]}
      rows={[
        { key: 'rho', cells: [t('analysts.rho'), ...ordersCell(figures.rho)] },
        { key: 'tau', cells: [t('analysts.tau'), ...ordersCell(figures.tau)] },
        {
          key: 'averageOverlap',
          cells: [t('analysts.averageOverlap'), ...ordersCell(figures.averageOverlap)],
        },
        { key: 'rankBiased', cells: [t('analysts.rankBiased'), ...ordersCell(figures.rankBiasedOverlap)] },
        { key: 'alpha', cells: [t('analysts.alpha'), ...scoresCell(figures.alpha)] },
        { key: 'icc', cells: [t('analysts.icc'), ...scoresCell(figures.profileReliability)] },
      ]}
    />
  );
}
