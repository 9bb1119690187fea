import { PILLAR_COUNT, PILLAR_IDS, type PillarId } from '#src/domain/model/pillar.ts';
import { GENERATION_IDS, type GenerationId } from '#src/domain/stats/sums/customer-statistics.ts';
import { NO_SECONDS, NOT_APPLICABLE, type ResponseTable } from '#src/domain/survey/response-table.ts';
import type { SampleCustomer } from './customers.ts';

const GENERATION_COLUMN = 'generation';

const GENERATION_LABELS: Readonly<Record<GenerationId, string>> = {
  gen_z: 'Gen Z',
  millennials: 'Millennials',
  gen_x: 'Gen X',
  baby_boomers: 'Baby Boomers',
  earlier: 'Earlier',
};

const COLUMN_NAMES: Readonly<Record<PillarId, string>> = {
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

/** The generic wide file: one column per pillar for its rank, one for its rating. */
export function customersToCsv(customers: readonly SampleCustomer[]): string {
  const names = PILLAR_IDS.map((pillar) => COLUMN_NAMES[pillar]);
  const header = [
    'respondent_id',
    'date',
    GENERATION_COLUMN,
    ...names.map((name) => `Rank: ${name}`),
    ...names.map((name) => `Satisfaction: ${name}`),
  ];
  const rows = customers.map(({ id, date, generation, places, ratings }) => [
    id,
    date,
    GENERATION_LABELS[generation],
    ...PILLAR_IDS.map((pillar) => String(places[pillar] ?? '')),
    ...PILLAR_IDS.map((pillar) => ratingCell(ratings[pillar])),
  ]);
  return [header, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function ratingCell(rating: SampleCustomer['ratings'][PillarId]): string {
  return rating === 'not-applicable' ? 'N/A' : String(rating ?? '');
}

/** What the importer makes of that file. */
export function customersToTable(customers: readonly SampleCustomer[]): ResponseTable {
  const rows = customers.length;
  const present = GENERATION_IDS.filter((id) => customers.some(({ generation }) => generation === id));
  return {
    version: 1,
    mode: 'top',
    rows,
    hasRanking: true,
    hasRatings: true,
    ranks: cells(customers, ({ places }, pillar) => 2 * (places[pillar] ?? 0)),
    ratings: cells(customers, ({ ratings }, pillar) => {
      const rating = ratings[pillar];
      return rating === 'not-applicable' ? NOT_APPLICABLE : (rating ?? 0);
    }),
    segments: [
      {
        name: GENERATION_COLUMN,
        groups: present.map((generation) => ({ generation, label: GENERATION_LABELS[generation] })),
        codes: Uint16Array.from(customers, ({ generation }) => present.indexOf(generation) + 1),
      },
    ],
    days: Int32Array.from(customers, ({ date }) => Date.parse(date) / 86_400_000),
    seconds: new Int32Array(rows).fill(NO_SECONDS),
    records: Uint32Array.from(customers, (_, index) => index + 2),
    flags: new Uint8Array(rows),
  };
}

function cells(
  customers: readonly SampleCustomer[],
  cellOf: (customer: SampleCustomer, pillar: PillarId) => number,
): Uint8Array {
  const all = new Uint8Array(customers.length * PILLAR_COUNT);
  customers.forEach((customer, row) => {
    PILLAR_IDS.forEach((pillar, column) => {
      all[row * PILLAR_COUNT + column] = cellOf(customer, pillar);
    });
  });
  return all;
}
