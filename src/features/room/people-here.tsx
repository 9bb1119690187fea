import { useTranslation } from 'react-i18next';
import type { Invite } from '../../domain/model/workshop.ts';
import { useFormat } from '../../i18n/use-language.ts';
import type { Presence } from '../../room/room-state.ts';
import styles from './room-screen.module.css';

interface PeopleHereProps {
  readonly people: readonly Presence[];
  readonly naming: Invite['naming'];
}

const MOST_NAMES = 60;

/** Names of those who gave one, where the workshop asked for names; in the order of the alphabet, not of coming. */
export function PeopleHere({ people, naming }: PeopleHereProps) {
  const { t } = useTranslation('room');
  const format = useFormat();
  if (naming === 'anonymous') return null;
  const names = people.flatMap(({ name }) => (name === null ? [] : [name]));
  if (names.length === 0) return null;
  const shown = names.toSorted((left, right) => left.localeCompare(right)).slice(0, MOST_NAMES);
  const more = names.length - shown.length;
  return (
    <>
      <p className={styles['words']}>{t('people.named', { names: format.list(shown) })}</p>
      {more > 0 ? <p className={styles['words']}>{t('people.more', { count: more })}</p> : null}
    </>
  );
}
