import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PILLAR_IDS } from '../../domain/model/pillar.ts';
import type { Project } from '../../domain/model/project.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { go, paths } from '../../paths.ts';
import { useServices } from '../../store/services.tsx';
import { useActions, useApp } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ShieldIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import styles from './home-screen.module.css';
import { HowItWorks } from './how-it-works.tsx';
import { loadSample } from './load-sample.ts';

/** Drawing needs the font's measures: it comes after the words and the buttons stand. */
const ExamplePicture = lazy(async () => ({
  default: (await import('./example-picture.tsx')).ExamplePicture,
}));

/** At the foot of the page, with texts of its own: nobody waits for it. */
const OpenFile = lazy(async () => ({ default: (await import('./open-file.tsx')).OpenFile }));

/** A first visit has none. */
const RecentProjects = lazy(async () => ({
  default: (await import('./recent-projects.tsx')).RecentProjects,
}));

/** Whoever was invited by a colleague. */
const JoinedWorkshops = lazy(async () => ({
  default: (await import('./joined-workshops.tsx')).JoinedWorkshops,
}));

/** The start page: what this is, the one thing to click, and what was begun before. */
export function HomeScreen() {
  const { t } = useTranslation(['home', 'common']);
  const projects = useApp((state) => state.projects);
  const recent = Object.values(projects).toSorted((left, right) =>
    right.updatedAt.localeCompare(left.updatedAt),
  );
  const own = recent.filter((project) => project.joined === null);
  const joined = recent.filter((project) => project.joined !== null);
  const workshops =
    joined.length > 0 ? (
      <Suspense fallback={null}>
        <JoinedWorkshops projects={joined} />
      </Suspense>
    ) : null;
  return (
    <Page eyebrow={t('common:tagline')} title={t('title')} lead={t('lead')}>
      <div className={styles['sections']}>
        {/* Whoever has no project of their own came for the workshop. */}
        {own.length === 0 ? workshops : null}
        <Start projects={own} />
        {own.length > 0 ? (
          <Suspense fallback={null}>
            <RecentProjects projects={own} />
          </Suspense>
        ) : null}
        {own.length > 0 ? workshops : null}
        <Suspense fallback={<div className={styles['pictureSpace']} />}>
          <ExamplePicture />
        </Suspense>
        <HowItWorks />
        <Suspense fallback={<div className={styles['fileSpace']} />}>
          <OpenFile />
        </Suspense>
      </div>
    </Page>
  );
}

function Start({ projects }: { readonly projects: readonly Project[] }) {
  const { t } = useTranslation(['home', 'common']);
  const language = useLanguage();
  const { createProject, startAnswer, putProject } = useActions();
  const { keepSurveyRows } = useServices();
  const [sample, setSample] = useState<'idle' | 'loading' | 'failed'>('idle');
  const start = (): void => {
    const project = createProject({ organisation: '', roundName: '' });
    const answer = startAnswer(project, { nickname: null, department: null }, language);
    go(paths.scorePillar(project, answer, PILLAR_IDS[0]));
  };
  const openSample = async (): Promise<void> => {
    const here = projects.find((project) => project.isSample);
    if (here) return go(paths.gaps(here.id));
    setSample('loading');
    const loaded = await loadSample();
    if (!loaded.ok) return setSample('failed');
    const { project, rows } = loaded.value;
    putProject(project);
    // Before the first analysis asks for them; without room for them the sample has its sums.
    if (rows) await keepSurveyRows(rows.survey.id, rows.survey.fileName, rows.table);
    return go(paths.gaps(project.id));
  };
  return (
    <div className={styles['start']}>
      <div className={styles['buttons']}>
        <Button variant="primary" onClick={start}>
          {projects.length > 0 ? t('startNew') : t('start')}
        </Button>
        <Button onClick={() => void openSample()} disabled={sample === 'loading'}>
          {sample === 'loading' ? t('sampleLoading') : t('sample')}
        </Button>
      </div>
      <p className={styles['hint']}>{t('startHint')}</p>
      {sample === 'failed' ? <Notice tone="error">{t('sampleFailed')}</Notice> : null}
      <p className={styles['privacy']}>
        <ShieldIcon />
        <span className={styles['words']}>
          <span>{t('common:privacyLine')}</span>
          <a href={paths.data()}>{t('privacyMore')}</a>
        </span>
      </p>
    </div>
  );
}
