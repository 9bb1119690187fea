import { memo, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PillarId } from '../../domain/model/pillar.ts';
import { IconButton } from '../../ui/button.tsx';
import { ArrowDownIcon, ArrowUpIcon, GripIcon } from '../../ui/icons.tsx';
import { describePillar, type RankText } from './describe-row.ts';
import { stepRow, type RowId } from './list-with-line.ts';
import { PlaceSelect } from './place-select.tsx';
import styles from './rank-list.module.css';
import type { ChangeList } from './use-ranking-draft.ts';

interface RowProps {
  /** The row whose controls Tab reaches. */
  readonly active: boolean;
  /** null = not held; else how far it is drawn from its place, in CSS pixels. */
  readonly offset: number | null;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: ChangeList;
}

type PillarRowProps = RowProps & {
  readonly pillar: PillarId;
  /** null = below the line. */
  readonly place: number | null;
  readonly lastPlace: number;
};

export const PillarRow = memo(function PillarRow({ pillar, place, lastPlace, ...row }: PillarRowProps) {
  const { offset, ...rest } = row;
  const { active, onChange } = rest;
  const { t } = useTranslation(['rank', 'pillars']);
  const name = t(`pillars:${pillar}.name`);
  return (
    <Row
      row={pillar}
      label={describePillar(place, name, t)}
      className={styles[place === null ? 'unranked' : 'row']}
      active={active}
      offset={offset}
    >
      <PlaceSelect
        pillar={pillar}
        name={name}
        place={place}
        lastPlace={lastPlace}
        active={active}
        onChange={onChange}
      />
      <span className={styles['name']}>{name}</span>
      <Moves {...rest} row={pillar} held={offset !== null} />
    </Row>
  );
});

export const LineRow = memo(function LineRow({ offset, ...rest }: RowProps) {
  const { t } = useTranslation('rank');
  return (
    <Row row="line" label={t('line')} className={styles['line']} active={rest.active} offset={offset}>
      <span className={styles['words']}>{t('line')}</span>
      <Moves {...rest} row="line" held={offset !== null} />
    </Row>
  );
});

interface RowFrameProps extends Pick<RowProps, 'active' | 'offset'> {
  readonly row: RowId;
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

function Row({ row, label, className, active, offset, children }: RowFrameProps) {
  return (
    <div
      role="row"
      data-key={row}
      aria-label={label}
      tabIndex={active ? 0 : -1}
      className={className}
      data-dragging={offset === null ? undefined : ''}
      style={offset === null ? undefined : { translate: `0 ${offset}px` }}
    >
      <div role="gridcell" className={styles['cell']}>
        {children}
      </div>
    </div>
  );
}

type MovesProps = Omit<RowProps, 'offset'> & { readonly row: RowId; readonly held: boolean };

const Moves = memo(function Moves({ row, held, active, isFirst, isLast, onChange }: MovesProps) {
  const { t } = useTranslation(['rank', 'pillars']);
  const labels = useMemo(() => labelsFor(row, t), [row, t]);
  const step = (by: -1 | 1) => onChange((newest) => stepRow(newest, row, by), row);
  const tabIndex = active ? 0 : -1;
  return (
    <>
      <IconButton label={labels.up} tabIndex={tabIndex} disabled={isFirst} onClick={() => step(-1)}>
        <ArrowUpIcon />
      </IconButton>
      <IconButton label={labels.down} tabIndex={tabIndex} disabled={isLast} onClick={() => step(1)}>
        <ArrowDownIcon />
      </IconButton>
      <button
        type="button"
        className={styles['handle']}
        data-handle=""
        aria-label={labels.drag}
        aria-pressed={held}
        tabIndex={tabIndex}
      >
        <GripIcon />
      </button>
    </>
  );
});

function labelsFor(row: RowId, t: RankText) {
  if (row === 'line') return { up: t('lineUp'), down: t('lineDown'), drag: t('lineDrag') };
  const pillar = t(`pillars:${row}.name`);
  return { up: t('up', { pillar }), down: t('down', { pillar }), drag: t('drag', { pillar }) };
}
