import { joinedAnswer, sentAnswer } from '../../domain/workshop/sent-answer.ts';
import { cleanNickname } from '../../exchange/nickname.ts';
import type { RoomEngine, RoomNotebook } from '../../room/engine.ts';
import type { GuestView, RoomGuest } from '../../room/guest.ts';
import type { Presence } from '../../room/room-state.ts';
import type { RoomProblem } from './live-room-context.ts';
import type { InvitedRoom } from './room-workshop.ts';

export interface GuestSessionOptions {
  readonly load: () => Promise<RoomEngine>;
  readonly notebook: RoomNotebook;
  /** As it is now. */
  readonly invited: () => InvitedRoom;
  readonly onView: (view: GuestView) => void;
  readonly onProblem: (problem: RoomProblem | null) => void;
  /** `asItIs`: the answer has not been changed since it was sent. */
  readonly onArrived: (asItIs: boolean) => void;
}

/** A colleague's end of a room, from the start of the answer until the project is left. */
export class GuestSession {
  readonly #options: GuestSessionOptions;
  #guest: RoomGuest | null = null;
  #isOver = false;
  #delivery: GuestView['delivery'] = 'none';
  /** When the answer that is on its way was last changed. */
  #sentVersion: string | null = null;

  constructor(options: GuestSessionOptions) {
    this.#options = options;
  }

  async join(): Promise<void> {
    const { load, notebook, invited, onProblem } = this.#options;
    try {
      const engine = await load();
      const { room, sealing, project } = invited();
      const { workshop } = project.joined.invite;
      const presence = presenceOf(sentAnswer(project).nickname);
      const onView = (view: GuestView): void => this.#see(view);
      if (this.#isOver) return;
      const guest = await engine.join({ room, sealing, workshop, presence, onView }, notebook);
      if (this.#isOver) return void guest?.leave();
      this.#guest = guest;
      if (guest === null) onProblem('damaged');
      // Typed meanwhile.
      this.appear(sentAnswer(invited().project).nickname);
    } catch {
      // The network went before this part of the app was on the device.
      if (!this.#isOver) onProblem('unavailable');
    }
  }

  /** Says to the others who is here. */
  appear(nickname: string | null): void {
    void this.#guest?.setPresence(presenceOf(nickname));
  }

  async send(): Promise<void> {
    const { invited, onProblem } = this.#options;
    const { project } = invited();
    onProblem(null);
    this.#sentVersion = joinedAnswer(project).updatedAt;
    const written = await this.#guest?.send(sentAnswer(project));
    if (written?.ok === false) onProblem(written.reason);
  }

  retry(): void {
    this.#guest?.retry();
  }

  leave(): void {
    this.#isOver = true;
    void this.#guest?.leave();
    this.#guest = null;
  }

  #see(view: GuestView): void {
    if (this.#isOver) return;
    const isNews = view.delivery === 'arrived' && this.#delivery === 'waiting';
    this.#delivery = view.delivery;
    const { invited, onView, onArrived } = this.#options;
    onView(view);
    if (isNews) onArrived(joinedAnswer(invited().project).updatedAt === this.#sentVersion);
  }
}

function presenceOf(nickname: string | null): Presence {
  return { name: nickname === null ? null : cleanNickname(nickname) };
}
