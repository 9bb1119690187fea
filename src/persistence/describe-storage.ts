import { isOurKey, projectKey, PROJECT_KEY_PREFIX, QUARANTINE_KEY_PREFIX, SETTINGS_KEY } from './format.ts';
import { isJsonObject } from './json-object.ts';
import type { StoragePorts } from './ports.ts';

export interface StorageItem {
  readonly key: string;
  readonly kind: 'project' | 'settings' | 'rows' | 'kiosk' | 'quarantine' | 'journal';
  /** Organisation or file name, as the user gave it; may be empty. Hostile text. */
  readonly name: string;
  /** As the browser counts them: two for each UTF-16 unit of a text. */
  readonly bytes: number;
}

/** Everything that Plumbline keeps on this device, for the user to see. */
export async function describeStorage(ports: StoragePorts): Promise<readonly StorageItem[]> {
  return [
    ...describeTexts(ports),
    ...(await describeJournal(ports)),
    ...(await describeRows(ports)),
    ...(await describeKiosk(ports)),
  ];
}

function describeTexts({ texts }: StoragePorts): StorageItem[] {
  if (texts === null) return [];
  return texts
    .keys()
    .filter(isOurKey)
    .flatMap((key) => {
      const text = texts.read(key) ?? '';
      const kind = kindOf(key);
      if (kind === null) return [];
      const name = kind === 'project' ? organisationOf(text) : '';
      return [{ key, kind, name, bytes: 2 * (key.length + text.length) }];
    });
}

function kindOf(key: string): 'project' | 'settings' | 'quarantine' | null {
  if (key === SETTINGS_KEY) return 'settings';
  if (key.startsWith(PROJECT_KEY_PREFIX)) return 'project';
  return key.startsWith(QUARANTINE_KEY_PREFIX) ? 'quarantine' : null;
}

/** Only to show it: an unreadable project has a size, too. */
function organisationOf(text: string): string {
  try {
    const stored: unknown = JSON.parse(text);
    const project = isJsonObject(stored) ? stored['project'] : null;
    const organisation = isJsonObject(project) ? project['organisation'] : null;
    return typeof organisation === 'string' ? organisation : '';
  } catch {
    return '';
  }
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

async function describeKiosk({ kiosk, texts }: StoragePorts): Promise<StorageItem[]> {
  const list = await kiosk?.list();
  if (list?.ok !== true) return [];
  return list.value.map(({ project, bytes }) => {
    const name = organisationOf(texts?.read(projectKey(project)) ?? '');
    return { key: `kiosk-${project}`, kind: 'kiosk', name, bytes };
  });
}
