import { useTranslation } from 'react-i18next';
import type { Total } from '../../domain/analysis/analysis.ts';
import { likelyLevels } from '../../domain/scoring/likely-levels.ts';
import { useFormat } from '../../i18n/use-language.ts';

/** The name of a total's level and how sure it is; of one colleague's the name alone, because one answer proves no level. */
export function useLevelText(): (total: Total) => string {
  const { t } = useTranslation(['gaps', 'glossary']);
  const format = useFormat();
  return (total) => {
    const name = t(`glossary:levels.${total.level}`);
    const [own, other] = likelyLevels(total);
    if (own === undefined) return t('delivery.levelPlain', { name });
    const percent = format.chance(own.probability);
    if (other === undefined) return t('delivery.levelSure', { name, percent });
    return t('delivery.levelEither', {
      name,
      percent,
      other: t(`glossary:levels.${other.level}`),
      otherPercent: format.chance(other.probability),
    });
  };
}
