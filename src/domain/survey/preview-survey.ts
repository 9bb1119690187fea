import { fail, succeed, type Result } from '../result.ts';
import type { ByteSource } from './byte-source.ts';
import { readHeaders } from './header-records.ts';
import type { ImportFailure } from './import-outcome.ts';
import type { SurveyMapping } from './mapping.ts';
import type { SampleRow } from './proposal.ts';
import { readSample } from './survey-sample.ts';
import { readSampleRows } from './try-mapping.ts';
import { validateMapping } from './validate-mapping.ts';

/** The first responses of a file as a mapping reads them, without importing it. */
export async function previewSurveyFile(
  source: ByteSource,
  mapping: SurveyMapping,
): Promise<Result<readonly SampleRow[], ImportFailure>> {
  const { encoding, delimiter, headerRecords } = mapping;
  const sample = await readSample(source, { encoding, delimiter, headerRecords });
  if (!sample.ok) return fail({ kind: 'file', problem: sample.reason });
  const headers = sample.value.records.slice(0, headerRecords).map(({ cells }) => cells);
  const valid = validateMapping(mapping, readHeaders(headers).length);
  if (!valid.ok) return fail({ kind: 'mapping', problems: valid.reason });
  return succeed(readSampleRows(mapping, sample.value)?.rows ?? []);
}
