import type { TFunction } from 'i18next';
import type { Headline } from '../domain/analysis/analysis.ts';

export type HeadlineTexts = TFunction<['gaps', 'pillars']>;

/** The finding in one sentence. */
export function headlineText(headline: Headline, t: HeadlineTexts): string {
  switch (headline.kind) {
    case 'no-team':
    case 'no-customers':
    case 'cannot-tell':
      return t(`headline.${headline.kind}`);
    case 'first-missed':
      return t('headline.first-missed', {
        pillar: t(`pillars:${headline.pillar}.accusative`),
        place: placeWord(headline.teamPlace, t),
      });
    case 'largest-gap':
      return t('headline.largest-gap', { pillar: t(`pillars:${headline.pillar}.nominative`) });
    case 'same-first':
      return t('headline.same-first', { pillar: t(`pillars:${headline.pillar}.accusative`) });
  }
}

const PLACES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

function placeWord(place: number, t: HeadlineTexts): string {
  return t(`place.${PLACES[place - 1] ?? '10'}`);
}
