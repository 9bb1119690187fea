import type { Language } from '../domain/model/language.ts';
import { isLanguage } from '../domain/model/language.ts';
import { isPillarId, PILLAR_COUNT, type PillarId } from '../domain/model/pillar.ts';
import type { ProjectId } from '../domain/model/project.ts';
import { GENERATION_IDS, type GenerationId } from '../domain/stats/sums/customer-statistics.ts';
import { isJsonObject } from './json-object.ts';
import { isId } from './ids.ts';
import { LIMITS } from './limits.ts';

export type KioskRating = 1 | 2 | 3 | 4 | 5 | 'not-applicable';

/**
 * One customer's finished answer on the kiosk tablet. The day, not the minute: together with a till receipt the minute
 * would name the person. For the same reason the id is random, so that nothing tells the order of the answers.
 */
export interface KioskAnswer {
  readonly id: string;
  readonly project: ProjectId;
  /** `YYYY-MM-DD` where the tablet stands. */
  readonly day: string;
  /** From the first page to the last. */
  readonly seconds: number;
  readonly language: Language;
  /** The most important first; the others are unranked, as in a `top` ranking. */
  readonly ranked: readonly PillarId[];
  readonly ratings: Readonly<Partial<Record<PillarId, KioskRating>>>;
  readonly generation: GenerationId | null;
  /** Free text, empty = none. May name a person. */
  readonly comment: string;
  /** All pillars in the order in which this customer saw them. */
  readonly shown: readonly PillarId[];
}

/** What leaves the kiosk. Browsers withhold WebCrypto on plain http, where the digits themselves are kept. */
export type KeptPin =
  | { readonly kind: 'hashed'; readonly salt: string; readonly hash: string; readonly rounds: number }
  | { readonly kind: 'plain'; readonly digits: string };

export interface KioskLock {
  readonly pin: KeptPin;
  /** Wrong PINs one after the other. */
  readonly wrong: number;
  /** Until then no PIN is looked at; milliseconds since 1970. */
  readonly waitUntil: number;
}

/** How the kiosk of a project runs, kept so that a reload goes on with it. */
export interface KioskSession {
  readonly project: ProjectId;
  /** Offered to customers, the first one greets. */
  readonly languages: readonly [Language, ...Language[]];
  readonly idleSeconds: number;
  /** `null` = set up, but not running. */
  readonly lock: KioskLock | null;
}

export function isKioskAnswer(value: unknown): value is KioskAnswer {
  if (!isJsonObject(value)) return false;
  const { id, day, seconds, language, generation, comment } = value;
  return (
    typeof id === 'string' &&
    isProject(value['project']) &&
    typeof day === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(day) &&
    (seconds === 0 || (isPositive(seconds) && Number.isInteger(seconds))) &&
    isLanguage(language) &&
    (generation === null || GENERATION_IDS.some((known) => known === generation)) &&
    typeof comment === 'string' &&
    comment.length <= LIMITS.note &&
    hasPillars(value)
  );
}

function hasPillars({ ranked, shown, ratings }: Readonly<Record<string, unknown>>): boolean {
  return arePillars(ranked) && arePillars(shown) && shown.length === PILLAR_COUNT && areRatings(ratings);
}

export function isKioskSession(value: unknown): value is KioskSession {
  if (!isJsonObject(value)) return false;
  const { project, languages, idleSeconds, lock } = value;
  return (
    isProject(project) &&
    Array.isArray(languages) &&
    languages.length > 0 &&
    languages.every(isLanguage) &&
    isPositive(idleSeconds) &&
    (lock === null || isKioskLock(lock))
  );
}

function isKioskLock(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const { pin, wrong, waitUntil } = value;
  return isKeptPin(pin) && Number.isInteger(wrong) && typeof waitUntil === 'number';
}

function isKeptPin(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  if (value['kind'] === 'plain') return typeof value['digits'] === 'string';
  const { kind, salt, hash, rounds } = value;
  return kind === 'hashed' && typeof salt === 'string' && typeof hash === 'string' && isPositive(rounds);
}

function isProject(value: unknown): boolean {
  return typeof value === 'string' && isId('project', value);
}

function isPositive(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

/** Known pillars, none twice. */
function arePillars(value: unknown): value is PillarId[] {
  return Array.isArray(value) && value.every(isPillarId) && new Set(value).size === value.length;
}

function areRatings(value: unknown): boolean {
  return (
    isJsonObject(value) &&
    Object.entries(value).every(
      ([pillar, rating]) =>
        isPillarId(pillar) &&
        (rating === 'not-applicable' ||
          (Number.isInteger(rating) && Number(rating) >= 1 && Number(rating) <= 5)),
    )
  );
}
