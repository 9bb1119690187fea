import { attribute, unescapeText, XmlReader } from './xml-reader.ts';

export interface SheetEntry {
  readonly name: string;
  /** Relationship by which the workbook knows it. */
  readonly relation: string;
  readonly isHidden: boolean;
}

export interface WorkbookInfo {
  readonly sheets: readonly SheetEntry[];
  /** Days are counted from 1904, as old Excel for Mac did. */
  readonly is1904: boolean;
}

export interface Relation {
  readonly id: string;
  /** The last part of the type's address: `worksheet`, `styles`, `sharedStrings`, `officeDocument`. */
  readonly kind: string;
  /** Name of the part in the archive. */
  readonly target: string;
}

/** The sheets of a workbook in their order; `null` = no readable XML. */
export function readWorkbookInfo(xml: string): WorkbookInfo | null {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  const isWhole = readXml(xml, (name, tag) => {
    if (name === 'workbookPr') is1904 = isTrue(attribute(tag, 'date1904'));
    if (name !== 'sheet') return;
    const state = attribute(tag, 'state');
    sheets.push({
      name: unescapeText(attribute(tag, 'name') ?? ''),
      relation: attribute(tag, 'id') ?? '',
      isHidden: state === 'hidden' || state === 'veryHidden',
    });
  });
  return isWhole ? { sheets, is1904 } : null;
}

/** The relations of a part; `folder`: where that part lies, with its slash. */
export function readRelations(xml: string, folder: string): readonly Relation[] | null {
  const relations: Relation[] = [];
  const isWhole = readXml(xml, (name, tag) => {
    if (name !== 'Relationship') return;
    const kind = attribute(tag, 'Type')?.split('/').at(-1) ?? '';
    const target = resolvePath(folder, attribute(tag, 'Target') ?? '');
    relations.push({ id: attribute(tag, 'Id') ?? '', kind, target });
  });
  return isWhole ? relations : null;
}

/** `xl/` and `../xl/worksheets/sheet1.xml` or `/xl/worksheets/sheet1.xml` give `xl/worksheets/sheet1.xml`. */
function resolvePath(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

function readXml(xml: string, open: (name: string, tag: string) => void): boolean {
  const reader = new XmlReader({ open });
  reader.write(xml);
  return reader.end();
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}
