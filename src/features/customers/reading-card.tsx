import { DELIMITERS, ENCODINGS } from '../../domain/survey/mapping.ts';
import { isConverted } from '../../domain/survey/opened-survey.ts';
import type { QuestionCode } from '../../domain/survey/proposal.ts';
import { Card } from '../../ui/card.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { SelectField } from '../../ui/field.tsx';
import type { MappingPhase } from './import-phase.ts';
import { directionOptions, type AnswerOption } from './question-options.ts';
import styles from './reading-card.module.css';
import type { SurveyImportFlow } from './use-survey-import.ts';
import { delimiterName, useWords } from './words.ts';

interface ReadingCardProps {
  readonly flow: SurveyImportFlow;
  readonly phase: MappingPhase;
}

const HEADER_COUNTS = ['1', '2', '3'];

/** What was recognised and why; all of it can be changed. */
export function ReadingCard({ flow, phase }: ReadingCardProps) {
  const { t } = useWords();
  const { tool } = phase.proposal;
  const asks = (code: QuestionCode) => phase.proposal.questions.some((question) => question.code === code);
  const has = (role: string) => phase.mapping.columns.some((column) => column.role === role);
  return (
    <Card title={t('reading.title')}>
      <p className={styles['tool']}>
        <strong>{t(`tools.${tool}`)}</strong>
        <span>{t(tool === 'generic' ? 'reading.toolGeneric' : 'reading.toolKnown')}</span>
      </p>
      <div className={styles['fields']}>
        <FileFields flow={flow} phase={phase} />
        {has('item-rank') && !asks('RANK_DIRECTION') ? (
          <OptionField
            label={t('reading.direction')}
            hint={t('reading.directionHint')}
            options={directionOptions(phase.mapping)}
            flow={flow}
          />
        ) : null}
        {has('finished') || has('status') ? (
          <SelectField
            label={t('reading.unfinished')}
            value={phase.mapping.unfinished}
            options={(['keep-ranked', 'skip'] as const).map((value) => ({
              value,
              label: t(`reading.unfinishedOptions.${value}`),
            }))}
            onChange={(unfinished) => flow.change({ mapping: { ...phase.mapping, unfinished } })}
          />
        ) : null}
      </div>
    </Card>
  );
}

/** Encoding, delimiter and header: what decides the columns, so a change reads the file anew. */
function FileFields({ flow, phase }: ReadingCardProps) {
  const words = useWords();
  const { t, format } = words;
  const { encoding, delimiter, headerRecords } = phase.proposal;
  // The names of properties are the header, and nothing else can be.
  if (phase.opened.container === 'json') return null;
  return (
    <>
      {isConverted(phase.opened) ? null : (
        <>
          <SelectField
            label={t('reading.encoding')}
            hint={t(`reading.encodingBy.${encoding.by}`)}
            value={encoding.encoding}
            options={ENCODINGS.map((value) => ({ value, label: t(`encodings.${value}`) }))}
            onChange={(value) => flow.inspectAgain({ encoding: value })}
          />
          <SelectField
            label={t('reading.delimiter')}
            value={delimiter}
            options={DELIMITERS.map((value) => ({ value, label: delimiterName(value, words) }))}
            onChange={(value) => flow.inspectAgain({ delimiter: value })}
          />
        </>
      )}
      <SelectField
        label={t('reading.headerRecords')}
        hint={t('reading.again')}
        value={String(headerRecords)}
        options={[...new Set([...HEADER_COUNTS, String(headerRecords)])].map((value) => ({
          value,
          label: format.number(Number(value)),
        }))}
        onChange={(value) => flow.inspectAgain({ headerRecords: Number(value) })}
      />
    </>
  );
}

interface OptionFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly options: readonly AnswerOption[];
  readonly flow: SurveyImportFlow;
}

function OptionField({ label, hint, options, flow }: OptionFieldProps) {
  const { t } = useWords();
  return (
    <ChoiceField<string>
      label={label}
      hint={hint}
      value={options.find(({ isChosen }) => isChosen)?.key ?? ''}
      options={options.map(({ key }) => ({ value: key, label: t(key) }))}
      onChange={(key) => {
        const option = options.find((candidate) => candidate.key === key);
        if (option) flow.change({ mapping: option.mapping });
      }}
    />
  );
}
