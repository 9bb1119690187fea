import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { useActions } from '../../store/store-context.tsx';
import { TextField } from '../../ui/field.tsx';
import styles from './fields.module.css';

const LONGEST_NAME = 120;

/** What is being scored: asked, never demanded; saved while typing. */
export function ProjectFields({ project }: { readonly project: Project }) {
  const { t } = useTranslation('score');
  const { updateRoundDetails } = useActions();
  return (
    <div className={styles['fields']}>
      <TextField
        label={t('project.organisation')}
        hint={t('project.organisationHint')}
        value={project.organisation}
        maxLength={LONGEST_NAME}
        onChange={(organisation) => updateRoundDetails(project.id, { organisation })}
      />
      <TextField
        label={t('project.roundName')}
        hint={t('project.roundHint')}
        value={currentRound(project).name}
        maxLength={LONGEST_NAME}
        onChange={(roundName) => updateRoundDetails(project.id, { roundName })}
      />
    </div>
  );
}
