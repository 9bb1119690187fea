import { strToU8, zipSync, type Zippable } from 'fflate';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface SheetPart {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands between `<sheetData>` and its end. */
  readonly rows: string;
  /** What stands before it. */
  readonly before?: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** `<si>` elements. */
  readonly strings?: string;
  /** What stands in `<styleSheet>`. */
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly level?: 0 | 1 | 6;
  readonly more?: Zippable;
}

/** A workbook of raw XML, for what no writer of workbooks writes. */
export function buildWorkbook(parts: WorkbookParts): Uint8Array<ArrayBuffer> {
  const { sheets, strings, styles, workbookPr = '', level = 6, more = {} } = parts;
  const list = sheets.map(({ name, state }, index) => {
    const hidden = state ? ` state="${state}"` : '';
    return `<sheet name="${name}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
  });
  const relations = [
    ...sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
    ...(strings === undefined ? [] : [relation('rId98', 'sharedStrings', 'sharedStrings.xml')]),
    ...(styles === undefined ? [] : [relation('rId99', 'styles', 'styles.xml')]),
  ];
  const files: Zippable = {
    '[Content_Types].xml': xml('<Types/>'),
    '_rels/.rels': xml(
      `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${TRANSITIONAL}" xmlns:r="${RELATION}">${workbookPr}<sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(`<Relationships>${relations.join('')}</Relationships>`),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': xml(`<sst>${strings}</sst>`) }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': xml(`<styleSheet>${styles}</styleSheet>`) }),
    ...Object.fromEntries(
      sheets.map(({ rows, before = '' }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        xml(`<worksheet xmlns="${TRANSITIONAL}">${before}<sheetData>${rows}</sheetData></worksheet>`),
      ]),
    ),
    ...more,
  };
  return new Uint8Array(zipSync(files, { level }));
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATION}/${kind}" Target="${target}"/>`;
}

function xml(text: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
}

/** A row of texts, each in its cell. */
export function textRow(number: number, ...texts: readonly string[]): string {
  const cells = texts.map((text, index) =>
    text === '' ? '' : `<c r="${columnName(index)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
