import writeXlsxFile from 'write-excel-file/universal';
import { fail, succeed, type Result } from '../domain/result.ts';
import type { XlsformId } from '../domain/questionnaire/questionnaire-formats.ts';
import type { QuestionnaireSpec } from '../domain/questionnaire/questionnaire-spec.ts';
import { xlsformSheets } from '../domain/questionnaire/xlsform-sheets.ts';

/**
 * Bytes of all sheets, marks escaped. From 160,000 bytes in one file of the workbook the packer would start a worker of its own,
 * which the security policy of the page forbids; the default texts in four languages take a quarter of this.
 */
const MOST_BYTES = 150_000;

/** A questionnaire as an XLSForm workbook. All cells are text, so nothing in them is ever a formula. */
export async function writeXlsform(
  id: XlsformId,
  spec: QuestionnaireSpec,
): Promise<Result<Blob, 'texts-too-long'>> {
  const sheets = xlsformSheets(id, spec);
  const written = JSON.stringify(sheets).replaceAll(/[&<>"]/g, '&quot;');
  const bytes = new TextEncoder().encode(written).length;
  if (bytes > MOST_BYTES) return fail('texts-too-long');
  const workbook = sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row) => row.map(textCell)),
  }));
  return succeed(await writeXlsxFile(workbook).toBlob());
}

function textCell(value: string): { readonly value: string; readonly type: typeof String } | null {
  // Readers of workbooks take `_x0041_` for the character with this code, unless its first mark is written as a code itself.
  const escaped = value.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
  return value === '' ? null : { value: escaped, type: String };
}
