import type { PillarId } from '../model/pillar.ts';
import type { ItemGroup } from './item-groups.ts';
import type { ListColumn } from './list-columns.ts';
import type { ColumnRole } from './mapping.ts';
import type { PlaceSet } from './place-columns.ts';
import type { RankingCandidate } from './proposal.ts';
import { nameOf, type SampledColumn } from './sampled-column.ts';

/** A block, a set of places or a list that may be the ranking; the highest score is proposed. */
export type Candidate =
  | { readonly shape: 'items'; readonly group: ItemGroup; readonly score: number }
  | { readonly shape: 'places'; readonly places: PlaceSet; readonly score: number }
  | { readonly shape: 'list'; readonly list: ListColumn; readonly score: number };

export function columnsOfCandidate(candidate: Candidate): readonly SampledColumn[] {
  if (candidate.shape === 'items') return candidate.group.columns.map(({ column }) => column);
  return candidate.shape === 'places' ? candidate.places.columns : [candidate.list.column];
}

export function toRankingCandidate(candidate: Candidate): RankingCandidate | null {
  const roles = rolesOf(candidate);
  const [first, ...others] = columnsOfCandidate(candidate).map((column) => ({
    ...nameOf(column),
    role: roles.get(column.index) ?? { role: 'ignore' as const },
  }));
  return first ? [first, ...others] : null;
}

/** What each column of a candidate is, were it the ranking. A pillar named twice, or not at all, stays open. */
export function rolesOf(candidate: Candidate): ReadonlyMap<number, ColumnRole> {
  if (candidate.shape !== 'items') {
    const isList = candidate.shape === 'list';
    return new Map(
      columnsOfCandidate(candidate).map(({ index }, position) => [
        index,
        isList ? { role: 'rank-list' } : { role: 'rank-place', place: position + 1 },
      ]),
    );
  }
  const { columns } = candidate.group;
  const pillars = columns.map(({ item }) => item?.match.pillar ?? null);
  const isTwice = (pillar: PillarId) => pillars.indexOf(pillar) !== pillars.lastIndexOf(pillar);
  return new Map(
    columns.map(({ column }, position) => {
      const pillar = pillars[position] ?? null;
      return [
        column.index,
        { role: 'item-rank', pillar: pillar === null || isTwice(pillar) ? null : pillar },
      ];
    }),
  );
}
