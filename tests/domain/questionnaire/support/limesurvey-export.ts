import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { GENERATION_IDS } from '#src/domain/stats/sums/customer-statistics.ts';
import type { Person } from './people.ts';
import { csvOf, decodeHtml, present } from './tables.ts';

export type TsvRow = Readonly<Record<string, string>>;

/** The rows of a structure file as LimeSurvey's import reads them: tabs, no quoting needed, columns by name. */
export function readStructure(tsv: string): TsvRow[] {
  const [header = '', ...lines] = tsv.replace(/\n$/, '').split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length) throw new Error(`${cells.length} cells: ${line}`);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

interface LimeQuestion {
  readonly row: TsvRow;
  readonly answers: readonly TsvRow[];
  readonly subquestions: readonly TsvRow[];
}

/** The questions in one language, by type. */
function questionsByType(rows: readonly TsvRow[], language: string): Map<string, LimeQuestion> {
  const mine = rows.filter((row) => row['language'] === language);
  const starts = mine.flatMap((row, index) => (row['class'] === 'Q' ? [index] : []));
  return new Map(
    starts.map((start, number): [string, LimeQuestion] => {
      const block = mine.slice(start + 1, starts[number + 1]);
      const row = present(mine[start]);
      return [
        present(row['type/scale']),
        {
          row,
          answers: block.filter((one) => one['class'] === 'A'),
          subquestions: block.filter((one) => one['class'] === 'SQ'),
        },
      ];
    }),
  );
}

/** The results as LimeSurvey writes them to CSV: with codes, or with full question and answer texts. */
export function limeSurveyExport(
  tsv: string,
  people: readonly Person[],
  { style, language }: { readonly style: 'codes' | 'full'; readonly language: string },
): Blob {
  const rows = readStructure(tsv);
  // Attributes stand once, in the rows of the main language.
  const main = present(rows.find(({ name }) => name === 'language'))['text'] ?? '';
  const places = Number(present(questionsByType(rows, main).get('R')).row['max_subquestions']);
  const questions = questionsByType(rows, language);
  const columns = [...questions].flatMap(([type, question]) => columnsOf({ type, question, places }, style));
  const metadata =
    style === 'codes'
      ? ['id', 'submitdate', 'lastpage', 'startlanguage', 'seed']
      : ['Response ID', 'Date submitted', 'Last page', 'Start language', 'Seed'];
  const records = people.map((person) => [
    String(person.number),
    `${person.day} 10:00:00`,
    '4',
    language,
    String(1_000_000 + person.number),
    ...columns.map(({ cell }) => cell(person)),
  ]);
  const delimiter = style === 'codes' ? ';' : ',';
  return csvOf([[...metadata, ...columns.map(({ header }) => header)], ...records], delimiter);
}

interface Column {
  readonly header: string;
  readonly cell: (person: Person) => string;
}

interface AskedQuestion {
  readonly type: string;
  readonly question: LimeQuestion;
  readonly places: number;
}

function columnsOf({ type, question, places }: AskedQuestion, style: 'codes' | 'full'): Column[] {
  const { row, answers, subquestions } = question;
  const name = style === 'codes' ? present(row['name']) : decodeHtml(present(row['text']));
  const value = (answer: TsvRow | undefined): string =>
    answer === undefined
      ? ''
      : style === 'codes'
        ? present(answer['name'])
        : decodeHtml(present(answer['text']));
  switch (type) {
    case 'R':
      return Array.from({ length: places }, (_, place) => ({
        header: style === 'codes' ? `${name}[${place + 1}]` : `${name}  [Rank ${place + 1}]`,
        cell: ({ order }) => {
          const pillar = order[place];
          return pillar === undefined ? '' : value(answers[PILLAR_IDS.indexOf(pillar)]);
        },
      }));
    case 'F':
      return subquestions.map((subquestion, index) => ({
        header: `${name}${style === 'codes' ? '' : ' '}[${value(subquestion)}]`,
        cell: ({ ratings }) => {
          const rating = ratings[present(PILLAR_IDS[index])];
          if (rating === undefined) return '';
          return value(answers[rating === 'not-applicable' ? 5 : rating - 1]);
        },
      }));
    case 'L':
      return [
        {
          header: name,
          cell: ({ generation }) =>
            generation === null ? '' : value(answers[GENERATION_IDS.indexOf(generation)]),
        },
      ];
    default:
      return [{ header: name, cell: ({ comment }) => comment }];
  }
}
