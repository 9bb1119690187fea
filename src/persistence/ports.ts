import type { ProjectId } from '../domain/model/project.ts';
import type { Result } from '../domain/result.ts';
import type { KioskAnswer, KioskSession } from './kiosk-records.ts';
import type { Write } from './saved-things.ts';

/** Synchronous text by key: `localStorage`. */
export interface TextStorage {
  keys(): readonly string[];
  read(key: string): string | null;
  /** A failed write leaves the old text as it was. */
  write(key: string, text: string): Result<null, 'storage-full' | 'storage-blocked'>;
  remove(key: string): void;
}

/** The newest state of one key, as the journal holds it. */
export interface JournalEntry {
  readonly key: string;
  readonly writes: readonly [Write, ...Write[]];
  /** `null` = the document was deleted. */
  readonly text: string | null;
}

export type JournalPut =
  | { readonly kind: 'written' }
  /** The entry there holds something that the writer has not seen; nothing was written. */
  | { readonly kind: 'conflict'; readonly entry: JournalEntry };

/** The fast and durable copy: IndexedDB. */
export interface Journal {
  readAll(): Promise<Result<readonly JournalEntry[], 'unavailable'>>;
  read(key: string): Promise<Result<JournalEntry | null, 'unavailable'>>;
  /** Compare and write in one transaction, so two tabs never overwrite each other unseen. */
  put(
    entry: JournalEntry,
    isKnown: (existing: JournalEntry) => boolean,
  ): Promise<Result<JournalPut, 'unavailable'>>;
  /** Removes the entry if it still is the one with this newest write. */
  remove(key: string, newest: Write): Promise<void>;
  destroy(): Promise<void>;
}

/** What is known about a survey's raw rows without reading them. */
export interface RowsAbout {
  readonly survey: string;
  readonly name: string;
  readonly bytes: number;
}

/** Raw survey rows: any value that structured cloning can keep. */
export interface RowStore {
  /** `words`: what the texts of the survey's file were said to mean. */
  put(
    about: RowsAbout,
    table: unknown,
    words: unknown,
  ): Promise<Result<null, 'storage-full' | 'unavailable'>>;
  /** The table, or `null` if there is none. Its shape is the caller's to check. */
  get(survey: string): Promise<Result<unknown, 'unavailable'>>;
  /** The words kept with the table, or `null`. Their shape is the caller's to check. */
  getWords(survey: string): Promise<unknown>;
  list(): Promise<Result<readonly RowsAbout[], 'unavailable'>>;
  remove(survey: string): Promise<void>;
  destroy(): Promise<void>;
}

/** What is known about a project's kiosk answers without showing them. */
export interface KioskAbout {
  readonly project: ProjectId;
  readonly answers: number;
  readonly bytes: number;
}

/** Answers that customers gave on this device, and how its kiosk runs: IndexedDB. */
export interface KioskStore {
  /** On the disk when it succeeds. The same answer once more replaces itself, so a failed try may be repeated. */
  keepAnswer(answer: KioskAnswer): Promise<Result<null, 'storage-full' | 'unavailable'>>;
  /** Oldest day first; within a day in no order. `unreadable` ones (of a newer version, say) stay untouched. */
  answers(
    project: ProjectId,
  ): Promise<
    Result<{ readonly answers: readonly KioskAnswer[]; readonly unreadable: number }, 'unavailable'>
  >;
  /** These and no others: an answer that came meanwhile stays. */
  removeAnswers(project: ProjectId, ids: readonly string[]): Promise<Result<null, 'unavailable'>>;
  session(project: ProjectId): Promise<Result<KioskSession | null, 'unavailable'>>;
  keepSession(session: KioskSession): Promise<Result<null, 'storage-full' | 'unavailable'>>;
  list(): Promise<Result<readonly KioskAbout[], 'unavailable'>>;
  removeProject(project: ProjectId): Promise<void>;
  destroy(): Promise<void>;
}

/** What is known about a project's live room without showing it. */
export interface RoomAbout {
  readonly project: ProjectId;
  /** `null` = there is a key in it whose size browsers do not tell. */
  readonly bytes: number | null;
}

/** What this device must remember of a project's live room: own key and counters, or the keys of others. IndexedDB. */
export interface RoomStore {
  /** `null` = nothing yet. Its shape is the caller's to check. */
  read(project: ProjectId): Promise<Result<unknown, 'unavailable'>>;
  /** Any value that structured cloning can keep: keys that the browser does not hand out are among them. */
  keep(project: ProjectId, memory: object): Promise<Result<null, 'unavailable'>>;
  list(): Promise<Result<readonly RoomAbout[], 'unavailable'>>;
  removeProject(project: ProjectId): Promise<void>;
  destroy(): Promise<void>;
}

export type TabSignal =
  | { readonly kind: 'changed'; readonly key: string }
  /** Local storage lost a key: deleted by another tab, or by the browser. */
  | { readonly kind: 'removed'; readonly key: string }
  | { readonly kind: 'wiped' };

/** Word between the tabs of one browser. */
export interface TabSignals {
  announce(signal: TabSignal): void;
  /** Returns a function that stops listening. */
  listen(listener: (signal: TabSignal) => void): () => void;
}

/** Runs a task while no other tab runs one; where the browser has no locks, runs it at once. */
export type Exclusively = <Value>(task: () => Promise<Value>) => Promise<Value>;

export interface StoragePorts {
  /** `null` = the browser withholds it. */
  readonly texts: TextStorage | null;
  readonly journal: Journal | null;
  readonly rows: RowStore | null;
  readonly kiosk: KioskStore | null;
  readonly rooms: RoomStore | null;
  readonly tabs: TabSignals;
  readonly exclusively: Exclusively;
  /** Removes the offline copies of the app itself. */
  readonly removeCaches: () => Promise<void>;
  /** Calls back when the page is hidden or left: the last moment at which saving is sure to run. */
  readonly onPageHide: (listener: () => void) => () => void;
}
