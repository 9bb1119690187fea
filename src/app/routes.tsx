import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes, useParams } from 'react-router-dom';
import { HomeScreen } from '../features/home/home-screen.tsx';
import type { Answer } from '../domain/model/answer.ts';
import { isPillarId } from '../domain/model/pillar.ts';
import { currentRound, type Project, type ProjectId } from '../domain/model/project.ts';
import { ROUTES } from '../paths.ts';
import { useProject } from '../store/store-context.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

const ScoreStartScreen = lazy(async () => ({
  default: (await import('../features/score/score-start-screen.tsx')).ScoreStartScreen,
}));
const ScoreQuestionScreen = lazy(async () => ({
  default: (await import('../features/score/score-question-screen.tsx')).ScoreQuestionScreen,
}));
const ScoreReviewScreen = lazy(async () => ({
  default: (await import('../features/score/score-review-screen.tsx')).ScoreReviewScreen,
}));
const ScoreResultScreen = lazy(async () => ({
  default: (await import('../features/score/score-result-screen.tsx')).ScoreResultScreen,
}));
const RankStartScreen = lazy(async () => ({
  default: (await import('../features/rank/rank-start-screen.tsx')).RankStartScreen,
}));
const RankScreen = lazy(async () => ({
  default: (await import('../features/rank/rank-screen.tsx')).RankScreen,
}));
const TeamScreen = lazy(async () => ({
  default: (await import('../features/team/team-screen.tsx')).TeamScreen,
}));
const CustomersScreen = lazy(async () => ({
  default: (await import('../features/customers/customers-screen.tsx')).CustomersScreen,
}));
const GapsScreen = lazy(async () => ({
  default: (await import('../features/gaps/gaps-screen.tsx')).GapsScreen,
}));
const ReportScreen = lazy(async () => ({
  default: (await import('../features/report/report-screen.tsx')).ReportScreen,
}));
const DataScreen = lazy(async () => ({
  default: (await import('../features/data/data-screen.tsx')).DataScreen,
}));
const MethodsScreen = lazy(async () => ({
  default: (await import('../features/methods/methods-screen.tsx')).MethodsScreen,
}));

/** Which screen stands at which address. Screens get their project and answer as props. */
export function AppRoutes() {
  return (
    <Routes>
      <Route path={ROUTES.home} element={shell(<HomeScreen />)} />
      <Route path={ROUTES.data} element={shell(<DataScreen />)} />
      <Route path={ROUTES.methods} element={shell(<MethodsScreen />)} />
      <Route path={ROUTES.score} element={<ProjectRoute screen={ScoreStartScreen} />} />
      <Route path={ROUTES.scorePillar} element={<QuestionRoute />} />
      <Route path={ROUTES.scoreReview} element={<AnswerRoute screen={ScoreReviewScreen} />} />
      <Route path={ROUTES.scoreResult} element={<AnswerRoute screen={ScoreResultScreen} />} />
      <Route path={ROUTES.rank} element={<ProjectRoute screen={RankStartScreen} />} />
      <Route path={ROUTES.rankAnswer} element={<RankRoute />} />
      <Route path={ROUTES.team} element={<ProjectRoute screen={TeamScreen} />} />
      <Route path={ROUTES.customers} element={<ProjectRoute screen={CustomersScreen} />} />
      <Route path={ROUTES.gaps} element={<ProjectRoute screen={GapsScreen} />} />
      <Route path={ROUTES.report} element={<ProjectRoute screen={ReportScreen} />} />
      <Route path="*" element={shell(<NotFound />)} />
    </Routes>
  );
}

function shell(screen: ReactNode): ReactNode {
  return <Shell>{guarded(screen)}</Shell>;
}

/** Screens load when needed, and a broken one leaves the rest of the app standing. */
function guarded(screen: ReactNode): ReactNode {
  return (
    <ErrorBoundary>
      <Suspense fallback={<Loading />}>{screen}</Suspense>
    </ErrorBoundary>
  );
}

function Loading() {
  const { t } = useTranslation();
  return <p role="status">{t('loading')}</p>;
}

type ProjectScreen = ComponentType<{ readonly project: Project }>;
type AnswerScreen = ComponentType<{ readonly project: Project; readonly answer: Answer }>;

function ProjectRoute({ screen: Screen }: { readonly screen: ProjectScreen }) {
  const { projectId } = useParams();
  const project = useProject(projectId as ProjectId | undefined);
  // Another project is another screen: nothing of the last one's state may stay.
  return shell(project ? <Screen key={project.id} project={project} /> : <NotFound />);
}

function AnswerRoute({ screen: Screen }: { readonly screen: AnswerScreen }) {
  const found = useRouteAnswer();
  return shell(found ? <Screen key={found.answer.id} {...found} /> : <NotFound />);
}

/** Scoring and ranking fill the screen: no sidebar, one question. */
function QuestionRoute() {
  const found = useRouteAnswer();
  const { pillarId } = useParams();
  if (!found || !isPillarId(pillarId)) return shell(<NotFound />);
  return guarded(<ScoreQuestionScreen {...found} pillar={pillarId} />);
}

function RankRoute() {
  const found = useRouteAnswer();
  return found ? guarded(<RankScreen key={found.answer.id} {...found} />) : shell(<NotFound />);
}

function useRouteAnswer(): { readonly project: Project; readonly answer: Answer } | null {
  const { projectId, answerId } = useParams();
  const project = useProject(projectId as ProjectId | undefined);
  const answer = project && currentRound(project).answers.find(({ id }) => id === answerId);
  return project && answer ? { project, answer } : null;
}
