import type { Analysis } from '../../domain/analysis/analysis.ts';
import { askedTop } from '../../domain/analysis/sureness.ts';

/** The plan is about three pillars or so; a survey may have asked for fewer. */
const TOPS = [1, 2, 3] as const;

export type Top = (typeof TOPS)[number];

/** Up to three: as many first places as the survey asked for. */
export function largestTop({ pillars }: Analysis): Top {
  const asked = askedTop(pillars);
  return TOPS.findLast((top) => top <= asked) ?? 1;
}
