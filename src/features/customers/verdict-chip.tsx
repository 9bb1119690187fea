import type { Verdict } from '../../domain/survey/problem.ts';
import { Chip, type ChipTone } from '../../ui/chip.tsx';
import { useWords } from './words.ts';

const TONES: Readonly<Record<Verdict, ChipTone>> = {
  accept: 'ok',
  warn: 'ok',
  partial: 'self',
  'no-rank': 'self',
  reject: 'customers',
  skip: 'neutral',
};

/** What became of a row. */
export function VerdictChip({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useWords();
  return <Chip tone={TONES[verdict]}>{t(`verdicts.${verdict}`)}</Chip>;
}
