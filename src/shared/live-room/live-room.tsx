import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { matchPath, useLocation } from 'react-router-dom';
import type { Project, ProjectId } from '../../domain/model/project.ts';
import { webCrypto } from '../../exchange/key-agreement.ts';
import { ROUTES } from '../../paths.ts';
import { useProject } from '../../store/store-context.tsx';
import {
  HostedRoomContext,
  JoinedRoomContext,
  type HostedRoom,
  type JoinedRoom,
} from './live-room-context.ts';
import { invitedRoom, ownRoom, type InvitedRoom, type RoomWorkshop } from './room-workshop.ts';
import { useRoomGuest } from './use-room-guest.ts';
import { useRoomHost } from './use-room-host.ts';
import { useSpokenStanding } from './use-spoken-standing.ts';

/**
 * The live room around all screens of the page for rooms: whichever screen of a project is shown, its room stays
 * connected, on either side. Another project, or another page, ends the connection.
 */
export function LiveRoom({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  const id = matchPath('/p/:projectId/*', pathname)?.params.projectId;
  const project = useProject(id as ProjectId | undefined);
  const [hosted, setHosted] = useState<HostedRoom | null>(null);
  const [joined, setJoined] = useState<JoinedRoom | null>(null);
  const canEncrypt = webCrypto() !== null;
  const own = project && canEncrypt ? ownRoom(project) : null;
  const invited = project && canEncrypt ? invitedRoom(project) : null;
  return (
    <HostedRoomContext value={hosted}>
      <JoinedRoomContext value={joined}>
        {/* Beside the screens, which stay as they are when a room is made and do not wait for its words. */}
        <Suspense fallback={null}>
          {project && own ? (
            <Host
              key={`${project.id} ${own.room.secret}`}
              project={project}
              workshop={own}
              isSilent={matchPath(ROUTES.room, pathname) !== null}
              onRoom={setHosted}
            />
          ) : null}
          {project && invited ? (
            <Guest key={`${project.id} ${invited.room.secret}`} invited={invited} onRoom={setJoined} />
          ) : null}
        </Suspense>
        {children}
      </JoinedRoomContext>
    </HostedRoomContext>
  );
}

interface HostProps {
  readonly project: Project;
  readonly workshop: RoomWorkshop;
  /** The room's own screen says how the room stands. */
  readonly isSilent: boolean;
  readonly onRoom: (room: HostedRoom | null) => void;
}

function Host({ project, workshop, isSilent, onRoom }: HostProps) {
  const room = useRoomHost({ project, workshop });
  useSpokenStanding(room, isSilent);
  useHandedUp(room, onRoom);
  return null;
}

interface GuestProps {
  readonly invited: InvitedRoom;
  readonly onRoom: (room: JoinedRoom | null) => void;
}

function Guest({ invited, onRoom }: GuestProps) {
  useHandedUp(useRoomGuest(invited), onRoom);
  return null;
}

function useHandedUp<Room>(room: Room, onRoom: (room: Room | null) => void): void {
  useEffect(() => onRoom(room), [room, onRoom]);
  useEffect(() => () => onRoom(null), [onRoom]);
}
