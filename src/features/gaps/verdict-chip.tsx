import { useTranslation } from 'react-i18next';
import type { GapVerdict } from '../../domain/analysis/analysis.ts';
import { Chip, type ChipTone } from '../../ui/chip.tsx';

const TONES: Readonly<Record<GapVerdict, ChipTone>> = {
  'blind-spot': 'customers',
  'over-emphasis': 'team',
  aligned: 'ok',
  unclear: 'neutral',
};

export function VerdictChip({ verdict }: { readonly verdict: GapVerdict }) {
  const { t } = useTranslation('glossary');
  return <Chip tone={TONES[verdict]}>{t(`verdicts.${verdict}`)}</Chip>;
}
