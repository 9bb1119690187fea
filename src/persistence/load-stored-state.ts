import type { Project, ProjectId } from '../domain/model/project.ts';
import { isDocumentKey, QUARANTINE_KEY_PREFIX } from './format.ts';
import type { JournalEntry, StoragePorts } from './ports.ts';
import { loadReader } from './reader.ts';
import { DEFAULT_SETTINGS, type QuarantinedEntry, type SaveState, type Settings } from './saved-things.ts';
import { emptyDocument, type KeptDocument } from './sync/kept-document.ts';
import { originalKey } from './sync/quarantine.ts';
import { takeInEntry, takeInText, type TakeInContext, type TakenIn } from './sync/take-in.ts';

/** What was found on this device at start. */
export interface LoadedState {
  readonly projects: Readonly<Record<ProjectId, Project>>;
  readonly settings: Settings;
  readonly quarantine: readonly QuarantinedEntry[];
  readonly saving: SaveState;
  /** Whether answers are safe from a sudden end of the browser; if not, only local storage keeps them. */
  readonly hasJournal: boolean;
  /** Bytes of all states, as the browser counts them (two for each UTF-16 unit). */
  readonly storedTotal: number;
  /** For the keeper: what is stored where. */
  readonly documents: readonly KeptDocument[];
}

/**
 * Reads local storage and journal, and unites them: the one that contains the other wins. An empty device
 * costs no decoding code.
 */
export async function loadStoredState(ports: StoragePorts): Promise<LoadedState> {
  const journal = await ports.journal?.readAll();
  const entries = new Map(journal?.ok === true ? journal.value.map((entry) => [entry.key, entry]) : []);
  const keys = ports.texts?.keys() ?? [];
  const quarantineKeys = keys.filter((key) => key.startsWith(QUARANTINE_KEY_PREFIX));
  const documentKeys = new Set([...keys, ...entries.keys()].filter(isDocumentKey));
  const quarantine: QuarantinedEntry[] = [];
  const documents: KeptDocument[] = [];
  if (quarantineKeys.length > 0) quarantine.push(...(await readQuarantine(ports, quarantineKeys)));
  for (const key of documentKeys) {
    const loaded = await loadDocument(ports, key, entries.get(key));
    quarantine.push(...loaded.unreadable);
    if (loaded.document !== null) documents.push(loaded.document);
  }
  return stateOf({ ports, documents, quarantine, hasJournal: journal?.ok === true });
}

function stateOf(found: {
  readonly ports: StoragePorts;
  readonly documents: readonly KeptDocument[];
  readonly quarantine: readonly QuarantinedEntry[];
  readonly hasJournal: boolean;
}): LoadedState {
  const projects: Record<ProjectId, Project> = {};
  let settings = DEFAULT_SETTINGS;
  for (const { mine } of found.documents) {
    if (mine?.kind === 'project') projects[mine.project.id] = mine.project;
    if (mine?.kind === 'settings') settings = mine.settings;
  }
  const units = found.documents.reduce((sum, document) => sum + (document.text?.length ?? 0), 0);
  const { documents, hasJournal } = found;
  return {
    projects,
    settings,
    quarantine: distinct(found.quarantine),
    saving:
      found.ports.texts === null
        ? { kind: 'failed', reason: 'storage-blocked' }
        : { kind: 'saved', at: null },
    hasJournal,
    storedTotal: 2 * units,
    documents,
  };
}

function distinct(entries: readonly QuarantinedEntry[]): QuarantinedEntry[] {
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()];
}

interface LoadedDocument {
  /** `null` = nothing there, or not to be touched. */
  readonly document: KeptDocument | null;
  readonly unreadable: readonly QuarantinedEntry[];
}

async function loadDocument(
  ports: StoragePorts,
  key: string,
  entry: JournalEntry | undefined,
): Promise<LoadedDocument> {
  const { texts } = ports;
  const context = { document: emptyDocument(key), reader: await loadReader(), texts };
  const refusals = [loadText(context), entry === undefined ? null : await loadEntry(context, ports, entry)];
  const unreadable = refusals.filter((refused) => refused !== null);
  const isNewer = unreadable.some((refused) => refused.reason === 'newer-version');
  return { document: !isNewer && isOfUse(context.document) ? context.document : null, unreadable };
}

/** An unreadable text of which a copy is safe makes room; any other stays, and is never written over. */
function loadText(context: TakeInContext): QuarantinedEntry | null {
  const { document, texts } = context;
  const text = texts?.read(document.key) ?? null;
  if (text === null) return null;
  const taken = takeInText(context, text);
  if (taken.kind === 'taken') document.seenText = text;
  if (taken.kind === 'put-aside') texts?.remove(document.key);
  return entryOf(taken, document.key, text);
}

async function loadEntry(
  context: TakeInContext,
  { journal }: StoragePorts,
  entry: JournalEntry,
): Promise<QuarantinedEntry | null> {
  const { document, texts } = context;
  const taken = takeInEntry(context, entry);
  // A deletion that local storage has carried out need not be remembered any longer.
  const isSettled = entry.text === null && texts?.read(document.key) === null;
  if (isSettled || taken.kind === 'put-aside') await journal?.remove(document.key, entry.writes[0]);
  return entryOf(taken, document.key, entry.text ?? '');
}

function isOfUse(document: KeptDocument): boolean {
  return document.mine !== null || document.seenText !== null;
}

function entryOf(taken: TakenIn, key: string, text: string): QuarantinedEntry | null {
  if (taken.kind === 'taken') return null;
  return taken.kind === 'newer-version' ? { key, reason: 'newer-version', text } : taken.entry;
}

/** Texts put aside at an earlier start; why they could not be read is found out anew. */
async function readQuarantine(ports: StoragePorts, keys: readonly string[]): Promise<QuarantinedEntry[]> {
  const reader = await loadReader();
  return keys.flatMap((key) => {
    const text = ports.texts?.read(key) ?? null;
    if (text === null) return [];
    const decoded = reader.decodeStored(originalKey(key), text);
    return [{ key, reason: decoded.ok ? 'invalid-content' : decoded.reason, text }];
  });
}
