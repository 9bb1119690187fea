import type { ProjectId } from '../domain/model/project.ts';
import { isOurKey, projectKey, PROJECT_KEY_PREFIX, QUARANTINE_KEY_PREFIX, SETTINGS_KEY } from './format.ts';
import { isJsonObject } from './json-object.ts';
import type { StoragePorts } from './ports.ts';

export interface StorageItem {
  readonly key: string;
  /** `joined`: the person's own answer to somebody else's workshop; `joined-room`: their key for its live room. */
  readonly kind:
    'project' | 'joined' | 'settings' | 'rows' | 'kiosk' | 'room' | 'joined-room' | 'quarantine' | 'journal';
  /** Organisation, title of a workshop or file name, as somebody gave it; may be empty. Hostile text. */
  readonly name: string;
  /** As the browser counts them: two for each UTF-16 unit of a text. `null` = the browser does not tell. */
  readonly bytes: number | null;
}

/** Everything that Plumbline keeps on this device, for the user to see. */
export async function describeStorage(ports: StoragePorts): Promise<readonly StorageItem[]> {
  return [
    ...describeTexts(ports),
    ...(await describeJournal(ports)),
    ...(await describeRows(ports)),
    ...(await describeKiosk(ports)),
    ...(await describeRooms(ports)),
  ];
}

function describeTexts({ texts }: StoragePorts): StorageItem[] {
  if (texts === null) return [];
  return texts
    .keys()
    .filter(isOurKey)
    .flatMap((key): readonly StorageItem[] => {
      const text = texts.read(key) ?? '';
      const bytes = 2 * (key.length + text.length);
      const kind = kindOf(key);
      if (kind === null) return [];
      if (kind !== 'project') return [{ key, kind, name: '', bytes }];
      const { name, isJoined } = glimpseOf(text);
      return [{ key, kind: isJoined ? 'joined' : 'project', name, bytes }];
    });
}

function kindOf(key: string): 'project' | 'settings' | 'quarantine' | null {
  if (key === SETTINGS_KEY) return 'settings';
  if (key.startsWith(PROJECT_KEY_PREFIX)) return 'project';
  return key.startsWith(QUARANTINE_KEY_PREFIX) ? 'quarantine' : null;
}

interface Glimpse {
  readonly name: string;
  readonly isJoined: boolean;
}

/** Only to show it: an unreadable project has a size, too. */
function glimpseOf(text: string): Glimpse {
  try {
    const stored: unknown = JSON.parse(text);
    const project = isJsonObject(stored) && isJsonObject(stored['project']) ? stored['project'] : {};
    const { organisation, joined } = project;
    return {
      name: typeof organisation === 'string' ? organisation : '',
      isJoined: isJsonObject(joined),
    };
  } catch {
    return { name: '', isJoined: false };
  }
}

function glimpseAt({ texts }: StoragePorts, project: ProjectId): Glimpse {
  return glimpseOf(texts?.read(projectKey(project)) ?? '');
}

async function describeJournal({ journal }: StoragePorts): Promise<StorageItem[]> {
  const entries = await journal?.readAll();
  if (entries?.ok !== true || entries.value.length === 0) return [];
  const units = entries.value.reduce((sum, { key, text }) => sum + key.length + (text?.length ?? 0), 0);
  return [{ key: 'plumbline-journal', kind: 'journal', name: '', bytes: 2 * units }];
}

async function describeRows({ rows }: StoragePorts): Promise<StorageItem[]> {
  const list = await rows?.list();
  if (list?.ok !== true) return [];
  return list.value.map(({ survey, name, bytes }) => ({ key: survey, kind: 'rows', name, bytes }));
}

async function describeKiosk(ports: StoragePorts): Promise<StorageItem[]> {
  const list = await ports.kiosk?.list();
  if (list?.ok !== true) return [];
  return list.value.map(({ project, bytes }) => {
    const { name } = glimpseAt(ports, project);
    return { key: `kiosk-${project}`, kind: 'kiosk', name, bytes };
  });
}

async function describeRooms(ports: StoragePorts): Promise<StorageItem[]> {
  const list = await ports.rooms?.list();
  if (list?.ok !== true) return [];
  return list.value.map(({ project, bytes }) => {
    const { name, isJoined } = glimpseAt(ports, project);
    return { key: `room-${project}`, kind: isJoined ? 'joined-room' : 'room', name, bytes };
  });
}
