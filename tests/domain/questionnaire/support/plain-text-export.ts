import { PILLAR_IDS, pillarIndex } from '#src/domain/model/pillar.ts';
import { GENERATION_IDS } from '#src/domain/stats/sums/customer-statistics.ts';
import type { Person } from './people.ts';
import { csvOf, present } from './tables.ts';

export interface TextQuestion {
  readonly title: string;
  /** What to choose in the tool. */
  readonly instruction: string;
  /** Bulleted lines; an empty line parts two lists. */
  readonly lists: readonly (readonly string[])[];
  readonly others: readonly string[];
}

/** The questions as a person would copy them out of the text. */
export function readPlainText(text: string): TextQuestion[] {
  const blocks = text.trimEnd().split(/\n\n(?=\d+\. |(?![-]))/);
  return blocks.flatMap((block) => {
    const [head = '', instruction = '', ...lines] = block.split('\n');
    const title = /^\d+\. (.*)$/.exec(head)?.[1];
    if (title === undefined) return [];
    const lists = lines
      .join('\n')
      .split('\n\n')
      .map((part) => part.split('\n').flatMap((line) => /^- (.*)$/.exec(line)?.[1] ?? []));
    const others = lines.filter((line) => line !== '' && !line.startsWith('- '));
    return [{ title, instruction, lists, others }];
  });
}

/** Microsoft Forms, saved as CSV: the ranking as a list, ratings under the statement alone. */
export function microsoftFormsExport(questions: readonly TextQuestion[], people: readonly Person[]): Blob {
  const [ranking, ratings, comment, generation] = questions;
  const pillars = present(present(ranking).lists[0]);
  const [statements = [], labels = []] = ratings?.lists ?? [];
  const groups = generation?.lists[0] ?? [];
  const header = [
    'ID',
    'Start time',
    'Completion time',
    'Email',
    'Name',
    present(ranking).title,
    ...statements,
    comment?.title ?? 'Comments',
    generation?.title ?? 'Points',
  ];
  const records = people.map((person) => [
    String(person.number + 2),
    `3/${person.number}/26 9:00:00`,
    `3/${person.number}/26 9:05:00`,
    'anonymous',
    '',
    person.order.map((pillar) => `${pillars[pillarIndex(pillar)]};`).join(''),
    ...statements.map((_, index) => {
      const pillar = present(PILLAR_IDS[index]);
      const rating = person.ratings[pillar];
      return rating === undefined ? '' : present(labels[rating === 'not-applicable' ? 5 : rating - 1]);
    }),
    person.comment,
    person.generation === null ? '' : present(groups[GENERATION_IDS.indexOf(person.generation)]),
  ]);
  return csvOf([header, ...records]);
}
