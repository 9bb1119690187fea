import type { Language } from '../../domain/model/language.ts';
import type { Project } from '../../domain/model/project.ts';
import type { SealingKeys, Workshop } from '../../domain/model/workshop.ts';
import { inviteLine, LONGEST_TITLE } from '../../exchange/invite-limits.ts';
import { toId } from '../../persistence/ids.ts';

/** What the facilitator decides, in the invite's own terms. */
export type WorkshopSettings = Pick<
  Workshop,
  'title' | 'language' | 'asks' | 'ranked' | 'naming' | 'departments' | 'deadline'
>;

export function firstSettings(project: Project, language: Language): WorkshopSettings {
  return {
    title: inviteLine(project.organisation, LONGEST_TITLE),
    language,
    asks: 'scores-and-ranking',
    ranked: 10,
    naming: 'anonymous',
    departments: [],
    deadline: null,
  };
}

export function newWorkshop(settings: WorkshopSettings, sealing: SealingKeys | null): Workshop {
  return {
    ...settings,
    id: newWorkshopId(),
    ballot: 1,
    sealing,
    room: null,
    openedAt: new Date().toISOString(),
    closedAt: null,
    revealedAt: null,
    agenda: {},
  };
}

/** 32 random bits; not `crypto.randomUUID`, which browsers withhold on plain http. */
function newWorkshopId(): Workshop['id'] {
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  return toId('workshop', Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}
