import { GENERATION_TEXTS, PILLAR_TEXTS, SCALE_TEXTS } from './question-codes.ts';
import { questionsOf, type QuestionKind } from './question-order.ts';
import { mainTexts, ranksSome, type QuestionnaireSpec } from './questionnaire-spec.ts';
import { oneLine } from './safe-text.ts';

/** What to choose in the survey tool for each kind of question, in the words of the person who builds it there. */
export type BuildingInstructions = Readonly<Record<QuestionKind | 'rankingSome', string>>;

/** The questionnaire as text to copy, for tools that read no files. What is to be chosen in the tool stands in brackets. */
export function writePlainText(spec: QuestionnaireSpec, instructions: BuildingInstructions): string {
  const texts = mainTexts(spec);
  const questions = questionsOf(spec.questionnaire).map((kind, index) => {
    const instruction = kind === 'ranking' && ranksSome(spec.questionnaire) ? 'rankingSome' : kind;
    const [question = '', ...lines] = linesOf(kind, spec);
    return [`${index + 1}. ${question}`, `[${oneLine(instructions[instruction])}]`, ...lines].join('\n');
  });
  const blocks = [oneLine(texts.title), oneLine(texts.introduction), ...questions, oneLine(texts.thanks)];
  return `${blocks.join('\n\n')}\n`;
}

/** The question, then what stands below it. */
function linesOf(kind: QuestionKind, spec: QuestionnaireSpec): string[] {
  const texts = mainTexts(spec);
  const list = (ids: readonly (keyof typeof texts)[]): string[] => ids.map((id) => `- ${oneLine(texts[id])}`);
  const pillars = list(PILLAR_TEXTS.map(({ id }) => id));
  switch (kind) {
    case 'ranking':
      return [oneLine(texts.rankingQuestion), oneLine(texts.rankingHelp), ...pillars];
    case 'ratings':
      return [
        oneLine(texts.ratingQuestion),
        ...pillars,
        '',
        ...list([...SCALE_TEXTS.map(({ id }) => id), 'notApplicable']),
      ];
    case 'comment':
      return [oneLine(texts.commentQuestion)];
    case 'generation':
      return [oneLine(texts.generationQuestion), ...list(GENERATION_TEXTS.map(({ id }) => id))];
  }
}
