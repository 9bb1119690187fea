import { fail, succeed, type Result } from '../../domain/result.ts';
import { keyOf, STORED_FORMAT } from '../format.ts';
import type { Stored, StoredContent, UnreadableReason } from '../saved-things.ts';
import { decodeProject, decodeSettings, type ContentRefusal } from './content.ts';
import { isJsonObject, type JsonObject } from '../json-object.ts';
import { parseJson } from './json.ts';
import { MIGRATIONS, newestVersion } from './migrate.ts';
import { storedEnvelopeV1 } from './schema-v1.ts';

/** Reads the text of one key. A state that stands under another key than its own is not ours to trust. */
export function decodeStored(key: string, text: string): Result<Stored, UnreadableReason> {
  const parsed = parseJson(text);
  if (!parsed.ok) return fail(parsed.reason === 'too-large' ? 'invalid-content' : 'not-json');
  const stored = parsed.value;
  if (!isJsonObject(stored) || stored['format'] !== STORED_FORMAT) return fail('not-plumbline');
  const version = stored['version'];
  if (typeof version !== 'number') return fail('invalid-content');
  // A newer envelope may look different too, so the version is judged before anything else is.
  if (version > newestVersion(MIGRATIONS)) return fail('newer-version');
  const envelope = storedEnvelopeV1.safeParse(stored);
  if (!envelope.success) return fail('invalid-content');
  const content = decodeContent(stored, version);
  if (!content.ok) return content;
  if (keyOf(content.value) !== key) return fail('invalid-content');
  return succeed({ ...envelope.data, content: content.value });
}

function decodeContent(stored: JsonObject, version: number): Result<StoredContent, ContentRefusal> {
  switch (stored['kind']) {
    case 'project': {
      const project = decodeProject({ version, content: stored['project'] });
      return project.ok ? succeed({ kind: 'project', project: project.value }) : project;
    }
    case 'settings': {
      const settings = decodeSettings({ version, content: stored['settings'] });
      return settings.ok ? succeed({ kind: 'settings', settings: settings.value }) : settings;
    }
    default:
      return fail('invalid-content');
  }
}
