import { PILLAR_IDS, pillarIndex } from '#src/domain/model/pillar.ts';
import { GENERATION_IDS } from '#src/domain/stats/sums/customer-statistics.ts';
import type { Person } from './people.ts';
import { csvOf, present } from './tables.ts';

type Localised = Readonly<Record<string, string>>;

interface FormbricksElement {
  readonly id: string;
  readonly type: string;
  readonly headline: Localised;
  readonly choices?: readonly { readonly id: string; readonly label: Localised }[];
  readonly rows?: readonly { readonly id: string; readonly label: Localised }[];
  readonly columns?: readonly { readonly id: string; readonly label: Localised }[];
}

export interface FormbricksSurvey {
  readonly name: string;
  readonly defaultLanguage: string;
  readonly languages: readonly { readonly code: string; readonly default: boolean }[];
  readonly blocks: readonly { readonly name: string; readonly elements: readonly FormbricksElement[] }[];
}

interface Column {
  readonly header: string;
  readonly cell: (person: Person) => string;
}

const FORMBRICKS_METADATA = [
  'No.',
  'Response ID',
  'Timestamp',
  'Finished',
  'Survey ID',
  'Formbricks ID (internal)',
  'User ID',
  'Tags',
];

export function formbricksExport(json: string, people: readonly Person[], locale: string): Blob {
  const survey = JSON.parse(json) as FormbricksSurvey;
  const elements = survey.blocks.flatMap((block) => block.elements);
  const columns = elements.flatMap((element, index) => formbricksColumns(element, index + 1, locale));
  const records = people.map((person) => [
    String(person.number),
    `c${person.number}`,
    `${person.day} 10:00:00 UTC`,
    'Yes',
    'survey',
    '',
    '',
    '',
    ...columns.map(({ cell }) => cell(person)),
  ]);
  return csvOf([[...FORMBRICKS_METADATA, ...columns.map(({ header }) => header)], ...records]);
}

function formbricksColumns(element: FormbricksElement, number: number, locale: string): Column[] {
  const { type, headline, choices = [], rows = [], columns = [] } = element;
  const header = `${number}. ${present(headline[locale])}`;
  const both = (chosen: (person: Person) => readonly number[]): Column[] => [
    {
      header,
      cell: (person) =>
        chosen(person)
          .map((index) => present(choices[index]?.label[locale]))
          .join('; '),
    },
    {
      header: `${header} - Option ID`,
      cell: (person) =>
        chosen(person)
          .map((index) => present(choices[index]?.id))
          .join(', '),
    },
  ];
  switch (type) {
    case 'ranking':
      return both(({ order }) => order.map(pillarIndex));
    case 'multipleChoiceSingle':
      return both(({ generation }) => (generation === null ? [] : [GENERATION_IDS.indexOf(generation)]));
    case 'matrix':
      return rows.map((row, index) => ({
        header: `${header} - ${present(row.label[locale])}`,
        cell: ({ ratings }) => {
          const rating = ratings[present(PILLAR_IDS[index])];
          if (rating === undefined) return '';
          return present(columns[rating === 'not-applicable' ? 5 : rating - 1]?.label[locale]);
        },
      }));
    default:
      return [{ header, cell: ({ comment }) => comment }];
  }
}

interface TypeformField {
  readonly ref: string;
  readonly title: string;
  readonly type: string;
  readonly properties?: { readonly choices?: readonly { readonly ref: string; readonly label: string }[] };
  readonly validations?: { readonly required?: boolean };
}

export interface TypeformForm {
  readonly title: string;
  readonly fields: readonly TypeformField[];
}

/** A ranking in one column as a list, or in one column per choice: nobody has seen the real export (see the format notes). */
export function typeformExport(json: string, people: readonly Person[], ranking: 'list' | 'columns'): Blob {
  const { fields } = JSON.parse(json) as TypeformForm;
  const firstRating = fields.findIndex(({ type }) => type === 'rating');
  const columns = fields.flatMap((field, index) => typeformColumns(field, index - firstRating, ranking));
  const records = people.map((person) => [
    `token${person.number}`,
    ...columns.map(({ cell }) => cell(person)),
    'completed',
    `${person.day} 10:00:00`,
    '',
    `${person.day} 10:05:00`,
    `net${person.number}`,
    '',
  ]);
  const header = [
    '#',
    ...columns.map((column) => column.header),
    'Response Type',
    'Start Date (UTC)',
    'Stage Date (UTC)',
    'Submit Date (UTC)',
    'Network ID',
    'Tags',
  ];
  return csvOf([header, ...records]);
}

/** `item`: the number of a rating question among its like. */
function typeformColumns(field: TypeformField, item: number, ranking: 'list' | 'columns'): Column[] {
  const { title: header, type, ref, properties } = field;
  const labels = properties?.choices?.map(({ label }) => label) ?? [];
  const place = /^ranking_top\d_(\d)$/.exec(ref)?.[1];
  if (type === 'ranking' && ranking === 'list') {
    const cell = ({ order }: Person): string => order.map((pillar) => labels[pillarIndex(pillar)]).join(', ');
    return [{ header, cell }];
  }
  if (type === 'ranking') {
    return labels.map((label, choice) => ({
      header: label,
      cell: ({ order }) => String(order.indexOf(present(PILLAR_IDS[choice])) + 1),
    }));
  }
  if (type === 'rating') {
    return [
      {
        header,
        cell: ({ ratings }) => {
          const rating = ratings[present(PILLAR_IDS[item])];
          return rating === undefined || rating === 'not-applicable' ? '' : String(rating);
        },
      },
    ];
  }
  if (type === 'multiple_choice' && place !== undefined) {
    const cell = ({ order }: Person): string =>
      present(labels[pillarIndex(present(order[Number(place) - 1]))]);
    return [{ header, cell }];
  }
  if (type === 'multiple_choice') {
    const cell = ({ generation }: Person): string =>
      generation === null ? '' : present(labels[GENERATION_IDS.indexOf(generation)]);
    return [{ header, cell }];
  }
  return [{ header, cell: ({ comment }) => comment }];
}
