import { PILLAR_COUNT, type PillarId } from '../model/pillar.ts';
import { findHeaderItem, splitHeader, type HeaderItem } from './header-item.ts';
import { isShownOrder } from './shown-words.ts';
import { looksLikeRanks, profileGroup, type GroupProfile } from './group-profile.ts';
import type { SampledColumn } from './sampled-column.ts';
import type { SurveyDictionary } from './survey-dictionary.ts';

/** A column of a block, with the pillar its header names (`null` = not known yet). */
export interface ItemColumn {
  readonly column: SampledColumn;
  readonly item: HeaderItem | null;
}

/** Columns that ask the same about several items. */
export interface ItemGroup {
  readonly stem: string;
  readonly columns: readonly ItemColumn[];
  readonly profile: GroupProfile;
}

/** A block needs that many columns: a single "Brand" column is a segment rather than a rating. */
const FEWEST_COLUMNS = 3;

/**
 * Free texts beside an item, ids of options, groups of pick-group-rank questions (Qualtrics), times per question (LimeSurvey).
 */
const OTHER_DECOY =
  /_text$|- option id$|_group(?:_\d+)?$|^(?:group|question) time\b|^total time$|^interviewtime$|^grouptime\d+$|^\d+x\d+x\d+\w*time$/;

/** Answers that only look like a question's: the order in which items were shown, texts typed beside an item. */
export function isDecoy(column: SampledColumn): boolean {
  return isShownOrder(column) || OTHER_DECOY.test(column.key);
}

/** Blocks of columns whose headers name pillars, told apart by what else the headers say. */
export function findNamedGroups(
  columns: readonly SampledColumn[],
  dictionary: SurveyDictionary,
): ItemGroup[] {
  const byStem = new Map<string, ItemColumn[]>();
  for (const column of columns) {
    const item = findItem(column, dictionary);
    if (!item) continue;
    const members = byStem.get(item.stem);
    if (members) members.push({ column, item });
    else byStem.set(item.stem, [{ column, item }]);
  }
  return [...byStem].flatMap(([stem, members]) =>
    splitRuns(members)
      .filter((run) => run.length >= FEWEST_COLUMNS)
      .map((run) => createGroup(stem, withSiblings({ stem, run }, columns, dictionary), dictionary)),
  );
}

/** Blocks of numbered or equally worded columns without known items that hold rankings all the same. */
export function findUnnamedRankGroups(
  columns: readonly SampledColumn[],
  dictionary: SurveyDictionary,
): ItemGroup[] {
  const byStem = new Map<string, SampledColumn[]>();
  for (const column of columns) {
    for (const stem of genericStems(column)) {
      const members = byStem.get(stem);
      if (members) members.push(column);
      else byStem.set(stem, [column]);
    }
  }
  return [...byStem]
    .filter(([, members]) => members.length >= FEWEST_COLUMNS && members.length <= PILLAR_COUNT)
    .map(([stem, members]) =>
      createGroup(
        stem,
        members.map((column) => ({ column, item: null })),
        dictionary,
      ),
    )
    .filter(({ profile }) => profile.numeric > 0.9 && looksLikeRanks(profile));
}

function findItem(column: SampledColumn, dictionary: SurveyDictionary): HeaderItem | null {
  for (const text of column.texts) {
    const item = findHeaderItem({ header: text, question: column.question }, dictionary);
    if (item) return item;
  }
  return null;
}

function createGroup(stem: string, columns: readonly ItemColumn[], dictionary: SurveyDictionary): ItemGroup {
  return {
    stem,
    columns,
    profile: profileGroup(
      columns.map(({ column }) => column),
      dictionary,
    ),
  };
}

/**
 * Two questions may ask about the same items under the same words ("Advertising", twice): then the list of
 * items starts again. A single repeated item inside one list is a mistake in the header, not a new list.
 */
function splitRuns(members: readonly ItemColumn[]): (readonly ItemColumn[])[] {
  const runs: ItemColumn[][] = [];
  let seen = new Set<PillarId>();
  for (const member of members) {
    const pillar = member.item?.match.pillar;
    const current = runs.at(-1);
    if (!pillar) continue;
    if (!current || seen.has(pillar)) {
      runs.push([member]);
      seen = new Set([pillar]);
    } else {
      current.push(member);
      seen.add(pillar);
    }
  }
  const distinct = new Set(members.map(({ item }) => item?.match.pillar)).size;
  return runs.every((run) => run.length * 2 > distinct) ? runs : [members];
}

/** Columns of the same question whose item is not known: renamed pillars stand beside known ones. */
function withSiblings(
  { stem, run }: { readonly stem: string; readonly run: readonly ItemColumn[] },
  columns: readonly SampledColumn[],
  dictionary: SurveyDictionary,
): readonly ItemColumn[] {
  const distinct = new Set(run.map(({ item }) => item?.match.pillar)).size;
  if (stem === '' || distinct >= PILLAR_COUNT) return run;
  const taken = new Set(run.map(({ column }) => column.index));
  const siblings = columns.filter(
    (column) =>
      !taken.has(column.index) && findItem(column, dictionary) === null && stemsOf(column).includes(stem),
  );
  if (run.length + siblings.length > PILLAR_COUNT) return run;
  return [...run, ...siblings.map((column) => ({ column, item: null }))].toSorted(
    (a, b) => a.column.index - b.column.index,
  );
}

function stemsOf(column: SampledColumn): string[] {
  const cuts = column.texts.flatMap((text) => splitHeader(text).map(({ stem }) => stem));
  return column.question === '' ? cuts : [column.question, ...cuts];
}

/** Stems under which unnamed columns may belong together: the question, or the tag without its number. */
function genericStems(column: SampledColumn): Set<string> {
  const numbered = /^(.*?)[ _.[(-]*\d{1,3}[\])]?$/.exec(column.key);
  const stems = stemsOf(column).filter((stem) => stem.length > 2);
  return new Set(numbered?.[1] ? [`#${numbered[1]}`, ...stems] : stems);
}
