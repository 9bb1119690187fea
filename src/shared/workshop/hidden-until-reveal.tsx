import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/**
 * Stands where the team's results would, as long as `isHidden` says so: who sees the others' answers too early no longer
 * guesses, and that holds for the facilitator, too.
 */
export function HiddenUntilReveal({ project }: { readonly project: Project }) {
  const { t } = useTranslation('team');
  return (
    <EmptyState
      title={t('hidden.title')}
      actions={
        <ButtonLink variant="primary" href={paths.team(project.id)}>
          {t('hidden.go')}
        </ButtonLink>
      }
    >
      {t('hidden.text')}
    </EmptyState>
  );
}
