import { contains } from '../history.ts';
import type { StoragePorts } from '../ports.ts';
import { loadReader, readerIfLoaded } from '../reader.ts';
import type { QuarantinedEntry, SaveFailure, StoredContent } from '../saved-things.ts';
import {
  absorbAbsence,
  commit,
  draftOf,
  isOvertaken,
  type Draft,
  type KeptDocument,
} from './kept-document.ts';
import { takeInEntry, takeInText, type TakenIn } from './take-in.ts';

export interface SaverEvents {
  /** Another tab's changes were merged in; `null` = deleted there. */
  onMerged(key: string, content: StoredContent | null): void;
  onQuarantined(entry: QuarantinedEntry): void;
  onJournal(works: boolean): void;
}

export interface SaverOptions {
  readonly ports: StoragePorts;
  readonly now: () => string;
  /** Names this tab among the others: lower-case letters and digits. */
  readonly writer: string;
  readonly hasJournal: boolean;
  readonly events: SaverEvents;
  /** After a wipe, what was under way must not be written back. */
  readonly isGone: (document: KeptDocument) => boolean;
}

/** Saves one document: merges in what other tabs stored, then the journal, then local storage. */
export class DocumentSaver {
  readonly #options: SaverOptions;
  #hasJournal: boolean;

  constructor(options: SaverOptions) {
    this.#options = options;
    this.#hasJournal = options.hasJournal;
  }

  needsSave({ mine, inText, inJournal }: KeptDocument): boolean {
    return mine !== inText || (this.#hasJournal && mine !== inJournal);
  }

  /** Gives a journal that failed another chance. */
  retryJournal(): void {
    this.#hasJournal = this.#options.ports.journal !== null;
  }

  async save(document: KeptDocument): Promise<SaveFailure | null> {
    for (;;) {
      const unreadable = await this.#takeInText(document);
      if (unreadable !== null) return unreadable;
      if (this.#options.isGone(document) || !this.needsSave(document)) return null;
      const draft = this.#draft(document);
      const journaled = await this.#writeJournal(document, draft);
      if (this.#options.isGone(document)) return null;
      if (journaled === 'conflict') continue;
      if (journaled !== 'done') return journaled;
      const mirrored = this.#writeText(document, draft);
      if (mirrored !== 'again') return mirrored;
    }
  }

  /**
   * Writes local storage without waiting for anything; leaves it alone where that cannot be done safely.
   * Says whether it wrote.
   */
  mirrorNow(document: KeptDocument): boolean {
    const { mine, base, inText } = document;
    // What is stored anywhere is safe already, and may just be going: another tab may have deleted it.
    if (mine === base || mine === inText) return false;
    const text = this.#options.ports.texts?.read(document.key) ?? null;
    if (text !== document.seenText) {
      const reader = readerIfLoaded();
      if (text === null || reader === null) return false;
      if (this.#absorbText(document, reader, text) !== null) return false;
    }
    return this.#writeText(document, this.#draft(document)) === null;
  }

  /** Takes in what another tab stored under this key, wherever it could store it. */
  async refresh(document: KeptDocument): Promise<SaveFailure | null> {
    const failure = await this.#takeInText(document);
    if (failure !== null || !this.#hasJournal) return failure;
    const entry = await this.#options.ports.journal?.read(document.key);
    if (entry?.ok !== true || this.#options.isGone(document)) return null;
    const found = entry.value;
    if (found !== null) {
      const reader = await loadReader();
      return this.#merging(document, () => takeInEntry(this.#context(document, reader), found));
    }
    // The text alone proves nothing: only a journal without the document, too, means that it was deleted.
    if (document.seenText === null) this.#absorbAbsence(document);
    return null;
  }

  #draft(document: KeptDocument): Draft {
    return draftOf(document, this.#options.writer, this.#options.now());
  }

  #context(document: KeptDocument, reader: Awaited<ReturnType<typeof loadReader>>) {
    return { document, reader, texts: this.#options.ports.texts };
  }

  async #takeInText(document: KeptDocument): Promise<SaveFailure | null> {
    const { texts } = this.#options.ports;
    if (texts === null || texts.read(document.key) === document.seenText) return null;
    const reader = await loadReader();
    // Read again: loading took time.
    const text = texts.read(document.key);
    if (text !== null) return this.#absorbText(document, reader, text);
    document.seenText = null;
    document.inText = null;
    if (!this.#hasJournal) this.#absorbAbsence(document);
    return null;
  }

  #absorbText(
    document: KeptDocument,
    reader: Awaited<ReturnType<typeof loadReader>>,
    text: string,
  ): SaveFailure | null {
    const failure = this.#merging(document, () => takeInText(this.#context(document, reader), text));
    if (failure === null) document.seenText = text;
    return failure;
  }

  #absorbAbsence(document: KeptDocument): void {
    this.#merging(document, () => {
      absorbAbsence(document);
      return { kind: 'taken' };
    });
  }

  /** Tells the app what the work changed; of a wiped document it must hear nothing. */
  #merging(document: KeptDocument, work: () => TakenIn): SaveFailure | null {
    const { events, isGone } = this.#options;
    if (isGone(document)) return null;
    const before = document.mine;
    const taken = work();
    if (document.mine !== before) events.onMerged(document.key, document.mine);
    if (taken.kind === 'newer-version') return 'newer-version';
    if (taken.kind === 'stuck') return taken.reason;
    if (taken.kind === 'put-aside') events.onQuarantined(taken.entry);
    return null;
  }

  async #writeJournal(document: KeptDocument, draft: Draft): Promise<SaveFailure | 'done' | 'conflict'> {
    const { journal } = this.#options.ports;
    if (journal === null || !this.#hasJournal || document.inJournal === draft.content) return 'done';
    const entry = { key: document.key, writes: draft.writes, text: draft.text };
    const put = await journal.put(entry, (existing) => contains(draft.writes, existing.writes[0]));
    if (!put.ok) {
      // One slow or full journal must not hold up every later save; `retryJournal` gives it another chance.
      this.#hasJournal = false;
      this.#options.events.onJournal(false);
      return 'done';
    }
    if (put.value.kind === 'written') {
      commit(document, draft);
      document.inJournal = draft.content;
      this.#options.events.onJournal(true);
      return 'done';
    }
    const other = put.value.entry;
    const reader = await loadReader();
    return this.#merging(document, () => takeInEntry(this.#context(document, reader), other)) ?? 'conflict';
  }

  #writeText(document: KeptDocument, draft: Draft): SaveFailure | 'again' | null {
    const { texts } = this.#options.ports;
    if (document.inText === draft.content) return null;
    if (texts === null) return 'storage-blocked';
    if (texts.read(document.key) !== document.seenText || isOvertaken(document, draft)) return 'again';
    if (draft.text === null) texts.remove(document.key);
    else {
      const written = texts.write(document.key, draft.text);
      if (!written.ok) return written.reason;
    }
    commit(document, draft);
    document.seenText = draft.text;
    document.inText = draft.content;
    return null;
  }
}
