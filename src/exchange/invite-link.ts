import { assert } from '../domain/assert.ts';
import {
  MOST_DEPARTMENTS,
  type Invite,
  type RankedPlaces,
  type RoomAddress,
  type SealingPublicKey,
  type WorkshopSteps,
} from '../domain/model/workshop.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import { LONGEST_BROKER } from '../domain/workshop/broker-address.ts';
import { readLanguage, readWorkshop, writeLanguage, writeWorkshop } from './answer-bits.ts';
import { createBitReader, createBitWriter, type BitReader, type BitWriter } from './bits.ts';
import { FORMAT_VERSION, VERSION_BITS } from './format-version.ts';
import { readDay, readKey, readText, writeDay, writeKey, writeText } from './invite-fields.ts';
import { LONGEST_DEPARTMENT, LONGEST_INVITE, LONGEST_TITLE } from './invite-limits.ts';
import { CHECK_LETTERS, checkLetters } from './letters.ts';
import { fromBase64Url, toBase64Url } from './text-bytes.ts';

export type InviteRefusal = 'damaged' | 'unknown-version' | 'invalid-content' | 'too-long';

const CHECK_PREFIX = 'pli';

/** The numbers of the format. */
const STEPS: readonly WorkshopSteps[] = ['scores-and-ranking', 'scores', 'ranking'];
const PLACES: readonly RankedPlaces[] = [10, 5, 4, 3];
const NAMING: readonly Invite['naming'][] = ['anonymous', 'nicknames'];
const CURVES: readonly (SealingPublicKey['curve'] | null)[] = [null, 'x25519', 'p-256'];

const KEY_BYTES = { x25519: 32, 'p-256': 65 } as const;
const SECRET_BYTES = 16;
const COUNT_BITS = 8;

/**
 * The settings of a workshop as letters, digits, `-` and `_`: what stands behind `#/join/`. Texts are cleaned and cut to
 * the lengths of `invite-limits`. `decodeInvite` reads it again if `departmentsFit` and no two departments are one when
 * cleaned.
 */
export function encodeInvite(invite: Invite): string {
  const writer = createBitWriter();
  writer.write(FORMAT_VERSION, VERSION_BITS);
  writeInvite(writer, invite);
  const bytes = Uint8Array.from(writer.digits(8));
  return toBase64Url(bytes) + checkLetters(CHECK_PREFIX, bytes);
}

/** Whatever comes out was checked field by field; all of it is still somebody else's text, to be drawn as text. */
export function decodeInvite(text: string): Result<Invite, InviteRefusal> {
  if (text.length > LONGEST_INVITE) return fail('too-long');
  const link = text.replace(/[\s\p{Cc}\p{Cf}]/gu, '');
  const bytes = fromBase64Url(link.slice(0, -CHECK_LETTERS));
  if (bytes === null || checkLetters(CHECK_PREFIX, bytes) !== link.slice(-CHECK_LETTERS))
    return fail('damaged');
  const reader = createBitReader(bytes, 8);
  if (reader.read(VERSION_BITS) !== FORMAT_VERSION) return fail('unknown-version');
  const invite = readInvite(reader);
  return invite ? succeed(invite) : fail('invalid-content');
}

/** Everything behind the version: first the fields of fixed width, then texts and keys, whole bytes all of them. */
function writeInvite(writer: BitWriter, invite: Invite): void {
  assert(invite.departments.length <= MOST_DEPARTMENTS, 'more departments than an answer can name');
  writeWorkshop(writer, invite.workshop);
  writeLanguage(writer, invite.language);
  writer.write(STEPS.indexOf(invite.asks), 2);
  writer.write(PLACES.indexOf(invite.ranked), 2);
  writer.write(NAMING.indexOf(invite.naming), 1);
  writer.write(invite.ballot - 1, 1);
  writer.write(CURVES.indexOf(invite.sealing?.curve ?? null), 2);
  writer.write(invite.room ? 1 : 0, 1);
  writeDay(writer, invite.deadline);
  writeText(writer, invite.title, LONGEST_TITLE);
  writer.write(invite.departments.length, COUNT_BITS);
  for (const department of invite.departments) writeText(writer, department, LONGEST_DEPARTMENT);
  if (invite.sealing) writeKey(writer, invite.sealing.publicKey, KEY_BYTES[invite.sealing.curve]);
  if (invite.room) writeRoom(writer, invite.room);
}

/** `null` = no invite is written like this, or it says something that no invite may say. */
function readInvite(reader: BitReader): Invite | null {
  const workshop = readWorkshop(reader);
  const language = readLanguage(reader);
  const asks = STEPS[reader.read(2)];
  const ranked = PLACES[reader.read(2)];
  const naming = NAMING[reader.read(1)];
  const ballot = reader.read(1) === 0 ? 1 : 2;
  const curve = CURVES[reader.read(2)];
  const hasRoom = reader.read(1) === 1;
  const deadline = readDay(reader);
  const title = readText(reader, LONGEST_TITLE);
  const departments = readDepartments(reader);
  if (language === undefined || asks === undefined || ranked === undefined || naming === undefined)
    return null;
  if (deadline === undefined || title === null || departments === null || curve === undefined) return null;
  const sealing = curve && { curve, publicKey: readKey(reader, KEY_BYTES[curve]) };
  const room = hasRoom ? readRoom(reader) : null;
  if ((hasRoom && room === null) || !reader.isAtEnd()) return null;
  return { workshop, title, language, asks, ranked, naming, departments, deadline, ballot, sealing, room };
}

function readDepartments(reader: BitReader): readonly string[] | null {
  const count = reader.read(COUNT_BITS);
  if (count > MOST_DEPARTMENTS) return null;
  const departments: string[] = [];
  for (let place = 0; place < count; place++) {
    const department = readText(reader, LONGEST_DEPARTMENT);
    if (department === null || department === '') return null;
    departments.push(department);
  }
  return new Set(departments).size === count ? departments : null;
}

function writeRoom(writer: BitWriter, room: RoomAddress): void {
  writeText(writer, room.broker, LONGEST_BROKER);
  writeKey(writer, room.secret, SECRET_BYTES);
  writeKey(writer, room.facilitatorKey, KEY_BYTES['p-256']);
}

function readRoom(reader: BitReader): RoomAddress | null {
  const broker = readText(reader, LONGEST_BROKER);
  const secret = readKey(reader, SECRET_BYTES);
  const facilitatorKey = readKey(reader, KEY_BYTES['p-256']);
  return broker !== null && isWebSocketAddress(broker) ? { broker, secret, facilitatorKey } : null;
}

function isWebSocketAddress(text: string): boolean {
  try {
    return /^wss?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}
