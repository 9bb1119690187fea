import { PILLAR_TEXTS, GENERATION_TEXTS, SCALE_TEXTS } from './question-codes.ts';
import { placesOf, questionsOf, type QuestionKind } from './question-order.ts';
import { mainTexts, ranksSome, type QuestionnaireSpec } from './questionnaire-spec.ts';

/**
 * A script that makes a Google form when it is run at script.google.com. Forms has no ranking: a grid of numbers stands in for
 * it, pillar by pillar, or place by place where only the first few are asked for; each number is taken once.
 */
export function writeGoogleScript(spec: QuestionnaireSpec): string {
  const texts = mainTexts(spec);
  const statements = questionsOf(spec.questionnaire).map((kind) => statementOf(kind, spec));
  return `function createSurvey() {
  var pillars = ${literal(PILLAR_TEXTS.map(({ id }) => texts[id]))};
  var form = FormApp.create(${literal(texts.title)});
  form.setDescription(${literal(texts.introduction)}).setConfirmationMessage(${literal(texts.thanks)});
  form.setProgressBar(true).setShowLinkToRespondAgain(false);
${statements.join('\n  form.addPageBreakItem();\n')}
  Logger.log(form.getPublishedUrl());
  Logger.log(form.getEditUrl());
}
`;
}

function statementOf(kind: QuestionKind, spec: QuestionnaireSpec): string {
  const texts = mainTexts(spec);
  switch (kind) {
    case 'ranking': {
      const places = literal(placesOf(spec.questionnaire).map(String));
      const [rows, columns] = ranksSome(spec.questionnaire) ? [places, 'pillars'] : ['pillars', places];
      const help = literal(texts.rankingHelp);
      return `  form.addGridItem().setTitle(${literal(texts.rankingQuestion)}).setHelpText(${help})
    .setRows(${rows}).setColumns(${columns})
    .setValidation(FormApp.createGridValidation().setHelpText(${help}).requireLimitOneResponsePerColumn().build())
    .setRequired(true);`;
    }
    case 'ratings': {
      const labels = [...SCALE_TEXTS.map(({ id }) => texts[id]), texts.notApplicable];
      return `  form.addGridItem().setTitle(${literal(texts.ratingQuestion)}).setRows(pillars).setColumns(${literal(labels)});`;
    }
    case 'comment':
      return `  form.addParagraphTextItem().setTitle(${literal(texts.commentQuestion)});`;
    case 'generation': {
      const choices = GENERATION_TEXTS.map(({ id }) => texts[id]);
      return `  form.addMultipleChoiceItem().setTitle(${literal(texts.generationQuestion)}).setChoiceValues(${literal(choices)});`;
    }
  }
}

/** JSON is JavaScript but for two line separators; `<` never ends a script element that somebody pastes this into. */
function literal(value: string | readonly string[]): string {
  return JSON.stringify(value)
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
    .replaceAll('<', '\\u003c');
}
