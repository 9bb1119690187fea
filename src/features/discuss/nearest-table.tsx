import { useTranslation } from 'react-i18next';
import { at } from '../../domain/assert.ts';
import type { Nearest, PeopleLikeness } from '../../domain/analysis/people-likeness.ts';
import type { MissingReason } from '../../domain/stats/estimates/measured.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { DataTable } from '../../ui/data-table.tsx';

interface NearestTableProps {
  readonly likeness: PeopleLikeness;
  readonly names: readonly string[];
}

/** Equally near people beyond these are counted, not named. */
const MOST_NAMES = 3;

/** For each person the nearest one and how far that is, in the order of the tree. */
export function NearestTable({ likeness: { tree, nearest }, names }: NearestTableProps) {
  const { t } = useTranslation(['discuss', 'glossary']);
  const format = useFormat();
  return (
    <DataTable
      caption={t('alike.table.caption')}
      captionHidden
      columns={[
        { key: 'person', title: t('alike.table.person') },
        { key: 'nearest', title: t('alike.table.nearest') },
        { key: 'distance', title: t('alike.table.distance'), align: 'end' },
        { key: 'tau', title: t('alike.table.tau'), align: 'end' },
      ]}
      rows={tree.order.map((person) => {
        const found = at(nearest, person);
        return {
          key: String(person),
          cells: [
            at(names, person),
            ...(found.ok ? cellsOf(found.value) : [reasonText(found.reason), '–', '–']),
          ],
        };
      })}
    />
  );

  function cellsOf({ people, distance, tau }: Nearest): readonly string[] {
    return [
      namesOf(people),
      format.number(distance, 1),
      tau.ok ? format.number(tau.value, 2) : reasonText(tau.reason),
    ];
  }

  function namesOf(people: readonly number[]): string {
    const shown = people.slice(0, MOST_NAMES).map((person) => at(names, person));
    const rest = people.length - shown.length;
    return rest === 0 ? format.list(shown) : t('alike.table.more', { names: shown.join(', '), count: rest });
  }

  function reasonText(reason: MissingReason): string {
    return t(`glossary:missingShort.${reason}`);
  }
}
