import { fail, succeed, type Result } from '../result.ts';
import type { FileProblem } from './problem.ts';

/** Names under which programs wrap the list of responses, in small letters. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'data',
  'results',
  'responses',
  'items',
  'records',
  'submissions',
  'answers',
  'rows',
  'entries',
  'value',
  'values',
]);
/** `{ "data": { "responses": [...] } }`, and no deeper. */
const DEEPEST_WRAPPER = 3;
/** What belongs to a questionnaire, not to its answers. */
const QUESTIONNAIRE: ReadonlySet<string> = new Set(['pages', 'elements', 'fields', 'questions', 'blocks']);

/**
 * The responses in a JSON text: an array, an array in a wrapper, or one object a line. What stands in the list and is no
 * object stays in it: it has a place, and is an empty response.
 */
export function findResponses(text: string): Result<readonly unknown[], FileProblem> {
  const parsed = parse(text);
  if (parsed === undefined) return readLines(text);
  const list = findList(parsed, 0) ?? (isResponse(parsed) ? [parsed] : null);
  if (!list || (list.length > 0 && !list.some(isObject))) {
    return fail({ code: 'FILE_HAS_NO_LIST', record: 0, line: 0 });
  }
  return list.length === 0 ? fail({ code: 'FILE_NO_DATA', record: 0, line: 0 }) : succeed(list);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON lines; a line that is none names the place where the file breaks. */
function readLines(text: string): Result<readonly unknown[], FileProblem> {
  const responses: unknown[] = [];
  let line = 0;
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const piece = text.slice(from, to).trim();
    line++;
    from = to + 1;
    if (piece === '') continue;
    const parsed = parse(piece);
    // A list over many lines is no JSON lines: then the first line alone is no response.
    const isFirst = responses.length === 0;
    if (!isObject(parsed)) {
      const place = isFirst ? { record: 0, line: 0 } : { record: responses.length + 1, line };
      return fail({ code: 'FILE_IS_BROKEN', type: 'json', ...place });
    }
    responses.push(parsed);
  }
  return succeed(responses);
}

/** `undefined` = no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function findList(value: unknown, depth: number): readonly unknown[] | null {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (!isObject(value) || depth >= DEEPEST_WRAPPER) return null;
  for (const [name, inner] of Object.entries(value)) {
    if (!WRAPPERS.has(name.toLowerCase())) continue;
    const list = findList(inner, depth + 1);
    if (list) return list;
  }
  return null;
}

/** One response alone, as JSON lines with one line. */
function isResponse(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.keys(value).length > 1 &&
    !Object.keys(value).some((name) => QUESTIONNAIRE.has(name.toLowerCase()))
  );
}
