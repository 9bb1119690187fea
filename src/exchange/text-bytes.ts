import { base64urlnopad } from '@scure/base';

const UTF8 = new TextEncoder();
// A byte order mark is a character like others: left out, two byte sequences would be one text.
const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function toUtf8(text: string): Uint8Array<ArrayBuffer> {
  return UTF8.encode(text);
}

/** `null` = not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return STRICT_UTF8.decode(bytes);
  } catch {
    return null;
  }
}

/** Without padding: letters, digits, `-` and `_`. */
export function toBase64Url(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes);
}

/** `null` = no base64url, or not the one way to write these bytes. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return new Uint8Array(base64urlnopad.decode(text));
  } catch {
    return null;
  }
}
