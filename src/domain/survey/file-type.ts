import type { FileProblem } from './problem.ts';

const HTML = /^<\s*(?:!doctype|!--|\?xml|html|head|body|table|meta|script|style|div|form|title|center)\b/i;
const JSON_START = /^(?:\[\s*(?:[{["\]]|-?\d)|\{\s*["}])/;

/** What the first bytes say that a CSV file cannot be; `null` = go on as text. The file's name is never asked. */
export function refuseByBytes(head: Uint8Array): FileProblem | null {
  const place = { record: 0, line: 0 };
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) {
    const names = new TextDecoder('latin1').decode(head.subarray(0, 65_536));
    const type = names.includes('xl/') || names.includes('[Content_Types].xml') ? 'xlsx' : 'zip';
    return { ...place, code: 'FILE_TYPE_BY_CONTENT', type };
  }
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) return { ...place, code: 'FILE_IS_OLD_XLS' };
  if (startsWith(head, [0x25, 0x50, 0x44, 0x46]))
    return { ...place, code: 'FILE_TYPE_BY_CONTENT', type: 'pdf' };
  return null;
}

/** The same for decoded text: nothing at all, a web page, JSON. */
export function refuseByText(text: string): FileProblem | null {
  const start = text.trimStart();
  if (start === '') return { code: 'FILE_EMPTY', record: 0, line: 0 };
  if (HTML.test(start)) return { code: 'FILE_IS_HTML', record: 1, line: 1 };
  // A header such as `[Advertising],[Content]` is no JSON: after `[` follows no quote, bracket or number.
  if (JSON_START.test(start)) return { code: 'FILE_TYPE_BY_CONTENT', record: 0, line: 0, type: 'json' };
  return null;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}
