import { assert, at } from '../domain/assert.ts';
import type { Answer, AnswerId } from '../domain/model/answer.ts';
import type { Language } from '../domain/model/language.ts';
import { PILLAR_IDS, type PillarId } from '../domain/model/pillar.ts';
import type { ScoreAnswer, Scores } from '../domain/model/score.ts';
import type { SentAnswer, WorkshopId } from '../domain/model/workshop.ts';
import type { BitReader, BitWriter } from './bits.ts';
import { cleanNickname } from './nickname.ts';
import { numberToRanking, rankingToNumber } from './ranking-number.ts';
import { fromUtf8, toUtf8 } from './text-bytes.ts';

/** Bits of each field; their order is that of `writeAnswer`. */
const WIDTHS = {
  workshop: 32,
  person: 40,
  ballot: 1,
  bet: 1,
  language: 3,
  department: 5,
  sentAt: 30,
  score: 3,
  ranking: 28,
  nickname: 5,
} as const;

/** Workshop and answer without the bytes of a nickname: 175. */
export const SHORTEST_BITS: number =
  WIDTHS.workshop +
  WIDTHS.person +
  WIDTHS.ballot +
  WIDTHS.bet +
  WIDTHS.language +
  WIDTHS.department +
  WIDTHS.sentAt +
  WIDTHS.score * PILLAR_IDS.length +
  WIDTHS.ranking +
  WIDTHS.nickname;

/** The numbers of the format: a new language comes at the end. */
const LANGUAGES: readonly Language[] = ['en', 'pl', 'ru', 'zh-Hant'];
const SCORES: readonly (ScoreAnswer | null)[] = [null, 1, 2, 3, 4, 5, 'not-sure', 'not-applicable'];

/** 2026-01-01: seconds are counted from here, 2^30 of them, until January 2060. */
const FIRST_SECOND = 1_767_225_600;
const LAST_SECOND = 2 ** WIDTHS.sentAt - 1;

export function writeLanguage(writer: BitWriter, language: Language): void {
  writer.write(LANGUAGES.indexOf(language), WIDTHS.language);
}

/** `undefined` = a language that this version does not know. */
export function readLanguage(reader: BitReader): Language | undefined {
  return LANGUAGES[reader.read(WIDTHS.language)];
}

export function writeWorkshop(writer: BitWriter, workshop: WorkshopId): void {
  assert(/^[0-9a-f]{8}$/.test(workshop), 'a workshop has 8 hexadecimal digits');
  writer.write(Number.parseInt(workshop, 16), WIDTHS.workshop);
}

export function readWorkshop(reader: BitReader): WorkshopId {
  return hexadecimal(reader.read(WIDTHS.workshop), 8) as WorkshopId;
}

/** Everything but workshop and notes. A time that has no place (a clock that is wrong) becomes the nearest that has. */
export function writeAnswer(writer: BitWriter, sent: SentAnswer): void {
  assert(/^[0-9a-f]{10}$/.test(sent.id), 'a person has 10 hexadecimal digits');
  writer.write(Number.parseInt(sent.id, 16), WIDTHS.person);
  writer.write(sent.ballot - 1, WIDTHS.ballot);
  writer.write(sent.bet ? 1 : 0, WIDTHS.bet);
  writeLanguage(writer, sent.language);
  writer.write(sent.department === null ? 0 : sent.department + 1, WIDTHS.department);
  writer.write(secondOf(sent.sentAt), WIDTHS.sentAt);
  for (const pillar of PILLAR_IDS) {
    writer.write(SCORES.indexOf(sent.scores[pillar] ?? null), WIDTHS.score);
  }
  writer.write(rankingToNumber(sent.ranking), WIDTHS.ranking);
  const nickname = toUtf8(cleanNickname(sent.nickname ?? '') ?? '');
  writer.write(nickname.length, WIDTHS.nickname);
  writer.writeBytes(nickname);
}

/** `null` = no answer is written like this. */
export function readAnswer(reader: BitReader, workshop: WorkshopId): SentAnswer | null {
  const id = hexadecimal(reader.read(WIDTHS.person), 10) as AnswerId;
  const ballot = reader.read(WIDTHS.ballot) === 0 ? 1 : 2;
  const bet = reader.read(WIDTHS.bet) === 1;
  const language = readLanguage(reader);
  const department = reader.read(WIDTHS.department);
  const sentAt = new Date((FIRST_SECOND + reader.read(WIDTHS.sentAt)) * 1000).toISOString();
  const scores = readScores(reader);
  const ranking = numberToRanking(reader.read(WIDTHS.ranking));
  const nickname = readNickname(reader);
  if (language === undefined || ranking === undefined || nickname === undefined) return null;
  return {
    workshop,
    ballot,
    id,
    nickname,
    department: department === 0 ? null : department - 1,
    scores,
    notes: {},
    ranking,
    bet,
    language,
    sentAt,
  };
}

/** How many bits a workshop and an answer take, nickname included, read from the first `SHORTEST_BITS` of them. */
export function bitsOf(reader: BitReader): number {
  reader.skip(SHORTEST_BITS - WIDTHS.nickname);
  return SHORTEST_BITS + 8 * reader.read(WIDTHS.nickname);
}

function secondOf(instant: string): number {
  const milliseconds = Date.parse(instant);
  assert(!Number.isNaN(milliseconds), 'an instant is ISO 8601');
  return Math.min(Math.max(Math.floor(milliseconds / 1000) - FIRST_SECOND, 0), LAST_SECOND);
}

function readScores(reader: BitReader): Scores {
  const scores: Partial<Record<PillarId, ScoreAnswer>> = {};
  for (const pillar of PILLAR_IDS) {
    const score = at(SCORES, reader.read(WIDTHS.score));
    if (score !== null) scores[pillar] = score;
  }
  return scores;
}

/** `undefined` = bytes that no nickname is written with: more than fit, too. */
function readNickname(reader: BitReader): Answer['participant']['nickname'] | undefined {
  const length = reader.read(WIDTHS.nickname);
  if (length === 0) return null;
  const nickname = fromUtf8(reader.readBytes(length));
  return nickname !== null && cleanNickname(nickname) === nickname ? nickname : undefined;
}

function hexadecimal(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
