import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import { paths } from '../../paths.ts';
import { releaseTab } from '../../shared/kiosk-tab.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KioskRun } from './kiosk-run.tsx';
import styles from './kiosk-run.module.css';
import { useKioskSession } from './use-kiosk-session.ts';

/** What customers see: the questions and nothing of the app around them. A reload goes on with the kiosk. */
export function KioskRunScreen({ project }: { readonly project: Project }) {
  const { t } = useTranslation('common');
  const known = useKioskSession(project.id);
  if (known.kind === 'loading') return <p role="status">{t('loading')}</p>;
  const session = known.kind === 'known' ? known.session : null;
  if (!session?.lock) return <NotRunning project={project} />;
  return <KioskRun project={project} session={session} />;
}

/** A link to the kiosk of another device, or of one that was ended. */
function NotRunning({ project }: { readonly project: Project }) {
  const { t } = useTranslation('kiosk');
  useEffect(() => releaseTab(), []);
  return (
    <main id="main" className={styles['notRunning']}>
      <h1 className="visually-hidden">{t('title')}</h1>
      <EmptyState
        title={t('notRunning.title')}
        actions={
          <ButtonLink variant="primary" href={paths.kiosk(project.id)}>
            {t('notRunning.setUp')}
          </ButtonLink>
        }
      >
        <p>{t('notRunning.text')}</p>
      </EmptyState>
    </main>
  );
}
