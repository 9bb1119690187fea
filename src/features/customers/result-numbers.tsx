import type { Analysis } from '../../domain/analysis/analysis.ts';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import { KeyNumbers, type KeyNumberItem } from '../../ui/key-numbers.tsx';
import { useWords } from './words.ts';

interface ResultNumbersProps {
  readonly analysis: Analysis;
  readonly survey: CustomerSurvey;
}

/** On how many people the results rest, and when they answered. */
export function ResultNumbers({ analysis, survey }: ResultNumbersProps) {
  const { t, format } = useWords();
  if (!analysis.customers.ok) return null;
  const { respondents, ranked, rated, weighting } = analysis.customers.value;
  const items: KeyNumberItem[] = [
    { key: 'respondents', value: format.number(respondents), label: t('results.respondents') },
    { key: 'ranked', value: format.number(ranked), label: t('results.ranked'), tone: 'customers' },
    { key: 'rated', value: format.number(rated), label: t('results.rated'), tone: 'customers' },
  ];
  if (weighting) {
    items.splice(1, 0, {
      key: 'effective',
      value: format.number(weighting.effectiveN),
      label: t('trust:weights.effective'),
    });
  }
  if (survey.dates) {
    const first = format.date(survey.dates.first);
    const last = format.date(survey.dates.last);
    items.push({
      key: 'dates',
      // Two dates in the size of a number would drown the numbers.
      value: '',
      unit: first === last ? first : t('results.dateRange', { first, last }),
      label: t('results.dates'),
    });
  }
  return <KeyNumbers items={items} />;
}
