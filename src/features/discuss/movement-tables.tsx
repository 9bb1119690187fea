import { useTranslation } from 'react-i18next';
import type { TeamAgreement } from '../../domain/analysis/agreement.ts';
import type { PersonMovement, PillarMovement } from '../../domain/analysis/movement.ts';
import { at } from '../../domain/assert.ts';
import { PILLAR_COUNT } from '../../domain/model/pillar.ts';
import { placesOffByChance } from '../../domain/stats/two-orders/footrule.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { estimateTexts } from '../../shared/estimate-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import styles from './discuss.module.css';
import { usePersonNames } from './use-person-names.ts';

/** Mean places before and after, the change with its range, and whether chance explains it. */
export function PillarMovementTable({ pillars }: { readonly pillars: readonly PillarMovement[] }) {
  const { t } = useTranslation(['discuss', 'team', 'pillars', 'glossary']);
  const format = useFormat();
  const texts = estimateTexts(format, (reason) => t(`glossary:missingShort.${reason}`));
  return (
    <DataTable
      caption={t('movement.pillars.caption')}
      captionHidden
      columns={[
        { key: 'pillar', title: t('team:table.pillar') },
        { key: 'before', title: t('movement.pillars.before'), align: 'end' },
        { key: 'beforeRange', title: t('team:table.range'), align: 'end' },
        { key: 'after', title: t('movement.pillars.after'), align: 'end' },
        { key: 'afterRange', title: t('team:table.range'), align: 'end' },
        { key: 'change', title: t('movement.pillars.change'), align: 'end' },
        { key: 'range', title: t('movement.pillars.range'), align: 'end' },
        { key: 'q', title: t('movement.pillars.q'), align: 'end' },
        { key: 'n', title: t('team:table.n'), align: 'end' },
      ]}
      rows={pillars.map(({ pillar, before, after, change, falseShare }) => ({
        key: pillar,
        cells: [
          t(`pillars:${pillar}.name`),
          texts.value(before),
          texts.range(before),
          texts.value(after),
          texts.range(after),
          change.ok ? format.signed(change.value.value) : t(`glossary:missingShort.${change.reason}`),
          texts.signedInterval(change.ok ? change.value.interval : change),
          falseShare.ok
            ? format.probability(falseShare.value)
            : t(`glossary:missingShort.${falseShare.reason}`),
          texts.n(change),
        ],
      }))}
    />
  );
}

interface PersonMovementTableProps {
  readonly persons: readonly PersonMovement[];
  readonly agreement: TeamAgreement;
}

/** How far each person's order moved, the furthest first. */
export function PersonMovementTable({ persons, agreement }: PersonMovementTableProps) {
  const { t } = useTranslation(['discuss', 'glossary']);
  const format = useFormat();
  const names = usePersonNames(agreement);
  return (
    <>
      <p className={styles['note']}>
        {t('movement.persons.sentence', { byChance: format.number(placesOffByChance(PILLAR_COUNT), 1) })}
      </p>
      <DataTable
        caption={t('movement.persons.caption')}
        captionHidden
        columns={[
          { key: 'person', title: t('movement.persons.person') },
          { key: 'places', title: t('movement.persons.places'), align: 'end' },
          { key: 'tau', title: t('movement.persons.tau'), align: 'end' },
        ]}
        rows={persons
          .toSorted((left, right) => right.places - left.places)
          .map(({ person, places, tau }) => ({
            key: String(person),
            cells: [
              at(names, person),
              format.number(places, 1),
              tau.ok ? format.number(tau.value, 2) : t(`glossary:missingShort.${tau.reason}`),
            ],
          }))}
      />
    </>
  );
}
