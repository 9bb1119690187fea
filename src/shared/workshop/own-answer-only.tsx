import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';

/** What a colleague finds on the facilitator's screens: here is one answer, and where it goes. */
export function OwnAnswerOnly({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['team', 'glossary']);
  return (
    <Page
      eyebrow={t('glossary:nav.team')}
      title={t('joined.title')}
      lead={t('joined.text')}
      actions={
        <ButtonLink variant="primary" href={paths.send(project.id)}>
          {t('joined.send')}
        </ButtonLink>
      }
    >
      {null}
    </Page>
  );
}
