import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')} lead={t('notFound.text')}>
      <div>
        <ButtonLink variant="primary" href={paths.home()}>
          {t('notFound.home')}
        </ButtonLink>
      </div>
    </Page>
  );
}
