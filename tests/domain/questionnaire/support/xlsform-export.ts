import { PILLAR_IDS, pillarIndex } from '#src/domain/model/pillar.ts';
import { GENERATION_IDS } from '#src/domain/stats/sums/customer-statistics.ts';
import type { Person } from './people.ts';
import { csvOf, present } from './tables.ts';

/** Sheets as a reader of workbooks gives them: `null` or `''` = an empty cell. */
export type Sheets = ReadonlyMap<string, readonly (readonly (string | null)[])[]>;

type Row = ReadonlyMap<string, string>;

export function sheetRows(sheets: Sheets, name: string): Row[] {
  const [header = [], ...rows] = present(sheets.get(name));
  return rows.map(
    (cells) =>
      new Map(
        header.flatMap((column, index): [string, string][] => {
          const cell = cells[index] ?? '';
          return column === null || cell === '' ? [] : [[column, cell]];
        }),
      ),
  );
}

interface Field {
  readonly type: string;
  readonly name: string;
  readonly label: string;
  readonly group: string;
}

interface ExportStyle {
  readonly tool: 'odk' | 'kobo';
  /** `names`, or the header of the label column of a language. */
  readonly values: string;
}

/** A submission table of ODK Central (names, groups before a hyphen), or of Kobo (names with a slash, or labels). */
export function xlsformExport(sheets: Sheets, people: readonly Person[], style: ExportStyle): Blob {
  const { tool, values } = style;
  const fields = fieldsOf(sheets, values).filter(({ type }) => !['start', 'end', 'note'].includes(type));
  const choices = sheetRows(sheets, 'choices');
  const say = (list: string, index: number): string => {
    const choice = present(choices.filter((row) => row.get('list_name') === list)[index]);
    return present(choice.get(values === 'names' ? 'name' : values));
  };
  const header = fields.map(({ name, label, group }) => {
    if (values !== 'names') return label === '' ? name : label;
    return group === '' ? name : `${group}${tool === 'odk' ? '-' : '/'}${name}`;
  });
  const records = people.map((person) => fields.map((field) => cellOf(field, person, say)));
  return tool === 'odk' ? odkTable(header, records, people) : koboTable(header, records, people);
}

function fieldsOf(sheets: Sheets, values: string): Field[] {
  let group = '';
  return sheetRows(sheets, 'survey').flatMap((row): Field[] => {
    const type = present(row.get('type'));
    if (type === 'begin_group') group = present(row.get('name'));
    if (type === 'end_group') group = '';
    if (type.endsWith('_group')) return [];
    return [{ type, name: present(row.get('name')), label: row.get(values) ?? '', group }];
  });
}

function cellOf(
  { type, name }: Field,
  { order, ratings, generation, comment, number }: Person,
  say: (list: string, index: number) => string,
): string {
  const place = /^choice_(\d+)$/.exec(name)?.[1];
  if (type === 'calculate') return String(7_919 * number);
  if (type === 'rank pillars') return order.map((pillar) => say('pillars', pillarIndex(pillar))).join(' ');
  if (place !== undefined) return say('pillars', pillarIndex(present(order[Number(place) - 1])));
  if (type === 'select_one generations') {
    return generation === null ? '' : say('generations', GENERATION_IDS.indexOf(generation));
  }
  if (type === 'text') return comment;
  const rating = ratings[present(PILLAR_IDS[SLUGS.indexOf(name)])];
  if (rating === undefined) return '';
  return say('satisfaction', rating === 'not-applicable' ? 5 : rating - 1);
}

/** In the order of the pillars. */
const SLUGS = [
  'advertising',
  'content',
  'digital_experiences',
  'non_digital_experiences',
  'communications',
  'representatives',
  'products_and_services',
  'customer_service',
  'friction',
  'brand_reputation',
];

function odkTable(header: string[], records: string[][], people: readonly Person[]): Blob {
  const last = ['meta-instanceID', 'KEY', 'SubmitterID', 'SubmitterName', 'ReviewState', 'FormVersion'];
  return csvOf([
    ['SubmissionDate', ...header, ...last],
    ...people.map(({ day, number }, index) => [
      `${day}T10:00:00.000Z`,
      ...present(records[index]),
      `uuid:${number}`,
      `uuid:${number}`,
      '12',
      'web link',
      '',
      '1',
    ]),
  ]);
}

function koboTable(header: string[], records: string[][], people: readonly Person[]): Blob {
  const last = ['_id', '_uuid', '_submission_time', '_validation_status', '_notes', '_status', '_index'];
  const table = [
    ['start', 'end', ...header, ...last],
    ...people.map(({ day, number }, index) => [
      `${day}T10:00:00.000+01:00`,
      `${day}T10:05:00.000+01:00`,
      ...present(records[index]),
      String(700 + number),
      `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      `${day}T09:05:00`,
      '',
      '',
      'submitted_via_web',
      String(number),
    ]),
  ];
  return csvOf(table, ';');
}
