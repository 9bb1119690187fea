import type { Format } from '../i18n/format.ts';

const LARGEST_SHOWN = 0.99;

/** Two decimals; "1.00" only where it is exactly so. */
export function reliabilityText(format: Format, reliability: number): string {
  return reliability > LARGEST_SHOWN && reliability < 1
    ? `>\u00a0${format.number(LARGEST_SHOWN, 2)}`
    : format.number(reliability, 2);
}
