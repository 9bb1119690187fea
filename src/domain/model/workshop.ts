import type { Answer, Ballot } from './answer.ts';
import type { Language } from './language.ts';

/** 32 random bits as 8 small hexadecimal digits: stands in every invite and every answer code. */
export type WorkshopId = string & { readonly __brand: 'WorkshopId' };

export const WORKSHOP_STEPS = ['scores-and-ranking', 'scores', 'ranking'] as const;
/** What colleagues are asked for. */
export type WorkshopSteps = (typeof WORKSHOP_STEPS)[number];

/** How many pillars a colleague puts in order; the rest stays unranked. */
export const RANKED_PLACES = [10, 5, 4, 3] as const;
export type RankedPlaces = (typeof RANKED_PLACES)[number];

/** Room for the department's place in the list in an answer code. */
export const MOST_DEPARTMENTS = 31;

/** Elliptic curves that answers can be sealed with: X25519 where the browser has it, else P-256. */
export const SEALING_CURVES = ['x25519', 'p-256'] as const;
export type SealingCurve = (typeof SEALING_CURVES)[number];

/** What a colleague's device needs to seal an answer. Base64url of the raw public key. */
export interface SealingPublicKey {
  readonly curve: SealingCurve;
  readonly publicKey: string;
}

/** Made on the facilitator's device. Base64url of the PKCS #8 private key: whoever has the project file opens the answers. */
export interface SealingKeys extends SealingPublicKey {
  readonly privateKey: string;
}

/** What a device needs to enter the live room; part of the invite's fragment. */
export interface RoomAddress {
  /** `wss:` or, on this machine only, `ws:`. Hostile until checked. */
  readonly broker: string;
  /** Base64url of 16 random bytes: names the topic, protects presence and the published reveal. */
  readonly secret: string;
  /** Base64url of the facilitator's raw ECDSA P-256 key: nobody else can reveal, reopen or close. */
  readonly facilitatorKey: string;
}

export interface RoomSettings extends RoomAddress {
  /** Base64url of the PKCS #8 private key that belongs to `facilitatorKey`. */
  readonly signingKey: string;
}

/** What an invited person is told; nothing of it is ever sent to a server. All texts are hostile until drawn as text. */
export interface Invite {
  readonly workshop: WorkshopId;
  /** As the facilitator wrote it; may be empty. */
  readonly title: string;
  /** Of the first visit; everybody may choose another one. */
  readonly language: Language;
  readonly asks: WorkshopSteps;
  readonly ranked: RankedPlaces;
  /** `nicknames`: said beforehand that names appear beside answers; giving none stays possible. */
  readonly naming: 'anonymous' | 'nicknames';
  /** At most `MOST_DEPARTMENTS`, distinct, none empty; `[]` = not asked. */
  readonly departments: readonly string[];
  /** The last day, `YYYY-MM-DD`; `null` = open until closed. */
  readonly deadline: string | null;
  readonly ballot: Ballot;
  /** `null` = answers travel readable. */
  readonly sealing: SealingPublicKey | null;
  readonly room: RoomAddress | null;
}

/** The steps of a workshop, one screen each in presenter mode. */
export const AGENDA_STEPS = [
  'score',
  'rank',
  'reveal',
  'discuss',
  're-rank',
  'customers',
  'gap',
  'choose',
] as const;
export type AgendaStep = (typeof AGENDA_STEPS)[number];

/** A workshop as its facilitator holds it, one a round at most. */
export interface Workshop extends Omit<Invite, 'workshop' | 'sealing' | 'room'> {
  readonly id: WorkshopId;
  readonly sealing: SealingKeys | null;
  readonly room: RoomSettings | null;
  /** ISO 8601 instants; `null` = not yet. */
  readonly openedAt: string;
  readonly closedAt: string | null;
  /** Until then nobody sees an answer, the facilitator included. */
  readonly revealedAt: string | null;
  /** The facilitator's own words and minutes for each step. */
  readonly agenda: Readonly<Partial<Record<AgendaStep, AgendaEntry>>>;
}

export interface AgendaEntry {
  /** Whole minutes of the timer; `null` = the proposed ones. */
  readonly minutes: number | null;
  readonly note: string;
}

/** On a colleague's device: what a project is that somebody else's invite made. */
export interface JoinedWorkshop {
  readonly invite: Invite;
  /** When the answer was last handed over as code, link, file or message; `null` = not yet. ISO 8601 instant. */
  readonly handedOverAt: string | null;
}

/** One answer on its way to the facilitator. */
export interface SentAnswer {
  readonly workshop: WorkshopId;
  readonly ballot: Ballot;
  /** The person's random id (10 small hexadecimal digits), the same in every code, link and file of theirs. */
  readonly id: Answer['id'];
  readonly nickname: string | null;
  /** Place in the invite's departments, from 0; `null` = none chosen. */
  readonly department: number | null;
  readonly scores: Answer['scores'];
  /** Empty in codes: only links, QR pictures and files have room. */
  readonly notes: Answer['notes'];
  readonly ranking: Answer['ranking'];
  readonly bet: boolean;
  readonly language: Language;
  /** ISO 8601 instant, whole seconds: of one person's answers the newest counts. */
  readonly sentAt: string;
}
