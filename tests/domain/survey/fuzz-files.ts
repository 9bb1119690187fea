import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PILLAR_COUNT } from '#src/domain/model/pillar.ts';
import type { ByteSource } from '#src/domain/survey/byte-source.ts';
import { importSurveyFile } from '#src/domain/survey/import-survey.ts';
import type { SurveyImport } from '#src/domain/survey/import-outcome.ts';
import { inspectSurveyFile } from '#src/domain/survey/inspect-survey.ts';
import type { ColumnRole, SurveyMapping } from '#src/domain/survey/mapping.ts';
import { mutateFile, randomFrom } from './mutate-file.ts';

const SAMPLES = 'tests/fixtures/survey-samples';
/** Enough for a header and some responses: many small files find more than few large ones. */
const LONGEST_SAMPLE = 1400;

/** Milliseconds that no small file needs. */
const SUSPICIOUS = 200;

const ROLES: readonly ColumnRole[] = [
  { role: 'ignore' },
  { role: 'segment' },
  { role: 'segment', from: 'age' },
  { role: 'segment', from: 'birth-year' },
  { role: 'weight' },
  { role: 'shown-list' },
  { role: 'shown-place', pillar: 'content' },
  { role: 'item-rank', pillar: 'content' },
  { role: 'rank-list' },
  { role: 'rank-place', place: 1 },
  { role: 'rating', pillar: 'service' },
  { role: 'date' },
  { role: 'started' },
  { role: 'seconds' },
  { role: 'id' },
  { role: 'email' },
  { role: 'status' },
  { role: 'finished' },
  { role: 'submitted' },
];

export interface FuzzReport {
  readonly files: number;
  readonly imported: number;
  /** Milliseconds of the slowest file, and its number. */
  readonly slowest: { readonly number: number; readonly milliseconds: number };
  /** What went wrong, with the number of the file; `[]` = nothing. */
  readonly problems: readonly string[];
}

/** Imports the files `from` … `to` - 1: mutated samples, the same for the same number. */
export async function fuzz(from: number, to: number): Promise<FuzzReport> {
  const samples = readSamples();
  const problems: string[] = [];
  let imported = 0;
  let slowest = { number: -1, milliseconds: 0 };
  for (let number = from; number < to; number++) {
    const first = await tryFile(samples, number);
    if (first.result) imported++;
    problems.push(...first.problems.map((problem) => `${number}: ${problem}`));
    let { milliseconds } = first;
    // Another program may have had the processor: what is slow each time is slow.
    for (let again = 0; again < 3 && milliseconds > SUSPICIOUS; again++)
      milliseconds = Math.min(milliseconds, (await tryFile(samples, number)).milliseconds);
    if (milliseconds > slowest.milliseconds) slowest = { number, milliseconds };
  }
  return { files: to - from, imported, slowest, problems };
}

interface TriedFile {
  readonly milliseconds: number;
  readonly result: SurveyImport | null;
  readonly problems: readonly string[];
}

async function tryFile(samples: readonly Uint8Array[], number: number): Promise<TriedFile> {
  const random = randomFrom(number);
  const bytes = mutateFile(samples[number % samples.length] ?? new Uint8Array(0), random);
  const begin = performance.now();
  try {
    const result = await importAll(bytes, random);
    const milliseconds = performance.now() - begin;
    return { milliseconds, result, problems: result ? checkImport(result) : [] };
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { milliseconds: performance.now() - begin, result: null, problems: [problem] };
  }
}

/** As proposed, or with roles that nobody would choose; `null` = refused, which is no failure. */
async function importAll(bytes: Uint8Array, random: () => number): Promise<SurveyImport | null> {
  const source = inMemory(bytes);
  const inspected = await inspectSurveyFile(source, { answerYear: 2025 });
  if (!inspected.ok) return null;
  const { mapping } = inspected.value;
  const odd = random() < 0.1 ? withOddRoles(mapping, random) : mapping;
  const result = await importSurveyFile(source, odd, random() < 0.2 ? { chunkBytes: 64 } : {});
  return result.ok ? result.value : null;
}

function withOddRoles(mapping: SurveyMapping, random: () => number): SurveyMapping {
  const columns = mapping.columns.map((column) =>
    random() < 0.3 ? (ROLES[Math.floor(random() * ROLES.length)] ?? column) : column,
  );
  return { ...mapping, columns };
}

/** What contradicts itself in an import. */
function checkImport({ counts, table, problemCounts }: SurveyImport): string[] {
  const { records, used, partial, rejected, skipped } = counts;
  const { ROW_TOO_SHORT: short = 0, ROW_TOO_LONG: long = 0, QUOTE_UNCLOSED: unclosed = 0 } = problemCounts;
  const kept = records - skipped - short - long - unclosed;
  const { rows, segments, ranks } = table;
  const cells = rows * PILLAR_COUNT;
  const everyRow = Array.from({ length: rows }, (_, row) => row);
  const rules: readonly (readonly [string, boolean])[] = [
    [
      `${used} + ${partial} + ${rejected} + ${skipped} are not ${records}`,
      used + partial + rejected + skipped === records,
    ],
    [`the table has ${rows} rows, the counts say ${kept}`, rows === kept],
    ['cells per pillar', ranks.length === cells && table.ratings.length === cells],
    ['cells per row', table.days.length === rows && table.records.length === rows],
    ['ranks', everyRow.every((row) => isRanking(ranks, row * PILLAR_COUNT))],
    ['ratings', table.ratings.every((rating) => rating <= 6)],
    ['shown orders', isShown(table.shown, cells)],
    ['weights', areWeights(table.weights, rows)],
    [
      'groups',
      segments.every(
        ({ codes, groups }) => codes.length === rows && codes.every((code) => code <= groups.length),
      ),
    ],
  ];
  return rules.filter(([, holds]) => !holds).map(([what]) => what);
}

function isShown(shown: Uint8Array | null, cells: number): boolean {
  return shown === null || (shown.length === cells && shown.every((place) => place <= PILLAR_COUNT));
}

function areWeights(weights: Float64Array | null, rows: number): boolean {
  return (
    weights === null || (weights.length === rows && weights.every((weight) => weight > 0 && weight <= 1e9))
  );
}

/** Twice the mid-ranks of m items add up to m (m + 1). */
function isRanking(ranks: Uint8Array, offset: number): boolean {
  let ranked = 0;
  let sum = 0;
  for (let index = offset; index < offset + PILLAR_COUNT; index++) {
    const rank = ranks[index] ?? 0;
    sum += rank;
    if (rank > 0) ranked++;
  }
  return sum === ranked * (ranked + 1);
}

function inMemory(bytes: Uint8Array): ByteSource {
  return new Blob([new Uint8Array(bytes)]);
}

function readSamples(): readonly Uint8Array[] {
  return readdirSync(SAMPLES, { recursive: true })
    .map(String)
    .filter((name) => /\.(?:csv|tsv)$/.test(name))
    .toSorted()
    .map((name) => cutSample(readFileSync(join(SAMPLES, name))))
    .filter((bytes) => bytes.length > 0);
}

/** The first lines, and always whole pairs of bytes. */
function cutSample(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= LONGEST_SAMPLE) return Uint8Array.from(bytes);
  const end = bytes.indexOf(10, LONGEST_SAMPLE) + 1;
  const even = end + (end % 2);
  return bytes.slice(0, end === 0 ? LONGEST_SAMPLE : even);
}
