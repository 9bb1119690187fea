import { useTranslation } from 'react-i18next';
import type { Analysis } from '../../domain/analysis/analysis.ts';
import type { Project } from '../../domain/model/project.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

interface NeedsProps {
  readonly project: Project;
  readonly analysis: Analysis;
}

/** Before there is a ranking: what a comparison takes, and what of it is there already. */
export function Needs({ project, analysis }: NeedsProps) {
  const { t } = useTranslation('gaps');
  const format = useFormat();
  const have = (count: number): string => (count > 0 ? format.number(count) : t('needs.none'));
  return (
    <EmptyState
      title={t('needs.title')}
      actions={
        <ButtonLink variant="primary" href={paths.rank(project.id)}>
          {t('empty.rank')}
        </ButtonLink>
      }
    >
      <ul>
        <li>{t('needs.rankings', { have: have(analysis.team.ranked) })}</li>
        <li>{t('needs.survey', { have: have(analysis.customersTotal) })}</li>
      </ul>
    </EmptyState>
  );
}
