import type { PillarAnalysis } from '../../domain/analysis/analysis.ts';
import type { ReportText } from './report-context.ts';

/** The verdict on a pillar's gap, or in one or two words why there is none. */
export function verdictText({ gap }: PillarAnalysis, t: ReportText): string {
  if (!gap.ok) return t(`glossary:missingShort.${gap.reason}`);
  const { verdict } = gap.value;
  return verdict.ok ? t(`glossary:verdicts.${verdict.value}`) : t(`glossary:missingShort.${verdict.reason}`);
}
