import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { GENERATION_IDS } from '#src/domain/stats/sums/customer-statistics.ts';
import type { Person } from './people.ts';
import { csvOf, decodeHtml, present } from './tables.ts';

/** A question of a Qualtrics survey, whichever file it came from. */
export interface QualtricsQuestion {
  readonly type: 'RO' | 'MC' | 'Matrix' | 'TE' | 'DB';
  readonly tag: string;
  readonly text: string;
  readonly choices: readonly QualtricsChoice[];
  readonly answers: readonly QualtricsChoice[];
}

interface QualtricsChoice {
  readonly id: string;
  readonly text: string;
  readonly code: string;
}

/** The Advanced Format, line by line: tags in double brackets, everything else is text of the tag before it. */
export function readAdvancedFormat(txt: string): QualtricsQuestion[] {
  const [format, ...lines] = txt.split('\n').filter((line) => line !== '');
  if (format !== '[[AdvancedFormat]]') throw new Error('no advanced format');
  const questions: {
    type: string;
    tag: string;
    text: string[];
    choices: QualtricsChoice[];
    answers: QualtricsChoice[];
  }[] = [];
  let target: { readonly list: 'choices' | 'answers'; readonly id: string } | null = null;
  for (const line of lines) {
    const tag = /^\[\[([A-Za-z]+)(?::([^[\]]*))?\]\]$/.exec(line);
    const question = questions.at(-1);
    if (tag?.[1] === 'Question') {
      questions.push({ type: present(tag[2]), tag: '', text: [], choices: [], answers: [] });
      target = null;
    } else if (tag?.[1] === 'ID') present(question).tag = present(tag[2]);
    else if (tag?.[1] === 'Choice') target = { list: 'choices', id: present(tag[2]) };
    else if (tag?.[1] === 'Answer') target = { list: 'answers', id: present(tag[2]) };
    else if (tag) target = null;
    else if (!question) continue;
    else if (target) question[target.list].push({ id: target.id, text: line, code: target.id });
    else question.text.push(line);
  }
  return questions.map(({ type, tag, text, choices, answers }) => ({
    type: present(type.split(':')[0]) as QualtricsQuestion['type'],
    tag,
    text: text.join('\n'),
    choices,
    answers,
  }));
}

interface QsfPayload {
  readonly QuestionText: string;
  readonly DataExportTag: string;
  readonly QuestionType: QualtricsQuestion['type'];
  readonly Choices?: Readonly<Record<string, { readonly Display: string }>>;
  readonly ChoiceOrder?: readonly string[];
  readonly Answers?: Readonly<Record<string, { readonly Display: string }>>;
  readonly AnswerOrder?: readonly string[];
  readonly RecodeValues?: Readonly<Record<string, string>>;
}

export interface QsfElement {
  readonly Element: string;
  readonly Payload: QsfPayload;
}

export function readQsf(qsf: string): QualtricsQuestion[] {
  const { SurveyElements } = JSON.parse(qsf) as { SurveyElements: QsfElement[] };
  return SurveyElements.filter(({ Element }) => Element === 'SQ').map(({ Payload }) => {
    const { Choices = {}, ChoiceOrder = [], Answers = {}, AnswerOrder = [], RecodeValues = {} } = Payload;
    return {
      type: Payload.QuestionType,
      tag: Payload.DataExportTag,
      text: Payload.QuestionText,
      choices: ChoiceOrder.map((id) => ({ id, text: present(Choices[id]).Display, code: id })),
      answers: AnswerOrder.map((id) => ({
        id,
        text: present(Answers[id]).Display,
        code: RecodeValues[id] ?? id,
      })),
    };
  });
}

interface Column {
  readonly tag: string;
  readonly text: string;
  readonly importId: string;
  readonly cell: (person: Person) => string;
}

/** "Choice text" or "numeric values", with the three header records. */
export function qualtricsExport(
  questions: readonly QualtricsQuestion[],
  people: readonly Person[],
  values: 'texts' | 'codes' = 'texts',
): Blob {
  const columns = questions.flatMap((question, index) => columnsOf(question, `QID${index + 1}`, values));
  const metadata: readonly (readonly [string, string, string, (person: Person) => string])[] = [
    ['StartDate', 'Start Date', 'startDate', ({ day }) => `${day} 10:00:00`],
    ['EndDate', 'End Date', 'endDate', ({ day }) => `${day} 10:05:00`],
    ['Status', 'Response Type', 'status', () => (values === 'texts' ? 'IP Address' : '0')],
    ['Progress', 'Progress', 'progress', () => '100'],
    ['Finished', 'Finished', 'finished', () => (values === 'texts' ? 'True' : '1')],
    ['ResponseId', 'Response ID', '_recordId', ({ number }) => `R_${number}`],
  ];
  const records = people.map((person) => [
    ...metadata.map(([, , , cell]) => cell(person)),
    ...columns.map(({ cell }) => cell(person)),
  ]);
  return csvOf([
    [...metadata.map(([tag]) => tag), ...columns.map(({ tag }) => tag)],
    [...metadata.map(([, text]) => text), ...columns.map(({ text }) => text)],
    [...metadata.map(([, , id]) => importId(id)), ...columns.map((column) => importId(column.importId))],
    ...records,
  ]);
}

function importId(id: string): string {
  return JSON.stringify({ ImportId: id });
}

function columnsOf(question: QualtricsQuestion, id: string, values: 'texts' | 'codes'): Column[] {
  const { type, tag, choices, answers } = question;
  const text = decodeHtml(question.text);
  const value = (choice: QualtricsChoice | undefined): string =>
    choice === undefined ? '' : values === 'texts' ? decodeHtml(choice.text) : choice.code;
  const perChoice = (cell: (person: Person, index: number) => string): Column[] =>
    choices.map((choice, index) => ({
      tag: `${tag}_${choice.id}`,
      text: `${text} - ${decodeHtml(choice.text)}`,
      importId: `${id}_${choice.id}`,
      cell: (person) => cell(person, index),
    }));
  switch (type) {
    case 'DB':
      return [];
    case 'RO':
      return perChoice(({ order }, index) => {
        const place = order.indexOf(present(PILLAR_IDS[index]));
        return place < 0 ? '' : String(place + 1);
      });
    case 'Matrix':
      return perChoice(({ ratings }, index) => {
        const rating = ratings[present(PILLAR_IDS[index])];
        if (rating === undefined) return '';
        return value(answers[rating === 'not-applicable' ? 5 : rating - 1]);
      });
    case 'TE':
      return [{ tag, text, importId: `${id}_TEXT`, cell: ({ comment }) => comment }];
    case 'MC': {
      const place = /_(\d+)$/.exec(tag)?.[1];
      const chosen = ({ order, generation }: Person): QualtricsChoice | undefined => {
        if (place === undefined)
          return generation === null ? undefined : choices[GENERATION_IDS.indexOf(generation)];
        const pillar = order[Number(place) - 1];
        return pillar === undefined ? undefined : choices[PILLAR_IDS.indexOf(pillar)];
      };
      return [{ tag, text, importId: id, cell: (person) => value(chosen(person)) }];
    }
  }
}
