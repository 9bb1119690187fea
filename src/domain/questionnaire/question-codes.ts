import { PILLAR_COUNT, PILLAR_IDS, type PillarId } from '../model/pillar.ts';
import type { RankedChoice } from '../model/questionnaire.ts';
import { GENERATION_IDS, type GenerationId } from '../stats/sums/customer-statistics.ts';

/**
 * What stands in exports instead of texts. The import knows these codes (`survey/pillar-names`,
 * `survey/generation-names`), and files with collected answers hold them: they are never changed.
 */
export const PILLAR_CODES: Readonly<Record<PillarId, string>> = {
  advertising: 'ADV',
  content: 'CONT',
  digital: 'DIGI',
  non_digital: 'NDIGI',
  communications: 'COMMS',
  representatives: 'REPS',
  products: 'PROD',
  service: 'SERV',
  friction: 'FRIC',
  reputation: 'BRAND',
};

/** Longer codes, for tools that show them in exports. */
export const PILLAR_SLUGS: Readonly<Record<PillarId, string>> = {
  advertising: 'advertising',
  content: 'content',
  digital: 'digital_experiences',
  non_digital: 'non_digital_experiences',
  communications: 'communications',
  representatives: 'representatives',
  products: 'products_and_services',
  service: 'customer_service',
  friction: 'friction',
  reputation: 'brand_reputation',
};

export const GENERATION_CODES: Readonly<Record<GenerationId, string>> = {
  gen_z: 'GENZ',
  millennials: 'MILL',
  gen_x: 'GENX',
  baby_boomers: 'BOOM',
  earlier: 'EARLY',
};

/** Satisfaction, from worst to best. */
export const POINTS = [1, 2, 3, 4, 5] as const;

/** `ranking`, `ranking_top4`: the import takes the mode from it. */
export function rankingSlug(ranked: RankedChoice): string {
  return ranked === PILLAR_COUNT ? 'ranking' : `ranking_top${ranked}`;
}

/** `RANK`, `RANKTOP4`. */
export function rankingCode(ranked: RankedChoice): string {
  return ranked === PILLAR_COUNT ? 'RANK' : `RANKTOP${ranked}`;
}

/** The text ids of the pillars and of the generations, with what they are about, in the order of the files. */
export const PILLAR_TEXTS = PILLAR_IDS.map((pillar) => ({ pillar, id: `pillar.${pillar}` as const }));
export const GENERATION_TEXTS = GENERATION_IDS.map((generation) => ({
  generation,
  id: `generation.${generation}` as const,
}));
export const SCALE_TEXTS = POINTS.map((point) => ({ point, id: `scale.${point}` as const }));
