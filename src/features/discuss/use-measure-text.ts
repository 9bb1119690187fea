import { useTranslation } from 'react-i18next';
import type { Interval, Measured } from '../../domain/stats/estimates/measured.ts';
import { useFormat } from '../../i18n/use-language.ts';

/** "95% range: 2.2 to 4.1", or why there is none, for brackets in a sentence. */
export function useMeasureText(): (
  interval: Measured<Interval>,
  options?: { readonly digits?: number; readonly isSigned?: boolean },
) => string {
  const { t } = useTranslation(['discuss', 'glossary']);
  const format = useFormat();
  return (interval, { digits = 1, isSigned = false } = {}) => {
    if (!interval.ok) return t('measure.none', { reason: t(`glossary:missingShort.${interval.reason}`) });
    const range = (isSigned ? format.signedRange : format.range)(interval.value, digits);
    return t('measure.range', { range });
  };
}
