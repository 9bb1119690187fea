import { FORMAT_VERSION, STORED_FORMAT } from './format.ts';
import type { Envelope, StoredContent } from './saved-things.ts';

/** The text of one key in the storage. */
export function encodeStored(content: StoredContent, envelope: Envelope): string {
  const head = {
    format: STORED_FORMAT,
    version: FORMAT_VERSION,
    kind: content.kind,
    savedAt: envelope.savedAt,
    revision: envelope.writes[0][1],
    writes: envelope.writes,
  };
  return JSON.stringify(
    content.kind === 'project'
      ? { ...head, project: content.project }
      : { ...head, settings: content.settings },
  );
}
