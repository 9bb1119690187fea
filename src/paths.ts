import type { AnswerId } from './domain/model/answer.ts';
import type { ProjectId } from './domain/model/project.ts';

/** Where the screens are. Everything stands in the fragment, so the app works on any static host. */
export const ROUTES = {
  home: '/',
  score: '/p/:projectId/score',
  scorePillar: '/p/:projectId/a/:answerId/score/:pillarId',
  scoreReview: '/p/:projectId/a/:answerId/review',
  scoreResult: '/p/:projectId/a/:answerId/result',
  rank: '/p/:projectId/rank',
  rankAnswer: '/p/:projectId/a/:answerId/rank',
  team: '/p/:projectId/team',
  customers: '/p/:projectId/customers',
  planning: '/p/:projectId/customers/plan',
  questionnaire: '/p/:projectId/customers/questionnaire',
  kiosk: '/p/:projectId/customers/kiosk',
  kioskRun: '/p/:projectId/kiosk',
  trust: '/p/:projectId/customers/trust',
  warehouse: '/p/:projectId/customers/warehouse',
  gaps: '/p/:projectId/gaps',
  report: '/p/:projectId/report',
  data: '/data',
  methods: '/methods',
} as const;

/** The route's address as a link's `href`. */
const link = (path: string): string => `#${path}`;
const project = (id: ProjectId): string => `/p/${encodeURIComponent(id)}`;
const answer = (id: ProjectId, answerId: AnswerId): string =>
  `${project(id)}/a/${encodeURIComponent(answerId)}`;

export const paths = {
  home: (): string => link('/'),
  score: (id: ProjectId): string => link(`${project(id)}/score`),
  scorePillar: (id: ProjectId, answerId: AnswerId, pillar: string): string =>
    link(`${answer(id, answerId)}/score/${pillar}`),
  scoreReview: (id: ProjectId, answerId: AnswerId): string => link(`${answer(id, answerId)}/review`),
  scoreResult: (id: ProjectId, answerId: AnswerId): string => link(`${answer(id, answerId)}/result`),
  rank: (id: ProjectId): string => link(`${project(id)}/rank`),
  rankAnswer: (id: ProjectId, answerId: AnswerId): string => link(`${answer(id, answerId)}/rank`),
  team: (id: ProjectId): string => link(`${project(id)}/team`),
  customers: (id: ProjectId): string => link(`${project(id)}/customers`),
  planning: (id: ProjectId): string => link(`${project(id)}/customers/plan`),
  questionnaire: (id: ProjectId): string => link(`${project(id)}/customers/questionnaire`),
  kiosk: (id: ProjectId): string => link(`${project(id)}/customers/kiosk`),
  kioskRun: (id: ProjectId): string => link(`${project(id)}/kiosk`),
  trust: (id: ProjectId): string => link(`${project(id)}/customers/trust`),
  warehouse: (id: ProjectId): string => link(`${project(id)}/customers/warehouse`),
  gaps: (id: ProjectId): string => link(`${project(id)}/gaps`),
  report: (id: ProjectId): string => link(`${project(id)}/report`),
  data: (): string => link('/data'),
  methods: (): string => link('/methods'),
  /** One method on the page of all. */
  method: (id: string): string => link(`/methods#${id}`),
} as const;

/** Goes to a screen after something was done; links are links. */
export function go(href: string): void {
  window.location.hash = href;
}
