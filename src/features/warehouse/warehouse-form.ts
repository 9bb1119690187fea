import { PILLAR_IDS, type PillarId } from '../../domain/model/pillar.ts';
import type { RankingMode } from '../../domain/model/ranking.ts';
import type { SqlDialect } from '../../domain/warehouse/sql-dialect.ts';
import type { PerPillar, WarehouseLayout, WarehouseSpec } from '../../domain/warehouse/warehouse-spec.ts';

/** What the form holds: texts as typed. Lists stand one to a line, because names may hold commas. */
export interface WarehouseForm {
  readonly dialect: SqlDialect;
  readonly table: string;
  readonly layout: WarehouseLayout['kind'];
  readonly ranks: PerPillar;
  readonly hasRatings: boolean;
  readonly ratings: PerPillar;
  readonly places: string;
  readonly pillarValues: PerPillar;
  readonly respondent: string;
  readonly pillar: string;
  readonly rank: string;
  readonly rating: string;
  /** What an unranked pillar means is asked, never guessed. */
  readonly mode: RankingMode | '';
  readonly ties: WarehouseSpec['ties'];
  readonly notApplicable: string;
  readonly segments: string;
  readonly weight: string;
  readonly date: string;
}

export type PillarNames = 'ranks' | 'ratings' | 'pillarValues';

/** Names as in the survey templates of the customers' screen, which are English in every language. */
const TEMPLATE_NAMES: PerPillar = {
  advertising: 'Advertising',
  content: 'Content',
  digital: 'Digital experiences',
  non_digital: 'Non-digital experiences',
  communications: 'Communications',
  representatives: 'Representatives',
  products: 'Products and services',
  service: 'Customer service',
  friction: 'Frictionless journey',
  reputation: 'Brand reputation',
};

/** Two ways to call the columns at once; each name can be changed afterwards. */
export const NAMINGS = ['template', 'ids'] as const;
export type Naming = (typeof NAMINGS)[number];

export function namesIn(naming: Naming): Pick<WarehouseForm, PillarNames | 'places'> {
  return naming === 'template'
    ? {
        ranks: named((pillar) => `Rank: ${TEMPLATE_NAMES[pillar]}`),
        ratings: named((pillar) => `Satisfaction: ${TEMPLATE_NAMES[pillar]}`),
        pillarValues: TEMPLATE_NAMES,
        places: placeNamed((place) => `Rank ${place}`),
      }
    : {
        ranks: named((pillar) => `rank_${pillar}`),
        ratings: named((pillar) => `rating_${pillar}`),
        pillarValues: named((pillar) => pillar),
        places: placeNamed((place) => `place_${place}`),
      };
}

function named(nameOf: (pillar: PillarId) => string): PerPillar {
  return Object.fromEntries(PILLAR_IDS.map((pillar) => [pillar, nameOf(pillar)])) as PerPillar;
}

function placeNamed(nameOf: (place: number) => string): string {
  return PILLAR_IDS.map((_, index) => nameOf(index + 1)).join('\n');
}

export const FIRST_FORM: WarehouseForm = {
  ...namesIn('template'),
  dialect: 'duckdb',
  table: 'survey_answers',
  layout: 'columns',
  hasRatings: true,
  respondent: 'respondent_id',
  pillar: 'pillar',
  rank: 'rank',
  rating: 'rating',
  mode: '',
  ties: 'keep',
  notApplicable: 'N/A',
  segments: 'generation',
  weight: '',
  date: 'date',
};

/** What the query is to be written for; `null` = it is not said yet what an unranked pillar means. */
export function specOf(form: WarehouseForm): WarehouseSpec | null {
  if (form.mode === '') return null;
  return {
    dialect: form.dialect,
    table: tableParts(form.table),
    layout: layoutOf(form),
    mode: form.mode,
    ties: form.ties,
    notApplicable: linesOf(form.notApplicable),
    segments: linesOf(form.segments),
    weight: form.weight.trim() || null,
    date: form.date.trim() || null,
  };
}

function layoutOf(form: WarehouseForm): WarehouseLayout {
  const { layout, hasRatings, pillarValues } = form;
  const ratings = hasRatings ? trimmed(form.ratings) : null;
  switch (layout) {
    case 'columns':
      return { kind: layout, ranks: trimmed(form.ranks), ratings };
    case 'places':
      return { kind: layout, places: linesOf(form.places), pillarValues, ratings };
    case 'rows':
      return {
        kind: layout,
        respondent: form.respondent.trim(),
        pillar: form.pillar.trim(),
        rank: form.rank.trim(),
        rating: hasRatings ? form.rating.trim() : null,
        pillarValues,
      };
  }
}

function trimmed(names: PerPillar): PerPillar {
  return named((pillar) => names[pillar].trim());
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** `analytics.survey`, `"my db".survey`, `` `my-project`.data.survey ``: parts between dots that stand outside quotes. */
export function tableParts(text: string): readonly string[] {
  if (text.trim() === '') return [];
  const parts = [''];
  let quote = '';
  for (const sign of text) {
    if (quote === '' ? sign === '"' || sign === '`' : sign === quote) quote = quote === '' ? sign : '';
    if (sign === '.' && quote === '') parts.push('');
    else parts.push(`${parts.pop() ?? ''}${sign}`);
  }
  return parts.map((part) => unquoted(part.trim()));
}

function unquoted(part: string): string {
  const [quote = ''] = part;
  const isQuoted = part.length > 1 && /["`]/.test(quote) && part.endsWith(quote);
  return isQuoted ? part.slice(1, -1).replaceAll(quote + quote, quote) : part;
}
