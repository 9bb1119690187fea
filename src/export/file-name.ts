interface FileNameParts {
  readonly organisation: string;
  readonly round: string;
  /** e.g. "report", "gaps". */
  readonly kind: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Without the dot. */
  readonly extension: string;
}

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Bytes of UTF-8; all parts together stay far under the 255 that file systems allow. */
const LONGEST_PART = 72;

/**
 * `ORGANISATION-ROUND-KIND-YYYY-MM-DD.ext`, valid on every common file system: letters, digits and their
 * accents of any script are kept, all else becomes a hyphen (so no part can be a path, an extension, a
 * device name of Windows or a direction override). Empty parts are left out.
 */
export function exportFileName(parts: FileNameParts): string {
  const { organisation, round, kind, date, extension } = parts;
  const name = [organisation, round, kind, date].map(filePart).filter((part) => part !== '');
  return `${name.length === 0 ? 'plumbline' : protectDeviceName(name)}.${filePart(extension)}`;
}

function filePart(text: string): string {
  const hyphenated = text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return trimHyphens(cutBytes(trimHyphens(hyphenated)));
}

function trimHyphens(text: string): string {
  return text.replace(/^-+|-+$/gu, '');
}

/** Cut between graphemes: half an accent or half an emoji is no letter. */
function cutBytes(text: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let kept = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    bytes += encoder.encode(segment).length;
    if (bytes > LONGEST_PART) break;
    kept += segment;
  }
  return kept;
}

/** Windows reserves these names with any extension; only a name of one single part can be one. */
function protectDeviceName(parts: readonly string[]): string {
  const name = parts.join('-');
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu.test(name) ? `plumbline-${name}` : name;
}
