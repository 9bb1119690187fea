import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { PlaceRangeRow } from '../charts/place-range-chart.ts';
import type { Analysis } from '../domain/analysis/analysis.ts';
import type { PillarSureness } from '../domain/analysis/sureness.ts';
import type { Format } from '../i18n/format.ts';
import { useFormat } from '../i18n/use-language.ts';
import { inCustomerOrder } from './pillar-order.ts';

export type SurenessWords = TFunction<['glossary', 'pillars']>;

/** How sure a pillar's place is, in words with the number beside. */
export interface SurenessTexts {
  /** "1 to 3", "2", or why the places are not known. */
  readonly places: (pillar: PillarSureness) => string;
  /** "probably (87%)" for being among the first `top` (1 … 4), or why there is no chance. */
  readonly chance: (pillar: PillarSureness, top: number) => string;
  /** The rows of the chart of possible places; the note at a row's end tells the chance. */
  readonly rows: (analysis: Analysis, top: number) => readonly PlaceRangeRow[];
}

export function useSurenessTexts(): SurenessTexts {
  const { t } = useTranslation(['glossary', 'pillars']);
  return surenessTexts(t, useFormat());
}

export function surenessTexts(t: SurenessWords, format: Format): SurenessTexts {
  const places: SurenessTexts['places'] = ({ possiblePlaces }) => {
    if (!possiblePlaces.ok) return t(`missingShort.${possiblePlaces.reason}`);
    const { low, high } = possiblePlaces.value;
    return low === high ? format.number(low) : format.range({ low, high }, 0);
  };
  const chance: SurenessTexts['chance'] = ({ topChances }, top) => {
    const measured = topChances[top - 1];
    if (measured === undefined) return t('missingShort.not-asked');
    if (!measured.ok) return t(`missingShort.${measured.reason}`);
    const { verdict, probability } = measured.value;
    return t('certaintyWithChance', {
      verdict: t(`certainty.${verdict}`),
      chance: format.chance(probability),
    });
  };
  return {
    places,
    chance,
    rows: (analysis, top) =>
      inCustomerOrder(analysis.pillars).map((pillar) => ({
        label: t(`pillars:${pillar.pillar}.name`),
        place: pillar.customerPlace.ok ? pillar.customerPlace.value : null,
        low: pillar.possiblePlaces.ok ? pillar.possiblePlaces.value.low : null,
        high: pillar.possiblePlaces.ok ? pillar.possiblePlaces.value.high : null,
        note: chance(pillar, top),
      })),
  };
}
