import { MOST_DEPARTMENTS, type AgendaEntry, type Invite, type Workshop } from '../domain/model/workshop.ts';
import { cutText, LIMITS } from '../persistence/limits.ts';

type Settings = Pick<Invite, 'title' | 'departments'>;

/** Cuts the facilitator's texts to what can be read again. */
export function withinWorkshopLimits(workshop: Workshop): Workshop {
  const agenda = Object.entries(workshop.agenda).map(([step, entry]) => [step, withinEntryLimits(entry)]);
  return {
    ...workshop,
    ...withinSettingsLimits(workshop),
    agenda: Object.fromEntries(agenda) as Workshop['agenda'],
  };
}

export function withinSettingsLimits({ title, departments }: Settings): Settings {
  const cut = departments.map((department) => cutText(department.trim(), LIMITS.name));
  const distinct = [...new Set(cut.filter((department) => department !== ''))];
  return { title: cutText(title, LIMITS.name), departments: distinct.slice(0, MOST_DEPARTMENTS) };
}

function withinEntryLimits({ minutes, note }: AgendaEntry): AgendaEntry {
  const whole = minutes === null || !Number.isFinite(minutes) ? null : Math.max(0, Math.round(minutes));
  return {
    minutes: whole === null ? null : Math.min(whole, LIMITS.minutes),
    note: cutText(note, LIMITS.note),
  };
}
