import type { FileProblem, UnreadType } from './problem.ts';

const HTML = /^<\s*(?:!doctype|!--|html|head|body|table|meta|script|style|div|form|title|center)\b/i;
const XML = /^<\s*\?xml\b/i;
const XML_WORKBOOK = /<\s*(?:\w+:)?workbook\b|progid="excel\.sheet"/i;
/** A header such as `[Advertising],[Content]` is no JSON: after `[` follows no quote, bracket or number. */
const JSON_START = /^(?:\[\s*(?:[{["\]]|-?\d)|\{\s*["}])/;

/** A text file has hardly any zero bytes once it is decoded; pictures, films and programs are full of them. */
const MOST_ZEROS = 0.05;
const LOOKED_AT = 65_536;

const SIGNATURES: readonly { readonly type: BytesType; readonly bytes: readonly number[] }[] = [
  { type: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  // An archive without entries.
  { type: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { type: 'ole', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { type: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { type: 'gzip', bytes: [0x1f, 0x8b] },
];

/** What the first bytes say; `ole` = the container of old Excel files and of workbooks behind a password. */
export type BytesType = 'zip' | 'ole' | 'pdf' | 'gzip' | 'text';

/** The type of a file by its first bytes. The file's name is never asked. */
export function typeByBytes(head: Uint8Array): BytesType {
  const found = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  return found?.type ?? 'text';
}

/** Whether decoded text begins as JSON does. */
export function looksLikeJson(text: string): boolean {
  return JSON_START.test(text.trimStart());
}

/** What the first bytes say that is no text at all; `null` = go on. */
export function refuseByBytes(head: Uint8Array): FileProblem | null {
  const type = typeByBytes(head);
  if (type === 'text') return null;
  return type === 'ole' ? { code: 'FILE_IS_OLD_XLS', record: 0, line: 0 } : refuseType(type);
}

/** The same for decoded text: nothing at all, a web page, JSON, no text. */
export function refuseByText(text: string): FileProblem | null {
  const start = text.trimStart();
  if (start === '') return { code: 'FILE_EMPTY', record: 0, line: 0 };
  if (XML.test(start)) {
    return XML_WORKBOOK.test(start.slice(0, 4096))
      ? refuseType('workbook-xml')
      : { code: 'FILE_IS_HTML', record: 1, line: 1 };
  }
  if (HTML.test(start)) return { code: 'FILE_IS_HTML', record: 1, line: 1 };
  if (JSON_START.test(start)) return refuseType('json');
  return isBinary(text) ? refuseType('binary') : null;
}

export function refuseType(type: UnreadType): FileProblem {
  return { code: 'FILE_TYPE_BY_CONTENT', type, record: 0, line: 0 };
}

function isBinary(text: string): boolean {
  const length = Math.min(text.length, LOOKED_AT);
  let zeros = 0;
  for (let index = 0; index < length; index++) if (text.charCodeAt(index) === 0) zeros++;
  return zeros > length * MOST_ZEROS;
}
