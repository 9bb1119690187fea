import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import { currentRound } from '../../domain/model/project.ts';
import { encodeBackup } from '../../persistence/backup-file.ts';
import { savePlumblineFile, saveProjectFile } from '../../shared/save-plumbline-file.ts';
import { useSavedName } from '../../shared/use-saved-name.ts';
import { useApp } from '../../store/store-context.tsx';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { DownloadIcon } from '../../ui/icons.tsx';
import styles from './backup-section.module.css';
import { Section } from './section.tsx';

/** Everything in one file, or one project or answer at a time. */
export function BackupSection() {
  const { t } = useTranslation('data');
  const settings = useApp((state) => state.settings);
  const projects = Object.values(useApp((state) => state.projects));
  const [saved, setSaved] = useState(false);
  const tellSaved = (): void => {
    setSaved(true);
    announce(t('backup.saved'));
  };
  const saveAll = (): void => {
    const text = encodeBackup({ savedAt: new Date().toISOString(), settings, projects });
    savePlumblineFile({ text, organisation: '', round: '', kind: t('backup.fileKind') });
    tellSaved();
  };
  if (projects.length === 0) {
    return (
      <Section title={t('backup.title')}>
        <p>{t('backup.none')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('backup.title')}>
      <p>{t('backup.text')}</p>
      <p className={styles['quiet']}>{t('backup.names')}</p>
      <div className={styles['actions']}>
        <Button variant="primary" onClick={saveAll}>
          <DownloadIcon />
          {t('backup.all')}
        </Button>
        {saved ? <span className={styles['saved']}>{t('backup.saved')}</span> : null}
      </div>
      <h3>{t('backup.one')}</h3>
      <ul className={styles['projects']}>
        {projects.map((project) => (
          <ProjectFile key={project.id} project={project} onSaved={tellSaved} />
        ))}
      </ul>
    </Section>
  );
}

function ProjectFile({ project, onSaved }: { readonly project: Project; readonly onSaved: () => void }) {
  const { t } = useTranslation('data');
  const title = useSavedName()(project);
  const name = project.joined ? t('stored.kind.joined', { name: title }) : title;
  const round = currentRound(project).name;
  return (
    <li className={styles['project']}>
      <span className={styles['name']}>
        {name}
        {round ? <span className={styles['quiet']}> · {round}</span> : null}
      </span>
      <Button
        small
        aria-label={t('backup.saveOneLabel', { name })}
        onClick={() => {
          saveProjectFile(project);
          onSaved();
        }}
      >
        {t('backup.saveOne')}
      </Button>
    </li>
  );
}
