import type { Language } from '../model/language.ts';
import { qsfQuestions, type QsfQuestion } from './qsf-questions.ts';
import { mainTexts, type QuestionnaireSpec } from './questionnaire-spec.ts';
import { oneLine, takeApart } from './safe-text.ts';

// Qualtrics gives ids of its own when it imports the file.
const SURVEY = 'SV_0000000000000cx';
const OWNER = 'UR_0000000000000cx';
const RESPONSE_SET = 'RS_0000000000000cx';
const BLOCK = 'BL_0000000000000cx';
const TRASH = 'BL_0000000000trash';
const NEVER = '0000-00-00 00:00:00';
const MADE = '2025-01-01 00:00:00';

const LANGUAGE_CODES: Readonly<Record<Language, string>> = {
  en: 'EN',
  pl: 'PL',
  ru: 'RU',
  'zh-Hant': 'ZH-T',
};

/** A survey file of Qualtrics: like the text format, with random orders and a ranking that must be answered. */
export function writeQsf(spec: QuestionnaireSpec): string {
  const questions = qsfQuestions(spec);
  // What the survey and its block are called among others: not HTML.
  const title = takeApart(oneLine(mainTexts(spec).title), '${');
  const file = {
    SurveyEntry: {
      SurveyID: SURVEY,
      SurveyName: title,
      SurveyDescription: null,
      SurveyOwnerID: OWNER,
      SurveyBrandID: 'example',
      DivisionID: null,
      SurveyLanguage: LANGUAGE_CODES[spec.language],
      SurveyActiveResponseSet: RESPONSE_SET,
      SurveyStatus: 'Inactive',
      SurveyStartDate: NEVER,
      SurveyExpirationDate: NEVER,
      SurveyCreationDate: MADE,
      CreatorID: OWNER,
      LastModified: MADE,
      LastAccessed: NEVER,
      LastActivated: NEVER,
      Deleted: null,
    },
    SurveyElements: [
      blocks(title, questions.length),
      flow(),
      options(),
      scoring(),
      element('PROJ', 'CORE', {
        TertiaryAttribute: '1.1.0',
        Payload: { ProjectCategory: 'CORE', SchemaVersion: '1.1.0' },
      }),
      element('STAT', 'Survey Statistics', { Payload: { MobileCompatible: true, ID: 'Survey Statistics' } }),
      element('QC', 'Survey Question Count', { SecondaryAttribute: String(questions.length), Payload: null }),
      ...questions.map((question, index) => questionElement(question, `QID${index + 1}`)),
      element('RS', RESPONSE_SET, { SecondaryAttribute: 'Default Response Set', Payload: null }),
    ],
  };
  return `${JSON.stringify(file)}\n`;
}

interface ElementParts {
  readonly SecondaryAttribute?: string;
  readonly TertiaryAttribute?: string;
  readonly Payload: unknown;
}

function element(kind: string, primary: string, parts: ElementParts): object {
  return {
    SurveyID: SURVEY,
    Element: kind,
    PrimaryAttribute: primary,
    SecondaryAttribute: parts.SecondaryAttribute ?? null,
    TertiaryAttribute: parts.TertiaryAttribute ?? null,
    Payload: parts.Payload,
  };
}

/** One question per page. */
function blocks(title: string, questions: number): object {
  const numbers = Array.from({ length: questions }, (_, index) => index + 1);
  const elements = numbers.flatMap((number) => [
    ...(number === 1 ? [] : [{ Type: 'Page Break' }]),
    { Type: 'Question', QuestionID: `QID${number}` },
  ]);
  return element('BL', 'Survey Blocks', {
    Payload: [
      { Type: 'Default', Description: title, ID: BLOCK, BlockElements: elements },
      { Type: 'Trash', Description: 'Trash / Unused Questions', ID: TRASH },
    ],
  });
}

function flow(): object {
  return element('FL', 'Survey Flow', {
    Payload: {
      Flow: [{ ID: BLOCK, Type: 'Block', FlowID: 'FL_2' }],
      Properties: { Count: 2 },
      FlowID: 'FL_1',
      Type: 'Root',
    },
  });
}

function options(): object {
  return element('SO', 'Survey Options', {
    Payload: {
      BackButton: 'true',
      SaveAndContinue: 'true',
      SurveyProtection: 'PublicSurvey',
      BallotBoxStuffingPrevention: 'false',
      NoIndex: 'Yes',
      SecureResponseFiles: 'true',
      SurveyExpiration: 'None',
      SurveyTermination: 'DefaultMessage',
      Header: '',
      Footer: '',
      ProgressBarDisplay: 'None',
      PartialData: '+1 week',
    },
  });
}

function scoring(): object {
  return element('SCO', 'Scoring', {
    Payload: {
      ScoringCategories: [],
      ScoringCategoryGroups: [],
      ScoringSummaryCategory: null,
      ScoringSummaryAfterQuestions: 0,
      ScoringSummaryAfterSurvey: 0,
      DefaultScoringCategory: null,
      AutoScoringCategory: null,
    },
  });
}

function questionElement({ text, tag, isRequired, payload }: QsfQuestion, id: string): object {
  // A longer description is not allowed; it is only what Qualtrics calls the question.
  const description = text.replaceAll(/<br>.*$/g, '').slice(0, 100);
  return element('SQ', id, {
    SecondaryAttribute: description,
    Payload: {
      QuestionText: text,
      DefaultChoices: false,
      DataExportTag: tag,
      Configuration: { QuestionDescriptionOption: 'UseText' },
      Validation: {
        Settings: { ForceResponse: isRequired ? 'ON' : 'OFF', ForceResponseType: 'ON', Type: 'None' },
      },
      NextChoiceId: 1,
      NextAnswerId: 1,
      QuestionDescription: description,
      GradingData: [],
      Language: [],
      QuestionID: id,
      ...payload,
    },
  });
}
