import { PILLAR_COUNT, PILLAR_IDS, type PillarId } from '../model/pillar.ts';
import { cleanText } from './clean-text.ts';
import { looksLikeRanks } from './group-profile.ts';
import { findUnnamedRankGroups, type ItemGroup } from './item-groups.ts';
import { ItemVocabulary } from './item-vocabulary.ts';

import { findListColumns, isRankingList } from './list-columns.ts';
import { splitList } from './list-text.ts';
import { DOUBTFUL_ITEMS } from './pillar-matcher.ts';
import { findPlaceSet } from './place-columns.ts';
import { directionOf, namesRanking, namesRating } from './ranking-words.ts';
import { columnsOfCandidate, rolesOf, toRankingCandidate, type Candidate } from './ranking-candidates.ts';
import type { Recognition } from './recognition.ts';
import { nameOf, type SampledColumn } from './sampled-column.ts';

/** With fewer rows than this the cells of a block decide nothing: the user is asked. */
const FEWEST_ROWS = 10;

/** Finds the ranking in one of its three shapes and gives its columns their roles. Returns the blocks that are left. */
export function recogniseRanking(
  recognition: Recognition,
  free: readonly SampledColumn[],
  groups: readonly ItemGroup[],
): readonly ItemGroup[] {
  const vocabulary = new ItemVocabulary({ ...DOUBTFUL_ITEMS, ...recognition.dictionary.items });
  const inGroups = new Set(groups.flatMap(({ columns }) => columns.map(({ column }) => column.index)));
  const others = free.filter(({ index }) => !inGroups.has(index));
  const candidates: Candidate[] = groups
    .filter((group) => isRanking(group))
    .map((group) => ({ shape: 'items', group, score: 3 + (namesRanking(group.stem) ? 1 : 0) }));
  const places = findPlaceSet(free, vocabulary);
  if (places) candidates.push({ shape: 'places', places, score: places.unknown.length === 0 ? 4 : 2 });
  for (const list of findListColumns(others, vocabulary)) {
    if (!isRankingList(list)) continue;
    const named = list.column.texts.some(namesRanking) ? 1 : 0;
    const known = list.unknown.length === 0 ? 1 : 0;
    candidates.push({ shape: 'list', list, score: 1 + named + known + list.complete });
  }
  if (candidates.length === 0) {
    for (const group of findUnnamedRankGroups(others, recognition.dictionary))
      candidates.push({ shape: 'items', group, score: 0 });
  }
  const [best, ...rest] = candidates.toSorted((a, b) => b.score - a.score);
  if (!best) {
    recognition.notes.push({ code: 'NO_RANKING_FOUND', ...recognition.headerPlace });
    return groups;
  }
  askWhichRanking(recognition, best, rest);
  assign(recognition, best, vocabulary);
  return groups.filter((group) => best.shape !== 'items' || group !== best.group);
}

/**
 * A block is the ranking when its header says so; when the header says neither, its cells decide: ranks
 * use each number once, ratings repeat.
 */
export function isRanking({ stem, profile }: ItemGroup): boolean {
  if (profile.labels > 0.5 || (profile.answered > 0 && profile.numeric < 0.3)) return false;
  const ranking = namesRanking(stem);
  const rating = namesRating(stem);
  if (ranking && !rating) return true;
  return rating && !ranking ? false : looksLikeRanks(profile);
}

/** The user decides where the header says nothing and there are too few cells to tell. */
export function askWhichKind(
  recognition: Recognition,
  group: ItemGroup,
  suggested: 'ranking' | 'rating',
): void {
  const first = group.columns[0];
  if (!isDoubtful(group) || !first) return;
  recognition.questions.push({
    code: 'RANKING_OR_RATING',
    blocking: false,
    suggested,
    columns: group.columns.map(({ column }) => nameOf(column)),
    column: nameOf(first.column),
    ...recognition.dataPlace,
  });
}

/** Whether the block's kind rests on a handful of rows alone. */
function isDoubtful({ stem, profile }: ItemGroup): boolean {
  const told = namesRanking(stem) !== namesRating(stem);
  const areNumbers = profile.labels < 0.5 && profile.numeric >= 0.3;
  return !told && areNumbers && profile.fullRows + profile.partialRows < FEWEST_ROWS;
}

function askWhichRanking(recognition: Recognition, best: Candidate, rest: readonly Candidate[]): void {
  const chosen = new Set(columnsOfCandidate(best));
  const others = rest.filter((candidate) =>
    columnsOfCandidate(candidate).some((column) => !chosen.has(column)),
  );
  const suggested = toRankingCandidate(best);
  const candidates = [suggested, ...others.map(toRankingCandidate)].filter((candidate) => candidate !== null);
  if (others.length === 0 || !suggested) return;
  const [{ index, header }] = suggested;
  recognition.questions.push({
    code: 'RANKING_COLUMN',
    blocking: false,
    suggested,
    candidates,
    column: { index, header },
    ...recognition.headerPlace,
  });
}

function assign(recognition: Recognition, candidate: Candidate, vocabulary: ItemVocabulary): void {
  for (const [column, role] of rolesOf(candidate)) recognition.roles.set(column, role);
  if (candidate.shape === 'items') {
    if (candidate.group.columns.every(({ item }) => item !== null))
      askWhichKind(recognition, candidate.group, 'ranking');
    askAboutItems(recognition, candidate.group);
    return;
  }
  const columns = columnsOfCandidate(candidate);
  const unknown = candidate.shape === 'places' ? candidate.places.unknown : candidate.list.unknown;
  confirmDoubtful(recognition, columns, vocabulary);
  askForNames(recognition, columns, unknown);
  if (candidate.shape === 'list' && candidate.list.fixedOrder && candidate.list.column.values.length >= 10) {
    const column = nameOf(candidate.list.column);
    recognition.notes.push({ code: 'SAME_ORDER_EVERYWHERE', column, ...recognition.headerPlace });
  }
}

/** A pillar named twice, or not at all, is asked for. */
function askAboutItems(recognition: Recognition, group: ItemGroup): void {
  const { columns } = group;
  const pillars = columns.map(({ item }) => item?.match.pillar ?? null);
  const present = new Set(pillars);
  const missing = PILLAR_IDS.filter((pillar) => !present.has(pillar));
  for (const pillar of new Set(pillars)) {
    const same = columns.filter((_, index) => pillars[index] === pillar).map(({ column }) => column);
    const [first] = same;
    if (!first) continue;
    const unclear = pillar === null || same.length > 1;
    if (!unclear) continue;
    const shared = {
      blocking: true,
      suggested: null,
      columns: same.map(nameOf),
      column: nameOf(first),
    } as const;
    if (pillar === null) {
      recognition.questions.push({ ...shared, ...recognition.dataPlace, code: 'ITEMS_UNNAMED', texts: [] });
    } else {
      recognition.questions.push({
        ...shared,
        ...recognition.headerPlace,
        code: 'HEADER_DUPLICATE',
        pillar,
        missing,
      });
    }
  }
  confirmHeaders(recognition, group);
  askDirection(recognition, group);
  if (columns.length < PILLAR_COUNT && !present.has(null) && present.size === columns.length) {
    const { length: ranks } = columns;
    recognition.notes.push({
      code: 'ITEM_COLUMN_MISSING',
      pillars: missing,
      ranks,
      ...recognition.headerPlace,
    });
  }
}

/** Headers that are only almost a pillar's name, or that may mean another one. */
export function confirmHeaders(recognition: Recognition, group: ItemGroup): void {
  for (const { column, item } of group.columns) {
    if (!item || item.match.certainty === 'known') continue;
    recognition.questions.push({
      code: item.match.certainty === 'ask' ? 'ITEM_ASK_FIRST' : 'ITEM_FUZZY',
      blocking: false,
      suggested: item.match.pillar,
      text: item.text,
      columns: [nameOf(column)],
      column: nameOf(column),
      ...recognition.headerPlace,
    });
  }
}

function askDirection(recognition: Recognition, group: ItemGroup): void {
  const direction = directionOf(`${group.stem} ${group.columns[0]?.column.texts.join(' ') ?? ''}`);
  recognition.direction = direction;
  const [first] = group.columns;
  if (direction === 'one-is-first' || !first) return;
  recognition.questions.push({
    code: 'RANK_DIRECTION',
    blocking: false,
    suggested: direction,
    column: nameOf(first.column),
    ...recognition.headerPlace,
  });
}

/** Texts in cells that need a word from the user, because they may be two pillars or are the usual misspelling. */
function confirmDoubtful(
  recognition: Recognition,
  columns: readonly SampledColumn[],
  vocabulary: ItemVocabulary,
): void {
  const counts = new Map<string, number>();
  const isItem = (text: string): boolean => vocabulary.resolve(text) !== null;
  // As written: cleaned cells have lost the line breaks between their items.
  for (const cell of columns.flatMap((column) => column.values)) {
    for (const text of splitList(cell, isItem).map(cleanText)) {
      if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  const rows = columns[0]?.values.length ?? 0;
  for (const [text, count] of counts) {
    const pillar = pillarToConfirm({ text, count, rows }, vocabulary, recognition);
    const [first] = columns;
    if (!pillar || !first) continue;
    recognition.items[text] = pillar;
    recognition.questions.push({
      code: Object.hasOwn(DOUBTFUL_ITEMS, text) ? 'ITEM_ASK_FIRST' : 'ITEM_FUZZY',
      blocking: false,
      suggested: pillar,
      text,
      columns: columns.map(nameOf),
      column: nameOf(first),
      ...recognition.dataPlace,
    });
  }
}

/** A misspelling in most rows is the survey's own spelling; in a few rows it stays a remark of those rows. */
function pillarToConfirm(
  { text, count, rows }: { readonly text: string; readonly count: number; readonly rows: number },
  vocabulary: ItemVocabulary,
  { dictionary }: Recognition,
): PillarId | null {
  const match = dictionary.pillar(text);
  if (!match || match.certainty === 'known') return null;
  if (match.certainty === 'fuzzy' && count * 2 <= rows) return null;
  return vocabulary.resolve(text)?.pillar ?? null;
}

function askForNames(
  recognition: Recognition,
  columns: readonly SampledColumn[],
  unknown: readonly string[],
): void {
  const [first] = columns;
  if (unknown.length === 0 || !first) return;
  recognition.questions.push({
    code: 'ITEMS_UNNAMED',
    blocking: true,
    suggested: null,
    columns: columns.map(nameOf),
    texts: unknown,
    column: nameOf(first),
    ...recognition.dataPlace,
  });
}
