import { encodeStored } from '../encode.ts';
import { contains, highestRevision, joinHistories, withWrite, type History } from '../history.ts';
import type { Versions } from '../merge/three-way.ts';
import type { SaveFailure, StoredContent, Write } from '../saved-things.ts';

/** `null` = deleted, or never there. */
export type Content = StoredContent | null;

/** One key of the storage, as this tab knows it. */
export interface KeptDocument {
  readonly key: string;
  /** What the app shows. */
  mine: Content;
  /** The last state that this tab read or wrote: the common past with the other tabs. */
  base: Content;
  /** The text of the base; `null` where the base is. */
  text: string | null;
  /** What `mine` contains; the first one is the write that made the base. Empty = never stored. */
  writes: readonly Write[];
  /** The highest counter this tab has given out, written or not. */
  issued: number;
  /** The text in local storage when this tab last looked, readable or not. */
  seenText: string | null;
  /** What local storage and journal hold; `undefined` = something else than `mine`. */
  inText: Content | undefined;
  inJournal: Content | undefined;
  failure: SaveFailure | null;
}

export function emptyDocument(key: string): KeptDocument {
  return {
    key,
    mine: null,
    base: null,
    text: null,
    writes: [],
    issued: 0,
    seenText: null,
    inText: null,
    inJournal: null,
    failure: null,
  };
}

/** A state that was read. */
export interface FoundState {
  readonly place: 'inText' | 'inJournal';
  readonly content: Content;
  readonly text: string | null;
  readonly writes: History;
}

export type MergeContents = (versions: Versions<Content>) => Content;

/**
 * Takes in a state found in a storage. What this tab contains already is passed over; what follows from
 * this tab's past is merged three-way; two states written side by side are united, which loses nothing
 * but can bring back what one of them took out.
 */
export function absorb(document: KeptDocument, found: FoundState, merge: MergeContents): void {
  const newest = found.writes[0];
  if (contains(document.writes, newest)) {
    const isTheBase = isSameWrite(document.writes[0], newest);
    document[found.place] = isTheBase ? document.base : undefined;
    return;
  }
  const [origin] = document.writes;
  const isKnownPast = origin === undefined || contains(found.writes, origin);
  const merged = merge({
    base: isKnownPast ? document.base : undefined,
    mine: document.mine,
    theirs: found.content,
  });
  document.mine = merged;
  document.base = found.content;
  document.text = found.text;
  document.writes = withWrite(joinHistories(found.writes, document.writes), newest);
  document.inText = undefined;
  document.inJournal = undefined;
  document[found.place] = found.content;
}

function isSameWrite(left: Write | undefined, right: Write): boolean {
  return left?.[0] === right[0] && left[1] === right[1];
}

/** Every copy is gone: deleted by another tab, unless this one has changed it since. */
export function absorbAbsence(document: KeptDocument): void {
  if (document.mine === document.base) document.mine = null;
  document.base = null;
  document.text = null;
  document.writes = [];
  document.inText = null;
  document.inJournal = null;
}

/** Counts an unreadable state as seen, after its text was put aside: from now on it may be overwritten. */
export function acknowledge(document: KeptDocument, writes: History): void {
  const joined = joinHistories(document.writes, writes);
  const [origin] = document.writes;
  document.writes = origin === undefined ? joined : withWrite(joined, origin);
}

/** What is about to be written. */
export interface Draft {
  readonly content: Content;
  readonly text: string | null;
  readonly writes: History;
}

/** A state that is stored somewhere already is copied as it stands; a new one gets a new counter. */
export function draftOf(document: KeptDocument, writer: string, savedAt: string): Draft {
  const { mine, base, text, writes } = document;
  const [first, ...rest] = writes;
  if (mine === base && first !== undefined) return { content: mine, text, writes: [first, ...rest] };
  document.issued = Math.max(highestRevision(writes), document.issued) + 1;
  const extended = withWrite(writes, [writer, document.issued]);
  return {
    content: mine,
    text: mine === null ? null : encodeStored(mine, { savedAt, writes: extended }),
    writes: extended,
  };
}

/** A draft became a stored state, and so the new common past; an overtaken draft did not. */
export function commit(document: KeptDocument, draft: Draft): void {
  if (contains(document.writes, draft.writes[0])) return;
  document.base = draft.content;
  document.text = draft.text;
  document.writes = draft.writes;
}

/** Whether this tab has stored a later state while the draft was under way. */
export function isOvertaken(document: KeptDocument, draft: Draft): boolean {
  return document.writes[0] !== draft.writes[0] && contains(document.writes, draft.writes[0]);
}
