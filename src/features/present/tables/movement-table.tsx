import { useTranslation } from 'react-i18next';
import type { PillarMovement } from '../../../domain/analysis/movement.ts';
import type { Estimate, Measured } from '../../../domain/stats/estimates/measured.ts';
import { useFormat } from '../../../i18n/use-language.ts';
import { estimateTexts } from '../../../shared/estimate-text.ts';
import { DataTable } from '../../../ui/data-table.tsx';

/** Average places before and after the discussion, as the team orders the pillars now. */
export function MovementTable({ pillars }: { readonly pillars: readonly PillarMovement[] }) {
  const { t } = useTranslation(['present', 'team', 'pillars', 'glossary']);
  const format = useFormat();
  const texts = estimateTexts(format, (reason) => t(`glossary:missingShort.${reason}`));
  const changeOf = (change: Measured<Estimate>) =>
    change.ok ? format.signed(change.value.value) : t(`glossary:missingShort.${change.reason}`);
  return (
    <DataTable
      caption={t('table.movement')}
      captionHidden
      columns={[
        { key: 'pillar', title: t('team:table.pillar') },
        { key: 'before', title: t('table.before'), align: 'end' },
        { key: 'after', title: t('table.after'), align: 'end' },
        { key: 'change', title: t('table.change'), align: 'end' },
        { key: 'range', title: t('team:table.range'), align: 'end' },
        { key: 'verdict', title: t('table.verdict') },
      ]}
      rows={pillars
        .toSorted((left, right) => placeOf(left.after) - placeOf(right.after))
        .map(({ pillar, before, after, change, hasMoved }) => ({
          key: pillar,
          cells: [
            t(`pillars:${pillar}.name`),
            texts.value(before),
            texts.value(after),
            changeOf(change),
            change.ok ? texts.signedInterval(change.value.interval) : '–',
            t(hasMoved ? 'table.moved' : 'table.notMoved'),
          ],
        }))}
    />
  );
}

function placeOf(mean: Measured<Estimate>): number {
  return mean.ok ? mean.value.value : Number.MAX_VALUE;
}
