import { useTranslation } from 'react-i18next';
import type { Movement, PillarMovement } from '../../domain/analysis/movement.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { useMeasureText } from './use-measure-text.ts';

interface MovementWords {
  readonly moved: string;
  /** `null`: everything is tied by all. */
  readonly agreement: string | null;
}

/** Which pillars rose or fell, and whether people agree more than before. */
export function useMovementWords({ pillars, agreement }: Movement): MovementWords {
  const { t } = useTranslation(['discuss', 'pillars']);
  const format = useFormat();
  const measureText = useMeasureText();
  return { moved: pillars.ok ? movedText(pillars.value) : '', agreement: agreementText() };

  function movedText(all: readonly PillarMovement[]): string {
    if (!all.some(({ falseShare }) => falseShare.ok)) return t('movement.cannotTell');
    const moved = all.flatMap(({ pillar, change, hasMoved }) =>
      hasMoved && change.ok ? [{ pillar, change: change.value.value }] : [],
    );
    if (moved.length === 0) return t('movement.none');
    const list = moved
      .toSorted((left, right) => Math.abs(right.change) - Math.abs(left.change))
      .map(({ pillar, change }) =>
        t(change < 0 ? 'movement.up' : 'movement.down', {
          pillar: t(`pillars:${pillar}.nominative`),
          places: format.number(Math.abs(change), 1),
        }),
      );
    return t('movement.moved', { list: format.list(list) });
  }

  function agreementText(): string | null {
    if (!agreement.ok || !agreement.value.ok) return null;
    const { n, before, after, interval } = agreement.value.value;
    return t('movement.agreement', {
      before: format.number(before, 2),
      after: format.number(after, 2),
      measure: measureText(interval, { digits: 2, isSigned: true }),
      n: format.number(n),
    });
  }
}
