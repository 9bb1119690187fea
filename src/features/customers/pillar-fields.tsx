import { isPillarId, PILLAR_IDS, type PillarId } from '../../domain/model/pillar.ts';
import { cleanText } from '../../domain/survey/clean-text.ts';
import type { SurveyMapping } from '../../domain/survey/mapping.ts';
import type { Question } from '../../domain/survey/proposal.ts';
import { SelectField } from '../../ui/field.tsx';
import type { MappingPhase } from './import-phase.ts';
import { pillarOf, pillarOfItem, withItem, withPillar, withRole } from './mapping-edits.ts';
import styles from './pillar-fields.module.css';
import type { SurveyImportFlow } from './use-survey-import.ts';
import { columnTitle, quoted, useWords } from './words.ts';

type PillarQuestion = Extract<
  Question,
  { readonly code: 'ITEMS_UNNAMED' | 'HEADER_DUPLICATE' | 'ITEM_FUZZY' | 'ITEM_ASK_FIRST' }
>;

interface PillarFieldsProps {
  readonly question: PillarQuestion;
  readonly flow: SurveyImportFlow;
  readonly phase: MappingPhase;
}

/** One select a column or text: which pillar it is, or none. */
export function PillarFields({ question, flow, phase }: PillarFieldsProps) {
  const texts = textsOf(question, phase.mapping);
  return (
    <div className={styles['fields']}>
      {texts.length > 0
        ? texts.map((text) => <TextPillar key={text} text={text} flow={flow} phase={phase} />)
        : question.columns.map(({ index }) => (
            <ColumnPillar key={index} index={index} flow={flow} phase={phase} />
          ))}
    </div>
  );
}

/** Items in cells are asked by their text; columns that are pillars themselves, by their header. */
function textsOf(question: PillarQuestion, mapping: SurveyMapping): readonly string[] {
  if (question.code === 'HEADER_DUPLICATE') return [];
  if (question.code === 'ITEMS_UNNAMED') return question.texts;
  const isHeader = question.columns.some(({ index }) => {
    const role = mapping.columns[index]?.role;
    return role === 'item-rank' || role === 'rating' || role === 'ignore';
  });
  return isHeader ? [] : [question.text];
}

function TextPillar(props: { readonly text: string } & Omit<PillarFieldsProps, 'question'>) {
  const { text, flow, phase } = props;
  const { mapping, leftOut } = phase;
  const cleaned = cleanText(text);
  const named = pillarOfItem(mapping, text);
  const others = leftOut.filter((other) => other !== cleaned);
  return (
    <PillarSelect
      label={quoted(text)}
      value={leftOut.includes(cleaned) ? NONE : (named ?? '')}
      onChange={(pillar) =>
        flow.change({
          mapping: withItem(mapping, text, pillar),
          leftOut: pillar === null ? [...others, cleaned] : others,
        })
      }
    />
  );
}

function ColumnPillar(props: { readonly index: number } & Omit<PillarFieldsProps, 'question'>) {
  const words = useWords();
  const { index, flow, phase } = props;
  const { mapping, proposal } = phase;
  const column = mapping.columns[index];
  const summary = proposal.columns[index];
  return (
    <PillarSelect
      label={columnTitle(summary ?? { index, header: '' }, words)}
      examples={summary?.examples ?? []}
      value={column?.role === 'ignore' ? NONE : (pillarOf(column) ?? '')}
      onChange={(pillar) => {
        if (pillar === null) flow.change({ mapping: withRole(mapping, index, 'ignore') });
        else flow.change({ mapping: withPillar(asBefore(phase, index), index, pillar) });
      }}
    />
  );
}

/** A column that was left out a moment ago is a rank or rating column again. */
function asBefore({ mapping, proposal }: MappingPhase, index: number): SurveyMapping {
  const proposed = proposal.mapping.columns[index]?.role;
  return mapping.columns[index]?.role === 'ignore' && proposed ? withRole(mapping, index, proposed) : mapping;
}

const NONE = 'none';

interface PillarSelectProps {
  readonly label: string;
  readonly examples?: readonly string[];
  readonly value: PillarId | typeof NONE | '';
  readonly onChange: (pillar: PillarId | null) => void;
}

function PillarSelect({ label, examples = [], value, onChange }: PillarSelectProps) {
  const { t, format } = useWords();
  const quotes = format.list(examples.map((example) => quoted(example, 24)));
  return (
    <SelectField<string>
      label={label}
      value={value}
      {...(quotes === '' ? {} : { hint: t('columns.examples', { examples: quotes }) })}
      options={[
        { value: '', label: t('questions.choose'), disabled: true },
        ...PILLAR_IDS.map((pillar) => ({ value: pillar, label: t(`pillars:${pillar}.name`) })),
        { value: NONE, label: t('questions.notPillar') },
      ]}
      onChange={(chosen) => onChange(isPillarId(chosen) ? chosen : null)}
    />
  );
}
