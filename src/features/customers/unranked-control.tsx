import type { UnrankedQuestion } from '../../domain/survey/unranked-question.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import type { MappingPhase } from './import-phase.ts';
import { answerOptions } from './question-options.ts';
import type { SurveyImportFlow } from './use-survey-import.ts';
import { useWords } from './words.ts';

interface UnrankedControlProps {
  readonly question: UnrankedQuestion;
  readonly title: string;
  readonly flow: SurveyImportFlow;
  readonly phase: MappingPhase;
  readonly isMissed: boolean;
}

/** What an unranked pillar means: no answer is chosen beforehand, because a guess would move every average. */
export function UnrankedControl({ question, title, flow, phase, isMissed }: UnrankedControlProps) {
  const { t } = useWords();
  const options = answerOptions(question, phase.mapping);
  const chosen = phase.modeTold ? options.find(({ isChosen }) => isChosen) : undefined;
  return (
    <ChoiceField<string>
      label={title}
      labelHidden
      required
      {...(question.because ? { hint: t(`questions.UNRANKED_MEANING.likely.${question.because}`) } : {})}
      error={isMissed ? t('questions.UNRANKED_MEANING.error') : undefined}
      value={chosen?.key ?? ''}
      options={options.map(({ key }) => ({ value: key, label: t(key) }))}
      onChange={(key) => {
        const option = options.find((candidate) => candidate.key === key);
        if (option) flow.change({ mapping: option.mapping, modeTold: true });
      }}
    />
  );
}
