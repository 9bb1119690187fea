import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-language.ts';
import type { IntakePlace } from './intake.ts';

/** Where in what was given, in words; a dash where that cannot be told. */
export function usePlaceText(): (place: IntakePlace) => string {
  const { t } = useTranslation('collect');
  const format = useFormat();
  return ({ file, line }) => {
    if (line === null) return file ?? t('place.unknown');
    const shown = format.number(line);
    return file === null ? t('place.line', { line: shown }) : t('place.fileLine', { file, line: shown });
  };
}
