import { useTranslation } from 'react-i18next';
import type { OrderCertainty } from '../../domain/stats/survey-planning/order-certainty.ts';
import type { SamplePlanInput } from '../../domain/stats/survey-planning/sample-size.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { whatItBuys, type Purchase } from './what-it-buys.ts';

const COLUMNS = [
  'topOne',
  'topThree',
  'topFour',
  'wholeOrder',
] as const satisfies readonly (keyof OrderCertainty)[];
const USUAL = [50, 100, 200, 300, 400, 500, 1000, 2000];

/** The figure in numbers, for usual sizes and the chosen one. */
export function PurchaseTable({
  input,
  bought,
}: {
  readonly input: SamplePlanInput;
  readonly bought: Purchase;
}) {
  const { t } = useTranslation(['planning', 'glossary']);
  const format = useFormat();
  const sizes = [...new Set([...USUAL, bought.answers])]
    .filter((answers) => answers <= (input.populationSize ?? Infinity))
    .toSorted((first, second) => first - second);
  return (
    <DataTable
      caption={t('table.caption')}
      columns={[
        { key: 'answers', title: t('table.answers') },
        { key: 'share', title: t('table.share'), align: 'end' },
        { key: 'rank', title: t('table.rank'), align: 'end' },
        ...COLUMNS.map((key) => ({ key, title: t(`table.${key}`), align: 'end' as const })),
      ]}
      rows={sizes.map((answers) => {
        const { shareMargin, rankMargin, certainty } = whatItBuys(answers, input);
        return {
          key: String(answers),
          cells: [
            format.number(answers),
            `±${format.number(100 * shareMargin, 1)}`,
            `±${format.number(rankMargin, 2)}`,
            ...COLUMNS.map((key) =>
              certainty.ok
                ? t('table.pair', {
                    usual: format.chance(certainty.value.observed[key]),
                    cautious: format.chance(certainty.value.halfAsStrong[key]),
                  })
                : t(`glossary:missingShort.${certainty.reason}`),
            ),
          ],
        };
      })}
    />
  );
}
