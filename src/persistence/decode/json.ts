import { fail, succeed, type Result } from '../../domain/result.ts';
import { LIMITS } from '../limits.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** `JSON.parse` for hostile text: length and nesting are looked at first, in one pass. */
export function parseJson(text: string): Result<unknown, 'too-large' | 'not-json'> {
  if (text.length > LIMITS.text) return fail('too-large');
  const content = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  if (isNestedTooDeeply(content)) return fail('not-json');
  try {
    return succeed(JSON.parse(content) as unknown);
  } catch {
    return fail('not-json');
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Millions of open brackets make `JSON.parse` fill the memory; no file of ours nests that deep. */
function isNestedTooDeeply(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (isInString) {
      if (unit === BACKSLASH) index += 1;
      else if (unit === QUOTE) isInString = false;
    } else if (unit === QUOTE) isInString = true;
    else {
      depth += depthChange(unit);
      if (depth > LIMITS.nesting) return true;
    }
  }
  return false;
}

/** +1 for `[` and `{`, -1 for `]` and `}`, else 0. */
export function depthChange(unit: number): number {
  if (unit === 0x7b || unit === 0x5b) return 1;
  return unit === 0x7d || unit === 0x5d ? -1 : 0;
}
