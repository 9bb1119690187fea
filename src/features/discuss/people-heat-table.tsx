import { useTranslation } from 'react-i18next';
import { at } from '../../domain/assert.ts';
import type { PillarId } from '../../domain/model/pillar.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './people-heat-table.module.css';

export interface HeatPerson {
  readonly key: string;
  readonly name: string;
  /** In the order of `PILLAR_IDS`. */
  readonly places: readonly number[];
  readonly rankedCount: number;
}

export interface HeatPillar {
  readonly id: PillarId;
  readonly index: number;
  readonly name: string;
  readonly shortName: string;
  readonly mean: number | null;
}

interface PeopleHeatTableProps {
  readonly people: readonly HeatPerson[];
  readonly pillars: readonly HeatPillar[];
}

/** People x pillars: each place as a number on its colour. Scrolls within its own frame; the names stay in sight. */
export function PeopleHeatTable({ people, pillars }: PeopleHeatTableProps) {
  const { t } = useTranslation(['discuss', 'team']);
  const format = useFormat();
  return (
    // What scrolls must be reachable by keyboard and have a name; it is no landmark.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1: arrows scroll it
    <div className={styles['scroll']} role="group" aria-label={t('heat.caption')} tabIndex={0}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{t('heat.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('heat.person')}</th>
            {pillars.map(({ id, name, shortName }) => (
              <th key={id} scope="col">
                <abbr title={name}>{shortName}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.key}>
              <th scope="row">{person.name}</th>
              {pillars.map(({ id, index }) => (
                <PlaceCell key={id} place={at(person.places, index)} rankedCount={person.rankedCount} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('team:agreement.mean')}</th>
            {pillars.map(({ id, mean }) => (
              <td key={id}>{mean === null ? '–' : format.number(mean, 1)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface PlaceCellProps {
  readonly place: number;
  readonly rankedCount: number;
}

function PlaceCell({ place, rankedCount }: PlaceCellProps) {
  const { t } = useTranslation('discuss');
  const format = useFormat();
  const number = format.number(place, Number.isInteger(place) ? 0 : 1);
  // Whoever ranked m pillars gave them the places 1 to m; all others share what lies below.
  const isBelow = place > rankedCount;
  return (
    <td className={classNames(styles['place'], styles[`place-${Math.round(place)}`])}>
      {isBelow ? (
        <>
          <span className={styles['below']} aria-hidden="true">
            ({number})
          </span>
          <span className="visually-hidden">{t('heat.belowLine', { place: number })}</span>
        </>
      ) : (
        number
      )}
    </td>
  );
}
