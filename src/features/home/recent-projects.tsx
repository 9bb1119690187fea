import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { localDay } from '../../shared/local-day.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { TrashIcon } from '../../ui/icons.tsx';
import { DeleteProjectDialog } from './delete-project-dialog.tsx';
import { useProjectContents } from './project-contents.ts';
import { projectHref } from './project-href.ts';
import styles from './recent-projects.module.css';

/** The projects of this browser, the last changed first. */
export function RecentProjects({ projects }: { readonly projects: readonly Project[] }) {
  const { t } = useTranslation('home');
  const id = useId();
  const [leaving, setLeaving] = useState<Project | null>(null);
  return (
    <section aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>{t('projects.title')}</h2>
        <p className={styles['note']}>{t('projects.note')}</p>
      </div>
      <ul className={styles['list']}>
        {projects.map((project) => (
          <ProjectRow key={project.id} project={project} onDelete={() => setLeaving(project)} />
        ))}
      </ul>
      {leaving ? <DeleteProjectDialog project={leaving} onClose={() => setLeaving(null)} /> : null}
    </section>
  );
}

function ProjectRow(props: { readonly project: Project; readonly onDelete: () => void }) {
  const { project, onDelete } = props;
  const { t } = useTranslation(['home', 'common']);
  const format = useFormat();
  const contents = useProjectContents();
  const round = currentRound(project);
  const name = project.organisation || t('common:untitledProject');
  return (
    <li className={styles['row']}>
      <div className={styles['words']}>
        <p className={styles['name']}>
          <a className={styles['link']} href={projectHref(project)}>
            {name}
          </a>
          {round.name ? <span className={styles['round']}>{round.name}</span> : null}
          {project.isSample ? <Chip>{t('common:sample')}</Chip> : null}
        </p>
        <p className={styles['details']}>
          {contents(project).join(' · ')}
          {' · '}
          {t('projects.changed', { date: format.date(localDay(project.updatedAt)) })}
        </p>
      </div>
      <IconButton label={t('projects.delete', { name })} onClick={onDelete}>
        <TrashIcon />
      </IconButton>
    </li>
  );
}
