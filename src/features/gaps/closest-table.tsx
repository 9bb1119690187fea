import { useTranslation } from 'react-i18next';
import type { ClosestColleague } from '../../domain/analysis/closest.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { DataTable } from '../../ui/data-table.tsx';

interface ClosestTableProps {
  /** The closest first. */
  readonly colleagues: readonly ClosestColleague[];
  /** In the same order. */
  readonly names: readonly string[];
}

/** The numbers behind the picture: agreement with its range, place, and whether chance would do as well. */
export function ClosestTable({ colleagues, names }: ClosestTableProps) {
  const { t } = useTranslation(['gaps', 'glossary']);
  const format = useFormat();
  const hasBets = colleagues.some(({ hasBet }) => hasBet);
  return (
    <DataTable
      caption={t('closest.caption')}
      captionHidden
      columns={[
        { key: 'name', title: t('closest.name') },
        { key: 'agreement', title: t('closest.agreement'), align: 'end' },
        { key: 'range', title: t('closest.range'), align: 'end' },
        { key: 'places', title: t('closest.places'), align: 'end' },
        { key: 'probability', title: t('closest.probability'), align: 'end' },
        ...(hasBets ? [{ key: 'bet', title: t('bets.column') }] : []),
      ]}
      rows={colleagues.map(({ agreement, interval, places, chance, hasBet }, index) => ({
        key: String(index),
        cells: [
          names[index],
          format.percent(agreement, 1),
          interval.ok
            ? format.percentRange(interval.value, 1)
            : t(`glossary:missingShort.${interval.reason}`),
          places.ok ? placesText(places.value) : t(`glossary:missingShort.${places.reason}`),
          chance.ok ? format.probability(chance.value) : t(`glossary:missingShort.${chance.reason}`),
          ...(hasBets ? [t(hasBet ? 'bets.yes' : 'bets.no')] : []),
        ],
      }))}
    />
  );

  function placesText({ from, to }: { readonly from: number; readonly to: number }): string {
    return from === to ? format.number(from) : format.range({ low: from, high: to }, 0);
  }
}
