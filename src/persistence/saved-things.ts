import type { Language } from '../domain/model/language.ts';
import type { Project } from '../domain/model/project.ts';

export interface Settings {
  /** `null` = follow the browser. */
  readonly language: Language | null;
  readonly theme: 'system' | 'light' | 'dark';
}

export const DEFAULT_SETTINGS: Settings = { language: null, theme: 'system' };

/** Why a stored text or a file was not taken. */
export type UnreadableReason = 'not-json' | 'not-plumbline' | 'newer-version' | 'invalid-content';

/** Something found at start that could not be read; the original text is kept and can be downloaded. */
export interface QuarantinedEntry {
  readonly key: string;
  readonly reason: UnreadableReason;
  readonly text: string;
}

/**
 * `newer-version`: another tab runs a newer Plumbline and stored a format that this one cannot read;
 * reloading the page brings the newer one here too.
 */
export type SaveFailure = 'storage-full' | 'storage-blocked' | 'newer-version';

/** Whether what the user made is safe on this device. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  /** Not saved: the user must export a file. Nothing that was saved before is lost. */
  | { readonly kind: 'failed'; readonly reason: SaveFailure };

/** What one key of the storage holds. */
export type StoredContent =
  | { readonly kind: 'project'; readonly project: Project }
  | { readonly kind: 'settings'; readonly settings: Settings };

/** One write of one tab: a random tab id and the counter it gave. Serialised as a pair. */
export type Write = readonly [writer: string, revision: number];

export interface Envelope {
  /** ISO 8601 instant. */
  readonly savedAt: string;
  /**
   * The writes that this state contains, the newest first: per tab the highest counter. It tells whether
   * one state follows from another or whether two tabs wrote side by side.
   */
  readonly writes: readonly [Write, ...Write[]];
}

export interface Stored extends Envelope {
  readonly content: StoredContent;
}
