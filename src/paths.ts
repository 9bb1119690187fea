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
  invite: '/p/:projectId/team/invite',
  collect: '/p/:projectId/team/collect',
  scan: '/p/:projectId/team/scan',
  discuss: '/p/:projectId/team/discuss',
  room: '/p/:projectId/team/room',
  present: '/p/:projectId/present',
  join: '/join/:invite',
  person: '/p/:projectId/person',
  send: '/p/:projectId/send',
  answerLink: '/answer/:code',
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
  invite: (id: ProjectId): string => link(`${project(id)}/team/invite`),
  collect: (id: ProjectId): string => link(`${project(id)}/team/collect`),
  scan: (id: ProjectId): string => link(`${project(id)}/team/scan`),
  discuss: (id: ProjectId): string => link(`${project(id)}/team/discuss`),
  room: (id: ProjectId): string => link(`${project(id)}/team/room`),
  present: (id: ProjectId): string => link(`${project(id)}/present`),
  /** A colleague's way in; the encoded invite has only letters, digits, `-` and `_`. */
  join: (invite: string): string => link(`/join/${invite}`),
  /** A colleague may say who answers. */
  person: (id: ProjectId): string => link(`${project(id)}/person`),
  /** A colleague hands the answer over. */
  send: (id: ProjectId): string => link(`${project(id)}/send`),
  /** An answer on its way to the facilitator. */
  answerLink: (code: string): string => link(`/answer/${code}`),
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
