import { readFileSync } from 'node:fs';
import { zipSync, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importSurveyFile } from '#src/domain/survey/import-survey.ts';
import { inspectOpenedSurvey, sourceOf } from '#src/domain/survey/opened-survey.ts';
import { openSurvey } from '#src/spreadsheet/open-survey.ts';

const SAMPLES = 'tests/fixtures/survey-samples';
/** Generous for a busy machine; a hang is much longer. */
const LONGEST = 5000;

/** Numbers that look random and are the same in every run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Bytes changed, cut out, repeated or cut off at a few places. */
function mutate(bytes: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
  let mutated = new Uint8Array(bytes);
  const place = (): number => Math.floor(random() * mutated.length);
  for (let change = 0; change <= random() * 4; change++) {
    const from = place();
    const to = Math.min(mutated.length, from + Math.ceil(random() * 40));
    switch (Math.floor(random() * 5)) {
      case 0:
        mutated = new Uint8Array([...mutated.subarray(0, from), ...mutated.subarray(to)]);
        break;
      case 1:
        mutated = new Uint8Array([...mutated.subarray(0, to), ...mutated.subarray(from)]);
        break;
      case 2:
        mutated = mutated.slice(0, Math.max(1, from));
        break;
      default:
        for (let at = from; at < to; at += 1 + Math.floor(random() * 20)) {
          mutated[at] =
            random() < 0.5 ? (mutated[at] as number) ^ (1 << Math.floor(random() * 8)) : random() * 256;
        }
    }
  }
  return mutated;
}

/** Opens, inspects and imports a file as a user would; the four numbers must add up wherever there are any. */
async function takeIn(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const opened = await openSurvey(new Blob([bytes]));
  if (!opened.ok) return opened.reason.code;
  const inspected = await inspectOpenedSurvey(opened.value, {});
  if (!inspected.ok) return inspected.reason.code;
  const imported = await importSurveyFile(sourceOf(opened.value), inspected.value.mapping);
  if (!imported.ok) return imported.reason.kind;
  const { used, partial, rejected, skipped, records } = imported.value.counts;
  expect(used + partial + rejected + skipped).toBe(records);
  return 'imported';
}

async function outcomesOf(
  count: number,
  make: (random: () => number) => Uint8Array<ArrayBuffer>,
): Promise<Map<string, number>> {
  const outcomes = new Map<string, number>();
  for (let seed = 1; seed <= count; seed++) {
    const bytes = make(chance(seed));
    const begin = performance.now();
    const outcome = await takeIn(bytes);
    expect(performance.now() - begin, `seed ${seed}`).toBeLessThan(LONGEST);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  return outcomes;
}

describe('damaged files never break or hang the import', () => {
  test('workbooks with damaged bytes', async () => {
    const sample = readFileSync(`${SAMPLES}/ms-forms.xlsx`);
    const outcomes = await outcomesOf(300, (random) => mutate(sample, random));
    expect(outcomes.get('FILE_IS_BROKEN')).toBeGreaterThan(100);
  }, 60_000);

  test('workbooks that are whole, with damaged XML inside', async () => {
    const files = unzipSync(readFileSync(`${SAMPLES}/ms-forms.xlsx`));
    const names = Object.keys(files).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
    const outcomes = await outcomesOf(300, (random) => {
      const name = names[Math.floor(random() * names.length)] ?? '';
      const damaged = mutate(files[name] ?? new Uint8Array(1), random);
      return new Uint8Array(zipSync({ ...files, [name]: damaged }, { level: 1 }));
    });
    expect(outcomes.get('imported')).toBeGreaterThan(50);
    expect(outcomes.get('FILE_IS_BROKEN')).toBeGreaterThan(50);
  }, 60_000);

  test('JSON', async () => {
    const sample = readFileSync(`${SAMPLES}/surveyjs.json`);
    const outcomes = await outcomesOf(400, (random) => mutate(sample, random));
    expect(outcomes.get('imported')).toBeGreaterThan(20);
    expect(outcomes.get('FILE_IS_BROKEN')).toBeGreaterThan(100);
  }, 60_000);

  test('JSON lines', async () => {
    const people = JSON.parse(readFileSync(`${SAMPLES}/surveyjs.json`, 'utf8')) as unknown[];
    const sample = new TextEncoder().encode(people.map((person) => JSON.stringify(person)).join('\n'));
    const outcomes = await outcomesOf(300, (random) => mutate(sample, random));
    expect(outcomes.get('imported')).toBeGreaterThan(20);
  }, 60_000);
});
