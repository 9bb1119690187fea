import type { TFunction } from 'i18next';
import type { Questionnaire } from '../../domain/model/questionnaire.ts';
import type { QuestionnaireFormat } from '../../domain/questionnaire/questionnaire-formats.ts';
import { ranksSome } from '../../domain/questionnaire/questionnaire-spec.ts';
import type { Fact } from './destination-words.tsx';

const SOME = { exactly: 'yes', 'at-least': 'atLeast', unchecked: 'twice' } as const;

/** What a format can do of what this questionnaire wants. */
export function formatFacts(
  { id, supports }: QuestionnaireFormat,
  questionnaire: Questionnaire,
  t: TFunction<'questionnaire'>,
): readonly Fact[] {
  const some = ranksSome(questionnaire);
  // The rows of its grid are places then, and their order is the point.
  const cannotShuffle = id === 'google-script' && some;
  const facts: (Fact | null)[] = [
    {
      name: t('take.fact.randomise'),
      value: t(`take.fact.${cannotShuffle ? 'no' : supports.randomise ? 'yes' : 'byHand'}`),
    },
    { name: t('take.fact.require'), value: t(`take.fact.${supports.require ? 'yes' : 'byHand'}`) },
    { name: t('take.fact.languages'), value: t(`take.fact.${supports.languages ? 'yes' : 'oneEach'}`) },
    some ? { name: t('take.fact.ranksSome'), value: t(`take.fact.${SOME[supports.ranksSome]}`) } : null,
    questionnaire.asksRatings
      ? {
          name: t('take.fact.notApplicable'),
          value: t(`take.fact.${supports.notApplicable ? 'yes' : 'skips'}`),
        }
      : null,
  ];
  return facts.filter((fact) => fact !== null);
}
