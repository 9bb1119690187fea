import type { PillarId } from '../model/pillar.ts';
import { looksLikeRanks, profileGroup } from './group-profile.ts';
import { findHeaderItem } from './header-item.ts';
import { ItemVocabulary } from './item-vocabulary.ts';
import { splitList } from './list-text.ts';
import type { Recognition } from './recognition.ts';
import { answersOf, type SampledColumn } from './sampled-column.ts';
import { isShownOrder, withoutShownWords } from './shown-words.ts';

const FEWEST_COLUMNS = 3;

interface ShownColumn {
  readonly column: SampledColumn;
  readonly pillar: PillarId;
  readonly stem: string;
}

/** The order in which the pillars were shown: one column per pillar, or one list. It is never the ranking. */
export function recogniseShownOrder(recognition: Recognition, columns: readonly SampledColumn[]): void {
  const shown = columns.filter((column) => isShownOrder(column) && !recognition.roles.has(column.index));
  if (shown.length === 0) return;
  const ranked = rankedByTag(recognition, columns);
  const places = findPlaces(recognition, shown, ranked);
  if (places) {
    for (const { column, pillar } of places)
      recognition.roles.set(column.index, { role: 'shown-place', pillar });
    return;
  }
  for (const column of shown) if (takeList(recognition, column, ranked)) return;
}

/** Export tags of the rank columns: `q2_15` is a pillar, and so is then the 15 of `q2_do`. */
function rankedByTag(recognition: Recognition, columns: readonly SampledColumn[]): Map<string, PillarId> {
  const tags = new Map<string, PillarId>();
  for (const { index, key } of columns) {
    const role = recognition.roles.get(index);
    if (role?.role === 'item-rank' && role.pillar) tags.set(key, role.pillar);
  }
  return tags;
}

function findPlaces(
  recognition: Recognition,
  shown: readonly SampledColumn[],
  ranked: ReadonlyMap<string, PillarId>,
): readonly ShownColumn[] | null {
  const byStem = new Map<string, ShownColumn[]>();
  for (const column of shown) {
    const found = nameColumn(recognition, column, ranked);
    if (!found) continue;
    const members = byStem.get(found.stem) ?? [];
    if (!members.some(({ pillar }) => pillar === found.pillar)) members.push(found);
    byStem.set(found.stem, members);
  }
  const rankStems = new Set([...ranked.keys()].map((tag) => tag.replace(/_\d+$/, '')));
  const sets = [...byStem].filter(
    ([, members]) =>
      members.length >= FEWEST_COLUMNS &&
      looksLikeRanks(
        profileGroup(
          members.map(({ column }) => column),
          recognition.dictionary,
        ),
      ),
  );
  const best = sets.find(([stem]) => rankStems.has(stem)) ?? sets[0];
  return best ? best[1] : null;
}

function nameColumn(
  { dictionary }: Recognition,
  column: SampledColumn,
  ranked: ReadonlyMap<string, PillarId>,
): ShownColumn | null {
  const tag = /^(.*)_do(?:_(\d+))?$/.exec(column.key);
  const stem = tag?.[1] ?? '';
  for (const text of column.texts) {
    const item = findHeaderItem({ header: withoutShownWords(text), question: column.question }, dictionary);
    if (item) return { column, pillar: item.match.pillar, stem: tag ? stem : item.stem };
  }
  const pillar = tag?.[2] === undefined ? undefined : ranked.get(`${stem}_${tag[2]}`);
  return pillar ? { column, pillar, stem } : null;
}

/** Names, or the ids that the rank columns carry in their tags. */
function takeList(
  recognition: Recognition,
  column: SampledColumn,
  ranked: ReadonlyMap<string, PillarId>,
): boolean {
  const stem = column.key.replace(/_do$/, '');
  const ids = [...ranked].flatMap(([tag, pillar]): [string, PillarId][] =>
    tag.startsWith(`${stem}_`) ? [[tag.slice(stem.length + 1), pillar]] : [],
  );
  const items = { ...recognition.dictionary.items, ...Object.fromEntries(ids) };
  const vocabulary = new ItemVocabulary(items);
  const isItem = (text: string): boolean => vocabulary.resolve(text) !== null;
  const answers = answersOf(column);
  const lists = answers.map((cell) => splitList(cell, isItem));
  const known = lists.filter((pieces) => pieces.length >= FEWEST_COLUMNS && pieces.every(isItem));
  if (answers.length === 0 || known.length < answers.length * 0.8) return false;
  recognition.roles.set(column.index, { role: 'shown-list' });
  for (const [id, pillar] of ids) recognition.items[id] = pillar;
  return true;
}
