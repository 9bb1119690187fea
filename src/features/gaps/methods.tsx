import { useTranslation } from 'react-i18next';

export function GapMethod() {
  const { t } = useTranslation('gaps');
  return (
    <>
      <p>{t('method.place')}</p>
      <p>{t('method.gap')}</p>
      <p>{t('method.sources')}</p>
    </>
  );
}

export function MapMethod() {
  const { t } = useTranslation('gaps');
  return <p>{t('method.map')}</p>;
}

export function RatingMethod() {
  const { t } = useTranslation('gaps');
  return <p>{t('method.rating')}</p>;
}
