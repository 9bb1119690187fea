import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import type { ProjectId } from '../../domain/model/project.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { paths } from '../../paths.ts';
import { useHostedRoom, type RoomStanding } from './live-room-context.ts';
import type { RoomPhase } from './room-session.ts';
import styles from './room-line.module.css';

interface RoomLineProps {
  readonly project: ProjectId;
}

/** On the other screens of a project: its room is open, or out of reach, and there it is. */
export function RoomLine({ project }: RoomLineProps) {
  const { pathname } = useLocation();
  const room = useOpenRoom();
  const href = paths.room(project);
  return room && href !== `#${pathname}` ? <Line {...room} href={href} /> : null;
}

/** The same for a bar where every word takes room. */
export function RoomMark({ project }: RoomLineProps) {
  const room = useOpenRoom();
  return room && <Mark {...room} href={paths.room(project)} />;
}

interface OpenRoom {
  readonly standing: RoomStanding;
  readonly answered: number;
}

const OPEN: ReadonlySet<RoomPhase> = new Set(['open', 'closing', 'not-cleared']);

/** `null` = the room is not open here. Its words are there only if it is. */
function useOpenRoom(): OpenRoom | null {
  const room = useHostedRoom();
  if (!room?.view || !OPEN.has(room.phase)) return null;
  return { standing: room.standing, answered: room.view.answered };
}

interface LineProps extends OpenRoom {
  readonly href: string;
}

function Line({ href, ...room }: LineProps) {
  const { t } = useTranslation('room');
  return (
    <p className={styles['line']}>
      <Words {...room} />
      <a className={styles['link']} href={href}>
        {t('line.go')}
      </a>
    </p>
  );
}

function Mark({ href, ...room }: LineProps) {
  return (
    <a className={styles['short']} href={href}>
      <Words {...room} />
    </a>
  );
}

function Words({ standing, answered }: OpenRoom) {
  const { t } = useTranslation('room');
  const format = useFormat();
  return (
    <span className={styles['words']}>
      <span className={styles['mark']} data-standing={standing} aria-hidden="true" />
      <span>
        {standing === 'connected'
          ? t('line.open', { number: format.number(answered) })
          : t(`line.${standing}`)}
      </span>
    </span>
  );
}
