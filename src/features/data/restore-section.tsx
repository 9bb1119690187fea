import { useTranslation } from 'react-i18next';
import { TakeFile } from '../../shared/file-intake/take-file.tsx';
import { Section } from './section.tsx';

/** Brings projects back from a backup or a project file; newer states are asked about. */
export function RestoreSection() {
  const { t } = useTranslation('data');
  return (
    <Section title={t('restore.title')}>
      <TakeFile
        label={t('restore.label')}
        buttonLabel={t('restore.button')}
        hint={t('restore.hint')}
        withAnswers={false}
      />
    </Section>
  );
}
