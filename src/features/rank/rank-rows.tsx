import { Button } from 'react-aria-components/Button';
import { GridListItem } from 'react-aria-components/GridList';
import { useTranslation } from 'react-i18next';
import { PILLAR_COUNT, PILLAR_IDS, type PillarId } from '../../domain/model/pillar.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { IconButton } from '../../ui/button.tsx';
import { ArrowDownIcon, ArrowUpIcon, GripIcon } from '../../ui/icons.tsx';
import styles from './rank-list.module.css';

interface PillarRowProps {
  readonly pillar: PillarId;
  /** null = below the line. */
  readonly place: number | null;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onUp: () => void;
  readonly onDown: () => void;
  readonly onPlace: (place: number) => void;
}

export function PillarRow(props: PillarRowProps) {
  const { pillar, place, isFirst, isLast, onUp, onDown, onPlace } = props;
  const { t } = useTranslation(['rank', 'pillars']);
  const name = t(`pillars:${pillar}.name`);
  return (
    <GridListItem
      id={pillar}
      textValue={name}
      className={styles['row'] ?? ''}
      data-ranked={place === null ? undefined : ''}
    >
      <PlaceSelect label={t('place', { pillar: name })} place={place} onPlace={onPlace} />
      <span className={styles['name']}>{name}</span>
      <IconButton label={t('up', { pillar: name })} disabled={isFirst} onClick={onUp}>
        <ArrowUpIcon />
      </IconButton>
      <IconButton label={t('down', { pillar: name })} disabled={isLast} onClick={onDown}>
        <ArrowDownIcon />
      </IconButton>
      <Grip label={t('drag', { pillar: name })} />
    </GridListItem>
  );
}

/** "Move to place n": the number of the row is a menu of places. */
function PlaceSelect(props: {
  readonly label: string;
  readonly place: number | null;
  readonly onPlace: (place: number) => void;
}) {
  const { t } = useTranslation('rank');
  const format = useFormat();
  return (
    <select
      className={styles['place']}
      aria-label={props.label}
      title={props.label}
      value={props.place ?? ''}
      onChange={(event) => props.onPlace(Number(event.target.value))}
      // The list takes arrows and letters for itself; here they choose a place.
      onKeyDown={(event) => event.stopPropagation()}
    >
      {props.place === null ? <option value="">{t('below')}</option> : null}
      {PILLAR_IDS.map((_, index) => (
        <option key={PILLAR_IDS[index]} value={index + 1}>
          {format.number(index + 1)}
        </option>
      ))}
    </select>
  );
}

/** React Aria's button is for keyboards and lets pointers through to the row; the frame around it is for fingers. */
function Grip({ label }: { readonly label: string }) {
  return (
    <span className={styles['handle']} data-handle="">
      <Button slot="drag" className={styles['grip'] ?? ''} aria-label={label}>
        <GripIcon />
      </Button>
    </span>
  );
}

interface LineRowProps {
  readonly rankedCount: number;
  readonly onMove: (step: -1 | 1) => void;
}

export function LineRow({ rankedCount, onMove }: LineRowProps) {
  const { t } = useTranslation('rank');
  return (
    <GridListItem id="line" textValue={t('line')} className={styles['line'] ?? ''}>
      <span className={styles['words']}>{t('line')}</span>
      <IconButton label={t('lineUp')} disabled={rankedCount === 0} onClick={() => onMove(-1)}>
        <ArrowUpIcon />
      </IconButton>
      <IconButton label={t('lineDown')} disabled={rankedCount === PILLAR_COUNT} onClick={() => onMove(1)}>
        <ArrowDownIcon />
      </IconButton>
      <Grip label={t('lineDrag')} />
    </GridListItem>
  );
}
