import { lazy, type ComponentType, type ReactNode } from 'react';
import { Navigate, Route, Routes, useParams } from 'react-router-dom';
import type { Answer } from '../domain/model/answer.ts';
import { isPillarId } from '../domain/model/pillar.ts';
import { currentRound, type Project, type ProjectId } from '../domain/model/project.ts';
import { askedNow, isJoined, type JoinedProject } from '../domain/workshop/sent-answer.ts';
import { ROUTES } from '../paths.ts';
import { entryPage } from '../shared/entry-page.ts';
import { continueHref } from '../shared/journey.ts';
import { RoomLine } from '../shared/live-room/room-line.tsx';
import { useProject } from '../store/store-context.tsx';
import { guarded, shell } from './frame.tsx';
import { LightFrame, LightShell } from './light-shell.tsx';
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
const InviteScreen = lazy(async () => ({
  default: (await import('../features/invite/invite-screen.tsx')).InviteScreen,
}));
const CollectScreen = lazy(async () => ({
  default: (await import('../features/collect/collect-screen.tsx')).CollectScreen,
}));
const ScanScreen = lazy(async () => ({
  default: (await import('../features/scan/scan-screen.tsx')).ScanScreen,
}));
const DiscussScreen = lazy(async () => ({
  default: (await import('../features/discuss/discuss-screen.tsx')).DiscussScreen,
}));
const RoomScreen = lazy(async () => ({
  default: (await import('../features/room/room-screen.tsx')).RoomScreen,
}));
const PresentScreen = lazy(async () => ({
  default: (await import('../features/present/present-screen.tsx')).PresentScreen,
}));
const SendScreen = lazy(async () => ({
  default: (await import('../features/join/send-screen.tsx')).SendScreen,
}));
const PersonScreen = lazy(async () => ({
  default: (await import('../features/join/person-screen.tsx')).PersonScreen,
}));
const JoinScreen = lazy(async () => ({
  default: (await import('../features/join/join-screen.tsx')).JoinScreen,
}));
const AnswerLinkScreen = lazy(async () => ({
  default: (await import('../features/collect/answer-link-screen.tsx')).AnswerLinkScreen,
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

/** Of no use on the other pages, which may not reach a broker. */
const LiveRoom = lazy(async () => ({
  default: (await import('../shared/live-room/live-room.tsx')).LiveRoom,
}));

export function LaterRoutes() {
  return entryPage() === 'room' ? (
    <LiveRoom>
      <ScreenRoutes />
    </LiveRoom>
  ) : (
    <ScreenRoutes />
  );
}

/** Which screen stands at which address. Screens get their project and answer as props. */
function ScreenRoutes() {
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
      <Route path={ROUTES.invite} element={<ProjectRoute screen={InviteScreen} />} />
      <Route path={ROUTES.collect} element={<ProjectRoute screen={CollectScreen} />} />
      <Route path={ROUTES.scan} element={<ProjectRoute screen={ScanScreen} />} />
      <Route path={ROUTES.discuss} element={<ProjectRoute screen={DiscussScreen} />} />
      <Route path={ROUTES.room} element={<ProjectRoute screen={RoomScreen} />} />
      <Route path={ROUTES.present} element={<FullScreenRoute screen={PresentScreen} />} />
      <Route path={ROUTES.person} element={<InvitedRoute screen={PersonScreen} />} />
      <Route path={ROUTES.send} element={<InvitedRoute screen={SendScreen} />} />
      <Route path={ROUTES.join} element={<JoinRoute />} />
      <Route path={ROUTES.answerLink} element={<AnswerLinkRoute />} />
      <Route path={ROUTES.customers} element={<ProjectRoute screen={CustomersScreen} />} />
      <Route path={ROUTES.planning} element={<ProjectRoute screen={PlanningScreen} />} />
      <Route path={ROUTES.questionnaire} element={<ProjectRoute screen={QuestionnaireScreen} />} />
      <Route path={ROUTES.kiosk} element={<ProjectRoute screen={KioskScreen} />} />
      <Route path={ROUTES.kioskRun} element={<FullScreenRoute screen={KioskRunScreen} />} />
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
  if (project && isJoined(project)) return <OnTheirWay project={project} />;
  // Another project is another screen: nothing of the last one's state may stay.
  return project ? ownShell(project, <Screen key={project.id} project={project} />) : shell(<NotFound />);
}

function AnswerRoute({ screen: Screen }: { readonly screen: AnswerScreen }) {
  const found = useRouteAnswer();
  if (found && isJoined(found.project)) return <OnTheirWay project={found.project} />;
  return found ? ownShell(found.project, <Screen key={found.answer.id} {...found} />) : shell(<NotFound />);
}

/** With a word about the room, which stays open whichever screen is shown. */
function ownShell(project: Project, screen: ReactNode): ReactNode {
  return shell(
    <>
      <RoomLine project={project.id} />
      {screen}
    </>,
  );
}

/** Scoring and ranking fill the screen: no sidebar, one question. */
function QuestionRoute() {
  const found = useRouteAnswer();
  const { pillarId } = useParams();
  if (!found || !isPillarId(pillarId)) return shell(<NotFound />);
  if (isNotAsked(found.project, 'scores')) return <OnTheirWay project={found.project} />;
  return focus(found.project, <ScoreQuestionScreen {...found} pillar={pillarId} />);
}

/** Customers and the wall see nothing of the app around the screen. */
function FullScreenRoute({ screen: Screen }: { readonly screen: ProjectScreen }) {
  const { projectId } = useParams();
  const project = useProject(projectId as ProjectId | undefined);
  if (project && isJoined(project)) return <OnTheirWay project={project} />;
  return project ? guarded(<Screen key={project.id} project={project} />) : shell(<NotFound />);
}

type InvitedScreen = ComponentType<{ readonly project: JoinedProject }>;

/** Screens that only an invited colleague has. */
function InvitedRoute({ screen: Screen }: { readonly screen: InvitedScreen }) {
  const { projectId } = useParams();
  const project = useProject(projectId as ProjectId | undefined);
  if (!project || !isJoined(project)) return shell(<NotFound />);
  return lightShell(<Screen key={project.id} project={project} />);
}

function lightShell(screen: ReactNode): ReactNode {
  return <LightShell>{guarded(screen)}</LightShell>;
}

function focus(project: Project, screen: ReactNode): ReactNode {
  return isJoined(project) ? <LightFrame>{guarded(screen)}</LightFrame> : guarded(screen);
}

/** An invited colleague has no other steps than what is asked: any other address leads to what is to be done. */
function OnTheirWay({ project }: { readonly project: JoinedProject }) {
  return <Navigate to={continueHref(project).slice(1)} replace />;
}

function isNotAsked(project: Project, what: 'scores' | 'ranking'): project is JoinedProject {
  return isJoined(project) && !askedNow(project.joined.invite)[what];
}

function JoinRoute() {
  const { invite = '' } = useParams();
  return lightShell(<JoinScreen key={invite} invite={invite} />);
}

function AnswerLinkRoute() {
  const { code = '' } = useParams();
  return shell(<AnswerLinkScreen key={code} code={code} />);
}

function RankRoute() {
  const found = useRouteAnswer();
  if (found && isNotAsked(found.project, 'ranking')) return <OnTheirWay project={found.project} />;
  if (!found) return shell(<NotFound />);
  return focus(found.project, <RankScreen key={found.answer.id} {...found} />);
}

function useRouteAnswer(): { readonly project: Project; readonly answer: Answer } | null {
  const { projectId, answerId } = useParams();
  const project = useProject(projectId as ProjectId | undefined);
  const answer = project && currentRound(project).answers.find(({ id }) => id === answerId);
  return project && answer ? { project, answer } : null;
}
