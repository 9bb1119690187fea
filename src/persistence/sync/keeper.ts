import { isOurKey, keyOf } from '../format.ts';
import type { StoragePorts, TabSignal } from '../ports.ts';
import type { SaveFailure, SaveState, StoredContent } from '../saved-things.ts';
import { DocumentSaver, type SaverEvents } from './document-saver.ts';
import { emptyDocument, type KeptDocument } from './kept-document.ts';

export interface KeeperEvents extends SaverEvents {
  onSaveState(state: SaveState): void;
  onWiped(): void;
}

export interface KeeperOptions {
  readonly ports: StoragePorts;
  readonly now: () => string;
  /** Names this tab among the others: lower-case letters and digits. */
  readonly writer: string;
  readonly documents: readonly KeptDocument[];
  readonly hasJournal: boolean;
  readonly events: KeeperEvents;
}

/** Time for a word to reach the other tabs, and for a save that is under way there to end. */
const HEARING_MS = 150;

/**
 * Keeps what the app shows and what the device stores the same, in both directions: every change goes to
 * the journal first and to local storage right after; what other tabs stored is merged in before anything
 * is written over it. What has to wait runs in one queue; `keep` never waits.
 */
export class Keeper {
  readonly #ports: StoragePorts;
  readonly #now: () => string;
  readonly #events: KeeperEvents;
  readonly #documents: Map<string, KeptDocument>;
  readonly #saver: DocumentSaver;
  #queue: Promise<void> = Promise.resolve();
  #isScheduled = false;
  #savedAt: string | null = null;
  #shown: SaveState | null = null;

  constructor({ documents, ...options }: KeeperOptions) {
    this.#ports = options.ports;
    this.#now = options.now;
    this.#events = options.events;
    this.#documents = new Map(documents.map((document) => [document.key, document]));
    this.#saver = new DocumentSaver({ ...options, isGone: (document) => this.#isGone(document) });
    if (documents.some((document) => this.#saver.needsSave(document))) this.#schedule();
  }

  /** Notes a change of the app; saving begins when the running code ends. What came from outside is known. */
  keep(content: StoredContent): void {
    const document = this.#document(keyOf(content));
    if (!isSameContent(document.mine, content)) this.#change(document, content);
  }

  forget(key: string): void {
    const document = this.#documents.get(key);
    if (document !== undefined && document.mine !== null) this.#change(document, null);
  }

  /** Tries again what could not be saved, with every storage. */
  retry(): void {
    this.#saver.retryJournal();
    for (const document of this.#documents.values()) document.failure = null;
    this.#show({ kind: 'saving' });
    this.#schedule();
  }

  /** Writes local storage at once, for a page that is about to go; the journal follows if there is time. */
  flush(): Promise<void> {
    for (const document of this.#documents.values()) {
      if (this.#saver.mirrorNow(document)) this.#noteSaved(document);
    }
    return this.#enqueue(() => this.#drain());
  }

  /** Word from another tab. */
  receive(signal: TabSignal): void {
    if (signal.kind === 'wiped') {
      this.#forgetEverything();
      this.#events.onWiped();
    } else if (signal.kind === 'changed' || this.#documents.has(signal.key)) {
      void this.#enqueue(() => this.#refresh(signal.key));
    }
  }

  /**
   * Removes everything of ours from this device. The other tabs hear of it first and have time to stop
   * saving, so that nothing is written back afterwards.
   */
  async wipe(): Promise<void> {
    this.#forgetEverything();
    this.#ports.tabs.announce({ kind: 'wiped' });
    await this.#enqueue(() =>
      this.#ports.exclusively(async () => {
        await new Promise((resolve) => setTimeout(resolve, HEARING_MS));
        await removeEverything(this.#ports);
      }),
    );
  }

  #document(key: string): KeptDocument {
    const known = this.#documents.get(key);
    if (known !== undefined) return known;
    const document = emptyDocument(key);
    this.#documents.set(key, document);
    return document;
  }

  #isGone(document: KeptDocument): boolean {
    return this.#documents.get(document.key) !== document;
  }

  #change(document: KeptDocument, content: StoredContent | null): void {
    document.mine = content;
    document.failure = null;
    this.#show({ kind: 'saving' });
    this.#schedule();
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      void this.#enqueue(() => this.#drain());
    });
  }

  #enqueue(task: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(task);
    return this.#queue;
  }

  async #drain(): Promise<void> {
    for (;;) {
      const waiting = [...this.#documents.values()].find(
        (document) => document.failure === null && this.#saver.needsSave(document),
      );
      if (waiting === undefined) break;
      waiting.failure = await this.#ports.exclusively(() => safely(() => this.#saver.save(waiting)));
      if (!this.#isGone(waiting)) this.#noteSaved(waiting);
    }
    this.#report();
  }

  /** Even of a failed save the journal may hold something new for the other tabs. */
  #noteSaved(document: KeptDocument): void {
    if (document.failure === null) this.#savedAt = this.#now();
    this.#ports.tabs.announce({ kind: 'changed', key: document.key });
  }

  #report(): void {
    for (const { failure } of this.#documents.values()) {
      if (failure !== null) return this.#show({ kind: 'failed', reason: failure });
    }
    const isAnythingKept = [...this.#documents.values()].some(({ mine }) => mine !== null);
    const at = isAnythingKept ? this.#savedAt : null;
    // Words from other tabs are no news about what this one saved.
    if (this.#shown?.kind !== 'saved' || this.#shown.at !== at) this.#show({ kind: 'saved', at });
  }

  #show(state: SaveState): void {
    this.#shown = state;
    this.#events.onSaveState(state);
  }

  #forgetEverything(): void {
    this.#documents.clear();
    this.#savedAt = null;
  }

  async #refresh(key: string): Promise<void> {
    const document = this.#document(key);
    const failure = await safely(() => this.#saver.refresh(document));
    if (failure !== null && document.mine !== null) document.failure = failure;
    await this.#drain();
  }
}

/** The only thing that throws is the decoding half that cannot be fetched: the app was replaced meanwhile. */
async function safely(work: () => Promise<SaveFailure | null>): Promise<SaveFailure | null> {
  try {
    return await work();
  } catch {
    return 'newer-version';
  }
}

/** Local storage last: its events send the other tabs to the journal, and what they found there would come back. */
async function removeEverything(ports: StoragePorts): Promise<void> {
  const { texts, journal, rows, kiosk, rooms, removeCaches } = ports;
  try {
    const databases = [journal, rows, kiosk, rooms].map((database) => database?.destroy());
    await Promise.all([...databases, removeCaches()]);
  } finally {
    const keys = texts?.keys().filter(isOurKey) ?? [];
    for (const key of keys) texts?.remove(key);
  }
}

function isSameContent(left: StoredContent | null, right: StoredContent): boolean {
  if (left?.kind === 'project' && right.kind === 'project') return left.project === right.project;
  return left?.kind === 'settings' && right.kind === 'settings' && left.settings === right.settings;
}
