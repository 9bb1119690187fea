import { lazy, type ComponentType } from 'react';
import { Route, Routes, useParams } from 'react-router-dom';
import type { Answer } from '../domain/model/answer.ts';
import { isPillarId } from '../domain/model/pillar.ts';
import { currentRound, type Project, type ProjectId } from '../domain/model/project.ts';
import { ROUTES } from '../paths.ts';
import { useProject } from '../store/store-context.tsx';
import { guarded, shell } from './frame.tsx';
import { NotFound } from './not-found.tsx';

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
const PlanningScreen = lazy(async () => ({
  default: (await import('../features/planning/planning-screen.tsx')).PlanningScreen,
}));
const QuestionnaireScreen = lazy(async () => ({
  default: (await import('../features/questionnaire/questionnaire-screen.tsx')).QuestionnaireScreen,
}));
const KioskScreen = lazy(async () => ({
  default: (await import('../features/kiosk/kiosk-screen.tsx')).KioskScreen,
}));
const KioskRunScreen = lazy(async () => ({
  default: (await import('../features/kiosk/kiosk-run-screen.tsx')).KioskRunScreen,
}));
const TrustScreen = lazy(async () => ({
  default: (await import('../features/trust/trust-screen.tsx')).TrustScreen,
}));
const WarehouseScreen = lazy(async () => ({
  default: (await import('../features/warehouse/warehouse-screen.tsx')).WarehouseScreen,
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
export function LaterRoutes() {
  return (
    <Routes>
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
      <Route path={ROUTES.planning} element={<ProjectRoute screen={PlanningScreen} />} />
      <Route path={ROUTES.questionnaire} element={<ProjectRoute screen={QuestionnaireScreen} />} />
      <Route path={ROUTES.kiosk} element={<ProjectRoute screen={KioskScreen} />} />
      <Route path={ROUTES.kioskRun} element={<KioskRoute />} />
      <Route path={ROUTES.trust} element={<ProjectRoute screen={TrustScreen} />} />
      <Route path={ROUTES.warehouse} element={<ProjectRoute screen={WarehouseScreen} />} />
      <Route path={ROUTES.gaps} element={<ProjectRoute screen={GapsScreen} />} />
      <Route path={ROUTES.report} element={<ProjectRoute screen={ReportScreen} />} />
      <Route path="*" element={shell(<NotFound />)} />
    </Routes>
  );
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

/** Customers see nothing of the app around the questions. */
function KioskRoute() {
  const { projectId } = useParams();
  const project = useProject(projectId as ProjectId | undefined);
  return project ? guarded(<KioskRunScreen key={project.id} project={project} />) : shell(<NotFound />);
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
