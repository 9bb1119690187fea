import type { SurveyMapping } from '../../domain/survey/mapping.ts';
import type { Question } from '../../domain/survey/proposal.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import type { MappingPhase } from './import-phase.ts';
import styles from './pillar-fields.module.css';
import type { SurveyImportFlow } from './use-survey-import.ts';
import { quoted, useWords } from './words.ts';

type LabelQuestion = Extract<Question, { readonly code: 'RATING_LABELS' }>;
type CodeQuestion = Extract<Question, { readonly code: 'SEGMENT_CODES' }>;

interface NameFieldsProps {
  readonly question: LabelQuestion | CodeQuestion;
  readonly flow: SurveyImportFlow;
  readonly phase: MappingPhase;
}

/** What words and codes out of the file stand for. */
export function NameFields({ question, flow, phase }: NameFieldsProps) {
  const { mapping } = phase;
  return (
    <div className={styles['fields']}>
      {question.code === 'RATING_LABELS'
        ? question.labels.map((label) => (
            <RatingLabel
              key={label}
              label={label}
              mapping={mapping}
              onChange={(changed) => flow.change({ mapping: changed })}
            />
          ))
        : question.codes.map((code) => (
            <TextField
              key={code}
              label={quoted(code, 40)}
              maxLength={80}
              value={Object.hasOwn(mapping.segmentLabels, code) ? (mapping.segmentLabels[code] ?? '') : ''}
              onChange={(name) => flow.change({ mapping: withSegmentName(mapping, code, name) })}
            />
          ))}
    </div>
  );
}

const POINTS = [1, 2, 3, 4, 5] as const;
const NO_ANSWER = 'no-answer';
const NOT_APPLICABLE = 'not-applicable';

interface RatingLabelProps {
  /** As the question names it, which is how the mapping knows it. */
  readonly label: string;
  readonly mapping: SurveyMapping;
  readonly onChange: (mapping: SurveyMapping) => void;
}

function RatingLabel({ label, mapping, onChange }: RatingLabelProps) {
  const { t, format } = useWords();
  const { labels } = mapping.rating;
  const value = Object.hasOwn(labels, label) ? String(labels[label] ?? NO_ANSWER) : NO_ANSWER;
  return (
    <SelectField
      label={quoted(label, 40)}
      value={value}
      options={[
        { value: NO_ANSWER, label: t('questions.RATING_OUTSIDE.options.no-answer') },
        { value: NOT_APPLICABLE, label: t('questions.RATING_OUTSIDE.options.not-applicable') },
        ...POINTS.map((point) => ({
          value: String(point),
          label: `${format.number(point)} · ${t(`glossary:satisfaction.${point}`)}`,
        })),
      ]}
      onChange={(chosen) => onChange(withRatingLabel(mapping, label, chosen))}
    />
  );
}

function withRatingLabel(mapping: SurveyMapping, label: string, chosen: string): SurveyMapping {
  const { [label]: _before, ...others } = mapping.rating.labels;
  const meaning =
    chosen === NOT_APPLICABLE ? NOT_APPLICABLE : POINTS.find((point) => String(point) === chosen);
  const labels: SurveyMapping['rating']['labels'] =
    meaning === undefined ? others : { ...others, [label]: meaning };
  return { ...mapping, rating: { ...mapping.rating, labels } };
}

function withSegmentName(mapping: SurveyMapping, code: string, name: string): SurveyMapping {
  const { [code]: _before, ...others } = mapping.segmentLabels;
  return { ...mapping, segmentLabels: name.trim() === '' ? others : { ...others, [code]: name } };
}
