import { useTranslation } from 'react-i18next';
import { StepHead } from '../step-head.tsx';
import type { Presentation } from '../use-presentation.ts';

/** For the moment that the numbers take. */
export function Computing({ presentation }: { readonly presentation: Presentation }) {
  const { t } = useTranslation(['present', 'common']);
  return (
    <>
      <StepHead presentation={presentation} title={t(`steps.${presentation.slide.step}`)} />
      <p role="status">{t('common:loading')}</p>
    </>
  );
}
