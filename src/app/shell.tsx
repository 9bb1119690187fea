import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { currentRound, type Project, type ProjectId } from '../domain/model/project.ts';
import { paths } from '../paths.ts';
import { SaveFailure } from '../shared/save-failure.tsx';
import { useProject } from '../store/store-context.tsx';
import { IconButton } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { MenuIcon } from '../ui/icons.tsx';
import { Logo } from '../ui/logo.tsx';
import { OfflineReady, UpdateNotice } from './offline-state.tsx';
import { ProjectSteps } from './project-steps.tsx';
import styles from './shell.module.css';
import { Tools } from './tools.tsx';

/** Sidebar with the project's steps, top bar with the project and the tools, and the screen. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation(['common', 'glossary']);
  const { projectId } = useParams();
  const project = useProject(projectId as ProjectId | undefined);
  const [menuOpen, setMenuOpen] = useState(false);
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#main" onClick={focusMain}>
        {t('skipToContent')}
      </a>
      <nav className={styles['side']} data-open={menuOpen ? '' : undefined} aria-label={t('navigation')}>
        <div className={styles['brand']}>
          <a className={styles['logo']} href={paths.home()} onClick={() => setMenuOpen(false)}>
            <Logo />
            Plumbline
          </a>
          <span className={styles['toggle']}>
            <IconButton
              label={t('menu')}
              aria-expanded={menuOpen}
              aria-controls="navigation"
              onClick={() => setMenuOpen(!menuOpen)}
            >
              <MenuIcon />
            </IconButton>
          </span>
        </div>
        {/* A click on any of the links closes the phone's menu. */}
        <div id="navigation" className={styles['navigation']}>
          <ProjectSteps project={project} onNavigate={() => setMenuOpen(false)} />
          <div className={styles['foot']}>
            <OfflineReady />
            <a className={styles['extra']} href={paths.methods()} onClick={() => setMenuOpen(false)}>
              {t('glossary:nav.methods')}
            </a>
            <a className={styles['extra']} href={paths.data()} onClick={() => setMenuOpen(false)}>
              {t('glossary:nav.data')}
            </a>
          </div>
        </div>
      </nav>
      <div className={styles['page']}>
        <header className={styles['top']}>
          {project ? <ProjectName project={project} /> : <span />}
          <Tools />
        </header>
        <main id="main" className={styles['main']} tabIndex={-1}>
          <div className={styles['notices']}>
            <SaveFailure />
            <UpdateNotice />
          </div>
          {children}
        </main>
      </div>
    </div>
  );
}

function ProjectName({ project }: { readonly project: Project }) {
  const { t } = useTranslation();
  const round = currentRound(project);
  return (
    <p className={styles['project']}>
      <strong>{project.organisation || t('untitledProject')}</strong>
      {round.name ? <span> · {round.name}</span> : null}{' '}
      {project.isSample ? <Chip>{t('sample')}</Chip> : null}
    </p>
  );
}

/** The fragment belongs to the router, so the skip link moves the focus itself. */
function focusMain(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
