import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { toId } from '#src/persistence/ids.ts';
import type { KioskAnswer, KioskSession } from '#src/persistence/kiosk-records.ts';

export const KIOSK_PROJECT = toId('project', 'shop');

export function aKioskAnswer(id: string, changes: Partial<KioskAnswer> = {}): KioskAnswer {
  return {
    id,
    project: KIOSK_PROJECT,
    day: '2026-11-21',
    seconds: 95,
    language: 'pl',
    ranked: PILLAR_IDS.toReversed(),
    ratings: { service: 5, content: 'not-applicable', friction: 1 },
    generation: 'millennials',
    comment: '',
    shown: PILLAR_IDS,
    ...changes,
  };
}

export function aKioskSession(changes: Partial<KioskSession> = {}): KioskSession {
  return {
    project: KIOSK_PROJECT,
    languages: ['en'],
    idleSeconds: 60,
    lock: { pin: { kind: 'plain', digits: '2468' }, wrong: 0, waitUntil: 0 },
    ...changes,
  };
}
