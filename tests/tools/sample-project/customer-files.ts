import { PILLAR_COUNT, PILLAR_IDS, type PillarId } from '#src/domain/model/pillar.ts';
import type { GenerationId } from '#src/domain/stats/sums/customer-statistics.ts';
import { NOT_APPLICABLE, ROW_FLAGS, type ResponseTable } from '#src/domain/survey/response-table.ts';
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
    'seconds',
    GENERATION_COLUMN,
    ...names.map((name) => `Rank: ${name}`),
    ...names.map((name) => `Satisfaction: ${name}`),
    ...names.map((name) => `Shown: ${name}`),
  ];
  const rows = customers.map(({ id, date, seconds, generation, places, ratings, shown }) => [
    id,
    date,
    String(seconds),
    GENERATION_LABELS[generation],
    ...PILLAR_IDS.map((pillar) => String(places[pillar] ?? '')),
    ...PILLAR_IDS.map((pillar) => ratingCell(ratings[pillar])),
    ...PILLAR_IDS.map((pillar) => String(shown[pillar])),
  ]);
  return [header, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function ratingCell(rating: SampleCustomer['ratings'][PillarId]): string {
  return rating === 'not-applicable' ? 'N/A' : String(rating ?? '');
}

/** What the importer makes of that file. */
export function customersToTable(customers: readonly SampleCustomer[]): ResponseTable {
  const rows = customers.length;
  // In the order in which the file names them.
  const present = [...new Set(customers.map(({ generation }) => generation))];
  return {
    version: 2,
    weights: null,
    shown: cells(customers, ({ shown }, pillar) => shown[pillar]),
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
    seconds: Int32Array.from(customers, ({ seconds }) => seconds),
    records: Uint32Array.from(customers, (_, index) => index + 2),
    flags: Uint8Array.from(customers, (customer, index) => flagsOf(customer, index, customers)),
  };
}

/** The remarks that the import makes: a third of the median is too fast; the list as it was shown, or its reverse. */
function flagsOf(
  { seconds, places, shown }: SampleCustomer,
  _index: number,
  customers: readonly SampleCustomer[],
): number {
  const times = customers.map((customer) => customer.seconds).toSorted((left, right) => left - right);
  const median = ((times[199] ?? 0) + (times[200] ?? 0)) / 2;
  const isShownOrder = PILLAR_IDS.every((pillar) => places[pillar] === shown[pillar]);
  const isReverse = PILLAR_IDS.every((pillar) => places[pillar] === PILLAR_COUNT + 1 - shown[pillar]);
  return (
    (seconds < median / 3 ? ROW_FLAGS.tooFast : 0) | (isShownOrder || isReverse ? ROW_FLAGS.shownOrder : 0)
  );
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
