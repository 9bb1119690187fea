/**
 * The ten pillars of customer experience. The ids stand in stored data, files, links and exports:
 * they are never translated, renamed or reordered. The order is no ranking (S3 of the content says
 * that no order fits every organisation); it only fixes the index of a pillar in arrays.
 */
export const PILLAR_IDS = [
  'advertising',
  'content',
  'digital',
  'non_digital',
  'communications',
  'representatives',
  'products',
  'service',
  'friction',
  'reputation',
] as const;

export type PillarId = (typeof PILLAR_IDS)[number];

export const PILLAR_COUNT = PILLAR_IDS.length;

export function isPillarId(value: unknown): value is PillarId {
  return typeof value === 'string' && (PILLAR_IDS as readonly string[]).includes(value);
}

export function pillarIndex(pillar: PillarId): number {
  return PILLAR_IDS.indexOf(pillar);
}
