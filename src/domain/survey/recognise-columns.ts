import { findNamedGroups, isDecoy } from './item-groups.ts';
import type { ColumnRole, SurveyMapping } from './mapping.ts';
import { findDateByCells, findMetadata } from './metadata-columns.ts';
import { readOwnHeader } from './own-format.ts';
import { isRanking, recogniseRanking } from './recognise-ranking.ts';
import { DEFAULT_RATING, recogniseRatings } from './recognise-ratings.ts';
import { recogniseSegment } from './recognise-segment.ts';
import { recogniseShownOrder } from './recognise-shown.ts';
import { recogniseWeight } from './recognise-weight.ts';
import type { Recognition } from './recognition.ts';
import { answersOf, type SampledColumn } from './sampled-column.ts';
import type { SurveyDictionary } from './survey-dictionary.ts';
import { matchTool, OWN_TOOL, type ToolId } from './tool-signatures.ts';

const LONG_TEXT = 40;
const LIMESURVEY_TEXTS = ['response_id', 'date_submitted', 'last_page'];

/** All columns get their roles: metadata first, then the ranking, the ratings, the segment, a date by its cells. */
export function recogniseColumns(
  recognition: Recognition,
  written: readonly SampledColumn[],
): { tool: ToolId; rating: SurveyMapping['rating'] } {
  const { roles } = recognition;
  const columns = withSpaces(written);
  if (recogniseOwnFile(recognition, columns)) return { tool: OWN_TOOL, rating: DEFAULT_RATING };
  let tool = matchTool(columns.map(({ key }) => key));
  for (const [index, role] of findMetadata(tool, columns)) roles.set(index, { role } as ColumnRole);
  const free = (): SampledColumn[] =>
    columns.filter((column) => !roles.has(column.index) && !isDecoy(column));
  const groups = findNamedGroups(free(), recognition.dictionary);
  const left = recogniseRanking(recognition, free(), groups);
  const rating = recogniseRatings(
    recognition,
    left.filter((group) => !isRanking(group)),
  );
  // Blocks that are neither: their columns must not be taken for segments or dates.
  for (const { column } of groups.flatMap((group) => group.columns)) {
    if (!roles.has(column.index)) roles.set(column.index, { role: 'ignore' });
  }
  const hasDate = [...roles.values()].some(({ role }) => role === 'date' || role === 'submitted');
  const date = hasDate ? null : findDateByCells(free());
  if (date) roles.set(date.index, { role: 'date' });
  recogniseWeight(recognition, free());
  recogniseShownOrder(recognition, columns);
  recogniseSegment(recognition, free());
  recognition.modeIsTold = saysTop(
    columns.filter(({ index }) => isRankingRole(roles.get(index))),
    recognition.dictionary,
  );
  if (tool === 'generic') tool = guessTool(columns, roles);
  return { tool, rating };
}

/** LimeSurvey can write its texts with underscores for spaces: `Date_submitted`, `Please_rank__[Rank_1]`. */
function withSpaces(columns: readonly SampledColumn[]): readonly SampledColumn[] {
  const keys = new Set(columns.map(({ key }) => key));
  if (!LIMESURVEY_TEXTS.every((text) => keys.has(text))) return columns;
  return columns.map((column) => ({ ...column, key: spaced(column.key), texts: column.texts.map(spaced) }));
}

function spaced(text: string): string {
  return text.replaceAll(/_+/g, ' ').trim();
}

/** A file of ours: its header says everything, its cells nothing. */
function recogniseOwnFile(recognition: Recognition, columns: readonly SampledColumn[]): boolean {
  const own = readOwnHeader(columns.map(({ display }) => display));
  if (!own) return false;
  for (const [index, { role, mode }] of own.entries()) {
    recognition.roles.set(index, role);
    if (mode) recognition.mode = mode;
  }
  recognition.modeIsTold = true;
  return true;
}

function isRankingRole(role: ColumnRole | undefined): boolean {
  return role?.role === 'item-rank' || role?.role === 'rank-place' || role?.role === 'rank-list';
}

/** The name of the question in the surveys that we help to make: `ranking_top4`, `RANKTOP4`. */
const TOP_QUESTION = /(?:^|[^a-z])rank(?:ing)?_?top_?[345](?!\d)/;

/** The questionnaire asked for the first few: whoever is not ranked comes after them. */
function saysTop(ranking: readonly SampledColumn[], dictionary: SurveyDictionary): boolean {
  return ranking.some(({ key, texts, question }) =>
    [key, question, ...texts].some((text) => TOP_QUESTION.test(text) || dictionary.asksForFirst(text)),
  );
}

/** Tools without metadata headers of their own: known by the way in which questions are written. */
function guessTool(columns: readonly SampledColumn[], roles: ReadonlyMap<number, ColumnRole>): ToolId {
  const stems = columns.flatMap(({ key }) => /^(.*)\[.+\]$/.exec(key)?.[1]?.trim() ?? []);
  const first = roles.get(0)?.role;
  if (first === 'date' && stems.some((stem, index) => stems.indexOf(stem) !== index)) return 'google-forms';
  const asked = [...roles.values()].map(({ role }) => role);
  const withoutMetadata = !asked.some((role) =>
    ['id', 'date', 'email', 'started', 'status', 'submitted'].includes(role),
  );
  const matrix = columns.filter(({ key }) => / - /.test(key)).length >= 3;
  return withoutMetadata && matrix && asked.includes('rank-list') ? 'surveyjs-table' : 'generic';
}

/** What nobody claimed: long or varied text is a comment, anything else is left out. */
export function defaultRole(column: SampledColumn): ColumnRole {
  const answers = answersOf(column);
  const isText =
    answers.some((cell) => cell.length > LONG_TEXT) ||
    /comment|anything else|uwag|koment|комментар|意見|意见|建议/.test(column.key);
  return isText && answers.length > 0 ? { role: 'comment' } : { role: 'ignore' };
}
