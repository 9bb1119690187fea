import { recordTexts } from '#src/domain/survey/cell-text.ts';
import { CsvScanner } from '#src/domain/survey/csv-scanner.ts';
import type { OpenedSurvey } from '#src/domain/survey/opened-survey.ts';
import { sourceOf } from '#src/domain/survey/opened-survey.ts';
import { openSurvey } from '#src/spreadsheet/open-survey.ts';

export async function opened(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedSurvey> {
  const result = await openSurvey(new Blob([bytes]));
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`);
  return result.value;
}

/** The code of the refusal of a file, with its kind; `null` = it opens. */
export async function refusal(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const result = await openSurvey(new Blob([bytes]));
  if (result.ok) return null;
  const { reason } = result;
  const detail = 'what' in reason ? reason.what : 'type' in reason ? reason.type : '';
  return `${reason.code} ${detail}`.trim();
}

/** The records of an opened table by number, as the import cuts them. */
export async function recordsOf(survey: OpenedSurvey): Promise<Map<number, readonly string[]>> {
  const source = sourceOf(survey);
  const { layout } = source;
  const scanner = new CsvScanner({
    delimiter: layout?.delimiter ?? ',',
    firstRecord: layout?.firstRecord,
  });
  const bytes = new Uint8Array(await source.slice(0, source.size).arrayBuffer());
  scanner.feed(bytes.subarray(bytes[0] === 0xef ? 3 : 0));
  scanner.end();
  const records = new Map<number, readonly string[]>();
  while (scanner.next()) records.set(scanner.record, recordTexts(scanner));
  return records;
}

export async function tableOf(bytes: Uint8Array<ArrayBuffer>): Promise<(readonly string[])[]> {
  return [...(await recordsOf(await opened(bytes))).values()];
}
