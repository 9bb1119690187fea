import { useTranslation } from 'react-i18next';
import { brokerHost, checkBroker } from '../../domain/workshop/broker-address.ts';
import { isChangedSince, type JoinedProject } from '../../domain/workshop/sent-answer.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { go, paths } from '../../paths.ts';
import type { GuestView } from '../../room/guest.ts';
import { entryHref, entryPage } from '../../shared/entry-page.ts';
import { useJoinedRoom, type JoinedRoom } from '../../shared/live-room/live-room-context.ts';
import { useWorkshopActions } from '../../store/use-workshop-actions.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice, type NoticeTone } from '../../ui/notice.tsx';
import { canSeal } from './this-device.ts';
import { Way } from './way.tsx';

/**
 * The live room among the ways to hand an answer over: a row of the list, nothing where the workshop has no room.
 * Connections are allowed on a page of their own only, so the first step leads there; nobody is connected unasked.
 */
export function RoomSend({ project }: { readonly project: JoinedProject }) {
  const { t } = useTranslation('room');
  const { room, sealing } = project.joined.invite;
  if (room === null || sealing === null || !canSeal()) return null;
  const broker = checkBroker(room.broker);
  if (!broker.ok) return null;
  if (entryPage() === 'room') return <InRoom project={project} />;
  return (
    <Way title={t('send.title')} text={t('send.offer', { broker: brokerHost(broker.value) })} outcome={null}>
      <ButtonLink href={entryHref('room', paths.send(project.id))}>{t('send.enter')}</ButtonLink>
    </Way>
  );
}

function InRoom({ project }: { readonly project: JoinedProject }) {
  const { t } = useTranslation('room');
  const guest = useJoinedRoom();
  if (guest === null) return null;
  const { view, problem } = guest;
  // What is in the room may be older than what stands here, or from the first ballot.
  const isHandedOver = project.joined.handedOverAt !== null && !isChangedSince(project);
  const isIn = view?.delivery === 'arrived' && isHandedOver;
  const canSend = view !== null && view.delivery !== 'waiting' && view.room !== 'closed';
  return (
    <Way title={t('send.title')} text={t('send.when')} outcome={isIn ? t('send.arrived') : null}>
      {problem ? <Notice tone="error">{t(`send.problem.${problem}`)}</Notice> : <RoomNotice guest={guest} />}
      <SecondBallot project={project} view={view} />
      {canSend ? <Button onClick={guest.send}>{t(isIn ? 'send.again' : 'send.send')}</Button> : null}
    </Way>
  );
}

type Standing = 'connecting' | 'unreachable' | 'refused' | GuestView['room'];

const TONES: Readonly<Record<Standing, NoticeTone>> = {
  connecting: 'info',
  looking: 'info',
  unreachable: 'warning',
  refused: 'warning',
  'not-open': 'info',
  open: 'ok',
  closed: 'warning',
};

/** How the room stands, and that nothing is lost. */
function RoomNotice({ guest: { view, retry } }: { readonly guest: JoinedRoom }) {
  const { t } = useTranslation('room');
  const standing = standingOf(view);
  const isWaiting = standing === 'unreachable' || standing === 'refused';
  return (
    <Notice
      tone={TONES[standing]}
      actions={isWaiting ? <Button onClick={retry}>{t('room.retry')}</Button> : undefined}
    >
      <p>{t(`send.standing.${standing}`)}</p>
      {view?.delivery === 'waiting' && standing !== 'closed' ? <p>{t('send.going')}</p> : null}
      {view?.state?.revealed && standing === 'open' ? <p>{t('send.revealed')}</p> : null}
    </Notice>
  );
}

function standingOf(view: GuestView | null): Standing {
  if (view?.connection.kind === 'waiting') return view.connection.reason;
  return view?.connection.kind === 'connected' ? view.room : 'connecting';
}

/** The facilitator asks everybody to rank once more, and this device still has the first ballot. */
function SecondBallot({
  project,
  view,
}: {
  readonly project: JoinedProject;
  readonly view: GuestView | null;
}) {
  const { t } = useTranslation('room');
  const language = useLanguage();
  const { joinWorkshop } = useWorkshopActions();
  const { invite } = project.joined;
  const isNews = view?.room === 'open' && view.state?.ballot === 2 && invite.ballot === 1;
  if (!isNews || invite.asks === 'scores') return null;
  const rankAgain = (): void => {
    const joined = joinWorkshop({ ...invite, ballot: 2 }, language);
    if (joined.ok) go(paths.score(joined.value));
  };
  return (
    <Notice
      title={t('send.second.title')}
      actions={<Button onClick={rankAgain}>{t('send.second.rank')}</Button>}
    >
      {t('send.second.text')}
    </Notice>
  );
}
