import { at } from '../domain/assert.ts';
import type { Answer } from '../domain/model/answer.ts';
import { PILLAR_COUNT, PILLAR_IDS } from '../domain/model/pillar.ts';
import type { Project } from '../domain/model/project.ts';
import type { RankedPlaces } from '../domain/model/workshop.ts';
import { askedNow, isJoined, joinedAnswer, type JoinedProject } from '../domain/workshop/sent-answer.ts';
import { paths } from '../paths.ts';

/** Which screen follows which while one person answers. */
export interface Journey {
  readonly beforeScores: string;
  readonly afterScores: string;
  /** What the button on the last question promises. */
  readonly scoresLeadTo: 'review' | 'ranking';
  readonly leaveScores: string;
  readonly beforeRanking: string;
  readonly afterRanking: string;
  readonly leaveRanking: string;
  /** So many pillars are to be ranked; `null` = whoever ranks draws the line. */
  readonly places: RankedPlaces | null;
  /** The ranking is the end: after it the answer counts. Invited colleagues look everything over first. */
  readonly endsWithRanking: boolean;
}

/** In a project of one's own every step has a start of its own; an invited colleague goes straight on. */
export function journeyOf(project: Project, answer: Answer): Journey {
  return isJoined(project) ? invitedJourney(project, answer) : ownJourney(project, answer);
}

function ownJourney({ id }: Project, answer: Answer): Journey {
  return {
    beforeScores: paths.score(id),
    afterScores: paths.scoreReview(id, answer.id),
    scoresLeadTo: 'review',
    leaveScores: paths.score(id),
    beforeRanking: paths.score(id),
    afterRanking: paths.team(id),
    leaveRanking: paths.rank(id),
    places: null,
    endsWithRanking: true,
  };
}

function invitedJourney(project: JoinedProject, answer: Answer): Journey {
  const { id } = project;
  const { invite } = project.joined;
  const asked = askedNow(invite);
  const ranksNext = asked.ranking && answer.ranking === null;
  const beforeScores = asksPerson(project) ? paths.person(id) : paths.home();
  return {
    beforeScores,
    afterScores: ranksNext ? paths.rankAnswer(id, answer.id) : paths.send(id),
    scoresLeadTo: ranksNext ? 'ranking' : 'review',
    leaveScores: paths.home(),
    beforeRanking: asked.scores ? lastQuestion(project, answer) : beforeScores,
    afterRanking: paths.send(id),
    leaveRanking: paths.home(),
    places: invite.ranked,
    endsWithRanking: false,
  };
}

/** Where an invited colleague goes on: at the first thing that is still to do. */
export function continueHref(project: JoinedProject): string {
  const answer = joinedAnswer(project);
  const isUntouched =
    Object.keys(answer.scores).length === 0 && answer.ranking === null && answer.status === 'draft';
  const isUnnamed = answer.participant.nickname === null && answer.participant.department === null;
  if (asksPerson(project) && isUntouched && isUnnamed) return paths.person(project.id);
  return hrefAfterPerson(project);
}

/** Past the question who answers. */
export function hrefAfterPerson(project: JoinedProject): string {
  const { invite, handedOverAt } = project.joined;
  const answer = joinedAnswer(project);
  const asked = askedNow(invite);
  const ranksNext = asked.ranking && answer.ranking === null;
  // The first ranking is where the second one starts, so that one is there says nothing.
  const ranksAgain = asked.ranking && invite.ballot === 2 && handedOverAt === null;
  const open = PILLAR_IDS.find((pillar) => answer.scores[pillar] === undefined);
  if (answer.status === 'complete' && !ranksAgain) return paths.send(project.id);
  if (asked.scores && open && (ranksNext || !asked.ranking)) {
    return paths.scorePillar(project.id, answer.id, open);
  }
  return ranksNext || ranksAgain ? paths.rankAnswer(project.id, answer.id) : paths.send(project.id);
}

/** Whether there is anything to say about oneself. Who ranks again has said it the first time. */
export function asksPerson(project: JoinedProject): boolean {
  const { naming, departments } = project.joined.invite;
  const isKnown = joinedAnswer(project).firstRanking !== null;
  return !isKnown && (naming === 'nicknames' || departments.length > 0);
}

function lastQuestion({ id }: Project, answer: Answer): string {
  return paths.scorePillar(id, answer.id, at(PILLAR_IDS, PILLAR_COUNT - 1));
}
