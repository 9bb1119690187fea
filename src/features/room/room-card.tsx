import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import { brokerHost } from '../../domain/workshop/broker-address.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { paths } from '../../paths.ts';
import type { HostedRoom } from '../../shared/live-room/live-room-context.ts';
import type { RoomWorkshop } from '../../shared/live-room/room-workshop.ts';
import { useWorkshopActions } from '../../store/use-workshop-actions.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { KeyNumbers } from '../../ui/key-numbers.tsx';
import { ArrivedCard } from './arrived-card.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { PeopleHere } from './people-here.tsx';
import styles from './room-screen.module.css';
import { useSpokenArrivals } from './use-spoken-arrivals.ts';

interface RoomCardProps {
  readonly project: Project;
  readonly workshop: RoomWorkshop;
  readonly room: HostedRoom;
}

/** The room that is made: open it, watch it, close it. */
export function RoomCard({ project, workshop, room }: RoomCardProps) {
  const { t } = useTranslation('room');
  const format = useFormat();
  const { view, arrivals } = room;
  useSpokenArrivals(arrivals);
  const isConnected = view?.connection.kind === 'connected';
  return (
    <>
      <Card title={t('room.title', { broker: brokerHost(workshop.room.broker) })}>
        <div className={styles['stack']}>
          <ConnectionNotice room={room} isClosed={workshop.closedAt !== null} />
          {view ? (
            <KeyNumbers
              items={[
                {
                  key: 'here',
                  value: isConnected ? format.number(view.people.length) : t('numbers.unknown'),
                  label: t('numbers.here'),
                },
                {
                  key: 'answered',
                  value: format.number(view.answered),
                  label: t('numbers.answered'),
                  tone: 'team',
                },
              ]}
            />
          ) : null}
          {view && isConnected ? <PeopleHere people={view.people} naming={workshop.naming} /> : null}
          {view ? <Told workshop={workshop} isOut={view.isStateOut} /> : null}
          <Actions project={project} workshop={workshop} room={room} />
        </div>
      </Card>
      <ArrivedCard arrivals={arrivals} refused={view?.refused ?? {}} />
    </>
  );
}

/** What the screen of everybody in the room says, and whether it does already. */
function Told({ workshop, isOut }: { readonly workshop: RoomWorkshop; readonly isOut: boolean }) {
  const { t } = useTranslation('room');
  const { ballot, closedAt, revealedAt } = workshop;
  const open =
    revealedAt === null ? (`told.${ballot}.hidden` as const) : (`told.${ballot}.revealed` as const);
  return (
    <>
      <p className={styles['words']}>{t(closedAt === null ? open : 'told.closed')}</p>
      {isOut ? null : <p className={styles['words']}>{t('told.notYet')}</p>}
    </>
  );
}

/** There is nothing to do but wait. */
const BUSY: ReadonlySet<string> = new Set(['loading', 'elsewhere', 'closing']);

function Actions({ project, workshop, room }: RoomCardProps) {
  const { t } = useTranslation('room');
  const { setWorkshop } = useWorkshopActions();
  const [asking, setAsking] = useState<'close' | 'change' | null>(null);
  const isOpen = room.phase === 'open' || room.phase === 'not-cleared';
  const invite = (
    <ButtonLink variant={isOpen ? 'primary' : 'secondary'} href={paths.invite(project.id)}>
      {t('room.invite')}
    </ButtonLink>
  );
  if (BUSY.has(room.phase)) return null;
  const confirm = (): void => {
    setAsking(null);
    if (asking === 'close') room.close();
    else setWorkshop(project.id, { ...workshop, room: null });
  };
  return (
    <div className={styles['actions']}>
      {isOpen ? (
        <>
          {invite}
          <Button onClick={() => setAsking('close')}>{t('room.close')}</Button>
          <Button variant="quiet" onClick={room.pause}>
            {t('room.pause')}
          </Button>
        </>
      ) : (
        <>
          <Button variant="primary" onClick={room.open}>
            {t('room.open')}
          </Button>
          {invite}
          <Button variant="quiet" onClick={() => setAsking('change')}>
            {t('room.change')}
          </Button>
        </>
      )}
      {asking ? <Asking what={asking} onConfirm={confirm} onCancel={() => setAsking(null)} /> : null}
    </div>
  );
}

interface AskingProps {
  readonly what: 'close' | 'change';
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

function Asking({ what, onConfirm, onCancel }: AskingProps) {
  const { t } = useTranslation(['room', 'common']);
  return (
    <ConfirmDialog
      title={t(`ask.${what}.title`)}
      labels={{
        confirm: t(`ask.${what}.confirm`),
        cancel: t('common:cancel'),
        close: t('common:close'),
      }}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p>{t(`ask.${what}.text`)}</p>
    </ConfirmDialog>
  );
}
