import type { Question } from '../../domain/survey/proposal.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { SelectField } from '../../ui/field.tsx';
import type { MappingPhase } from './import-phase.ts';
import { NameFields } from './name-fields.tsx';
import { PillarFields } from './pillar-fields.tsx';
import { answerOptions, isOptionQuestion, type OptionQuestion } from './question-options.ts';
import { rankingBlocks } from './ranking-blocks.ts';
import type { SurveyImportFlow } from './use-survey-import.ts';
import { UnrankedControl } from './unranked-control.tsx';
import { columnTitle, useWords } from './words.ts';

interface QuestionControlProps {
  readonly question: Question;
  /** Stands above already as a heading. */
  readonly title: string;
  readonly flow: SurveyImportFlow;
  readonly phase: MappingPhase;
  /** The user was sent here, because the import waits for this answer. */
  readonly isMissed: boolean;
}

/** The way to answer a question of each kind; every answer is a change of the mapping. */
export function QuestionControl({ question, title, flow, phase, isMissed }: QuestionControlProps) {
  if (question.code === 'UNRANKED_MEANING') {
    return (
      <UnrankedControl question={question} title={title} flow={flow} phase={phase} isMissed={isMissed} />
    );
  }
  if (isOptionQuestion(question)) {
    return <OptionControl question={question} title={title} flow={flow} phase={phase} />;
  }
  switch (question.code) {
    case 'ITEMS_UNNAMED':
    case 'HEADER_DUPLICATE':
    case 'ITEM_FUZZY':
    case 'ITEM_ASK_FIRST':
      return <PillarFields question={question} flow={flow} phase={phase} />;
    case 'RATING_LABELS':
    case 'SEGMENT_CODES':
      return <NameFields question={question} flow={flow} phase={phase} />;
    case 'ENCODING_SUSPECT':
      return <EncodingControl question={question} title={title} flow={flow} phase={phase} />;
    case 'RANKING_COLUMN':
      return <BlockControl question={question} title={title} flow={flow} phase={phase} />;
  }
}

type ControlProps<Kind extends Question> = Omit<QuestionControlProps, 'isMissed'> & {
  readonly question: Kind;
};

function OptionControl({ question, title, flow, phase }: ControlProps<OptionQuestion>) {
  const { t } = useWords();
  const options = answerOptions(question, phase.mapping);
  return (
    <ChoiceField<string>
      label={title}
      labelHidden
      value={options.find(({ isChosen }) => isChosen)?.key ?? ''}
      options={options.map(({ key }) => ({ value: key, label: t(key) }))}
      onChange={(key) => {
        const chosen = options.find((option) => option.key === key);
        if (chosen) flow.change({ mapping: chosen.mapping });
      }}
    />
  );
}

type EncodingQuestion = Extract<Question, { readonly code: 'ENCODING_SUSPECT' }>;

function EncodingControl({ question, title, flow, phase }: ControlProps<EncodingQuestion>) {
  const { t } = useWords();
  return (
    <SelectField
      label={title}
      labelHidden
      value={phase.mapping.encoding}
      options={question.choices.map((value) => ({ value, label: t(`encodings.${value}`) }))}
      onChange={(encoding) => flow.inspectAgain({ encoding })}
    />
  );
}

type BlockQuestion = Extract<Question, { readonly code: 'RANKING_COLUMN' }>;

function BlockControl({ question, title, flow, phase }: ControlProps<BlockQuestion>) {
  const words = useWords();
  const blocks = rankingBlocks(question, phase.proposal.mapping, phase.mapping);
  return (
    <ChoiceField<string>
      label={title}
      labelHidden
      value={String(blocks.findIndex(({ isChosen }) => isChosen))}
      options={blocks.map(({ first, last }, index) => ({
        value: String(index),
        label:
          first.index === last.index
            ? columnTitle(first, words)
            : words.t('questions.RANKING_COLUMN.block', {
                first: columnTitle(first, words),
                last: columnTitle(last, words),
              }),
      }))}
      onChange={(value) => {
        const block = blocks[Number(value)];
        if (block) flow.change({ mapping: block.mapping });
      }}
    />
  );
}
