import { createContext, runInContext } from 'node:vm';
import { PILLAR_IDS, pillarIndex } from '#src/domain/model/pillar.ts';
import { GENERATION_IDS } from '#src/domain/stats/sums/customer-statistics.ts';
import type { Person } from './people.ts';
import { csvOf, present } from './tables.ts';

export interface GoogleItem {
  readonly type: string;
  title: string;
  help: string;
  rows: readonly string[];
  columns: readonly string[];
  choices: readonly string[];
  required: boolean;
  /** The validation of a grid. */
  oneResponsePerColumn: boolean;
}

export interface GoogleForm {
  readonly title: string;
  description: string;
  confirmation: string;
  readonly items: readonly GoogleItem[];
  readonly log: readonly string[];
}

function said(text: unknown): string {
  if (typeof text !== 'string' || text === '') throw new Error('Google refuses empty texts');
  return text;
}

function listed(list: unknown): string[] {
  if (!Array.isArray(list) || list.length === 0 || new Set(list).size !== list.length)
    throw new Error('Google refuses empty lists and repeated entries');
  return list.map(said);
}

/** Runs the script in a world that has a stand-in for FormApp and nothing else; unknown calls throw, as they do there. */
export function runGoogleScript(script: string): GoogleForm {
  const items: GoogleItem[] = [];
  const log: string[] = [];
  const form = { title: '', description: '', confirmation: '', items, log };
  const addItem = (type: string) => {
    const item: GoogleItem = {
      type,
      title: '',
      help: '',
      rows: [],
      columns: [],
      choices: [],
      required: false,
      oneResponsePerColumn: false,
    };
    items.push(item);
    const chain = {
      setTitle: (text: unknown) => ((item.title = said(text)), chain),
      setHelpText: (text: unknown) => ((item.help = said(text)), chain),
      setRows: (list: unknown) => ((item.rows = listed(list)), chain),
      setColumns: (list: unknown) => ((item.columns = listed(list)), chain),
      setChoiceValues: (list: unknown) => ((item.choices = listed(list)), chain),
      setRequired: (required: boolean) => ((item.required = required), chain),
      setValidation: (validation: unknown) => (
        (item.oneResponsePerColumn = validation === 'one per column'),
        chain
      ),
    };
    return chain;
  };
  const formChain = {
    setDescription: (text: unknown) => ((form.description = said(text)), formChain),
    setConfirmationMessage: (text: unknown) => ((form.confirmation = said(text)), formChain),
    setProgressBar: () => formChain,
    setShowLinkToRespondAgain: () => formChain,
    addGridItem: () => addItem('grid'),
    addMultipleChoiceItem: () => addItem('choice'),
    addParagraphTextItem: () => addItem('paragraph'),
    addPageBreakItem: () => addItem('page'),
    getPublishedUrl: () => 'https://example.com/share',
    getEditUrl: () => 'https://example.com/edit',
  };
  const validation = {
    setHelpText: (text: unknown) => (said(text), validation),
    requireLimitOneResponsePerColumn: () => validation,
    build: () => 'one per column',
  };
  const world = createContext({
    FormApp: {
      create: (title: unknown) => ((form.title = said(title)), formChain),
      createGridValidation: () => validation,
    },
    Logger: { log: (text: string) => log.push(text) },
  });
  runInContext(script, world);
  runInContext('createSurvey()', world);
  return form;
}

/** The responses as CSV: `Question [Row]`, every time stamp in Google's own words. */
export function googleExport(
  { items }: GoogleForm,
  people: readonly Person[],
  timestamp = 'Timestamp',
): Blob {
  const columns = items.flatMap(columnsOf);
  const header = [timestamp, ...columns.map((column) => column.header)];
  const records = people.map((person) => [
    `${person.day.replaceAll('-', '/')} 1:47:23 PM GMT+1`,
    ...columns.map(({ cell }) => cell(person)),
  ]);
  return csvOf([header, ...records]);
}

interface Column {
  readonly header: string;
  readonly cell: (person: Person) => string;
}

function columnsOf(item: GoogleItem): Column[] {
  const { type, title, rows, columns, choices } = item;
  if (type === 'page') return [];
  if (type === 'paragraph') return [{ header: title, cell: ({ comment }) => comment }];
  if (type === 'choice') {
    const cell = ({ generation }: Person): string =>
      generation === null ? '' : present(choices[GENERATION_IDS.indexOf(generation)]);
    return [{ header: title, cell }];
  }
  return rows.map((row, index) => ({
    header: `${title} [${row}]`,
    cell: (person) => gridCell(item, person, index) ?? '',
  }));

  function gridCell(grid: GoogleItem, { order, ratings }: Person, index: number): string | undefined {
    if (!grid.required) {
      const rating = ratings[present(PILLAR_IDS[index])];
      return rating === undefined ? '' : columns[rating === 'not-applicable' ? 5 : rating - 1];
    }
    // Places as rows, or pillars as rows.
    if (rows.length < PILLAR_IDS.length) return columns[pillarIndex(present(order[index]))];
    return columns[order.indexOf(present(PILLAR_IDS[index]))];
  }
}
