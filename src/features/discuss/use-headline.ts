import { useTranslation } from 'react-i18next';
import type { Discussion } from '../../domain/analysis/discussion.ts';
import type { Division } from '../../domain/analysis/divisions.ts';
import { PILLAR_COUNT, type PillarId } from '../../domain/model/pillar.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { useMeasureText } from './use-measure-text.ts';

interface Headline {
  readonly title: string;
  readonly lead?: string;
}

/** Standard deviation of places by lot. */
const BY_LOT = Math.sqrt((PILLAR_COUNT ** 2 - 1) / 12);

/** What divides the team most and what unites it, in words, with the measure, its range and n. */
export function useHeadline(discussion: Discussion | null): Headline {
  const { t } = useTranslation(['discuss', 'pillars']);
  const format = useFormat();
  const measureText = useMeasureText();
  if (discussion === null) return { title: t('title.loading') };
  const { people } = discussion.agreement;
  const n = format.number(people);
  if (people < 2) return { title: t('title.few'), lead: t('lead.few', { n }) };
  const { most, least, pillars } = discussion.rankings;
  if (!most.ok) return { title: t('title.alike'), lead: t('lead.alike', { n }) };
  const namesOf = (ids: readonly PillarId[]) =>
    format.list(ids.map((pillar) => t(`pillars:${pillar}.nominative`)));
  const [first, last] = [pillars[0], pillars.at(-1)];
  return {
    title: t('title.divides', { pillars: namesOf(most.value) }),
    lead: format.sentences([
      first === undefined
        ? ''
        : t('lead.divides', {
            deviation: deviationText(first),
            measure: measureText(first.interval),
            byLot: format.number(BY_LOT, 1),
            n,
          }),
      least.ok && last !== undefined
        ? t('lead.unites', { pillars: namesOf(least.value), deviation: deviationText(last) })
        : '',
    ]),
  };

  function deviationText({ deviation }: Division): string {
    return deviation.ok ? format.number(deviation.value, 1) : '';
  }
}
