import type * as ReaderModule from '../decode/reader.ts';
import type { JournalEntry, TextStorage } from '../ports.ts';
import type { QuarantinedEntry, UnreadableReason } from '../saved-things.ts';
import { absorb, acknowledge, type KeptDocument } from './kept-document.ts';
import { putAside } from './quarantine.ts';

export type TakenIn =
  | { readonly kind: 'taken' }
  /** A newer Plumbline wrote it; it must stay as it is. */
  | { readonly kind: 'newer-version' }
  /** Unreadable; a copy is safe under the entry's key. */
  | { readonly kind: 'put-aside'; readonly entry: QuarantinedEntry }
  /** Unreadable, and there is no room for a copy: it must stay as it is. */
  | {
      readonly kind: 'stuck';
      readonly entry: QuarantinedEntry;
      readonly reason: 'storage-full' | 'storage-blocked';
    };

export interface TakeInContext {
  readonly document: KeptDocument;
  readonly reader: typeof ReaderModule;
  readonly texts: TextStorage | null;
}

/** Takes a text of local storage into this tab's state. */
export function takeInText(context: TakeInContext, text: string): TakenIn {
  const { document, reader } = context;
  const decoded = reader.decodeStored(document.key, text);
  if (!decoded.ok) return refuse(context, text, decoded.reason);
  const { content, writes } = decoded.value;
  absorb(document, { place: 'inText', content, text, writes }, reader.mergeContents);
  return { kind: 'taken' };
}

/** Takes an entry of the journal, perhaps a deletion, into this tab's state. */
export function takeInEntry(context: TakeInContext, { text, writes }: JournalEntry): TakenIn {
  const { document, reader } = context;
  if (text === null) {
    absorb(document, { place: 'inJournal', content: null, text, writes }, reader.mergeContents);
    return { kind: 'taken' };
  }
  const decoded = reader.decodeStored(document.key, text);
  if (decoded.ok) {
    const { content } = decoded.value;
    absorb(document, { place: 'inJournal', content, text, writes }, reader.mergeContents);
    return { kind: 'taken' };
  }
  const refused = refuse(context, text, decoded.reason);
  if (refused.kind === 'put-aside') acknowledge(document, writes);
  return refused;
}

function refuse({ document, texts }: TakeInContext, text: string, reason: UnreadableReason): TakenIn {
  if (reason === 'newer-version') return { kind: 'newer-version' };
  const original = { key: document.key, reason, text };
  if (texts === null) return { kind: 'stuck', entry: original, reason: 'storage-blocked' };
  const place = putAside(texts, document.key, text);
  if (!place.ok) return { kind: 'stuck', entry: original, reason: place.reason };
  return { kind: 'put-aside', entry: { ...original, key: place.value } };
}
