import { at } from '../../domain/assert.ts';
import type { Project, Round } from '../../domain/model/project.ts';
import { mergeAnswer } from './merge-answer.ts';
import { mergeWorkshop } from './merge-workshop.ts';
import {
  fieldMerger,
  isSame,
  laterInstant,
  laterSide,
  mergeList,
  type LaterSide,
  type Versions,
} from './three-way.ts';

/** Two states of one project into one. Without a base nothing counts as deleted or taken back. */
export function mergeProject(versions: Versions<Project>): Project {
  const { base, mine, theirs } = versions;
  if (isSame(mine, theirs) || isSame(mine, base)) return theirs;
  if (isSame(theirs, base)) return mine;
  const later = laterSide(mine.updatedAt, theirs.updatedAt);
  const field = fieldMerger(versions, later);
  return {
    id: mine.id,
    organisation: field((project) => project.organisation),
    isSample: field((project) => project.isSample),
    questionnaire: field((project) => project.questionnaire),
    joined: field((project) => project.joined),
    rounds: mergeRounds(versions, later),
    createdAt: field((project) => project.createdAt),
    updatedAt: laterInstant(mine.updatedAt, theirs.updatedAt),
  };
}

function mergeRounds(versions: Versions<Project>, later: LaterSide): Project['rounds'] {
  const rounds = mergeList<Round>(
    { base: versions.base?.rounds, mine: versions.mine.rounds, theirs: versions.theirs.rounds },
    { mergeItem: (round) => mergeRound(round, later), orderOf: (round) => round.date },
  );
  // Each side may have deleted the other's last round; a project is never without one.
  if (rounds.length === 0) return later === 'mine' ? versions.mine.rounds : versions.theirs.rounds;
  return [at(rounds, 0), ...rounds.slice(1)];
}

function mergeRound(versions: Versions<Round>, later: LaterSide): Round {
  const { base, mine, theirs } = versions;
  const field = fieldMerger(versions, later);
  return {
    id: mine.id,
    name: field((round) => round.name),
    date: field((round) => round.date),
    teamSize: field((round) => round.teamSize),
    namesAgreed: field((round) => round.namesAgreed),
    answers: mergeList(
      { base: base?.answers, mine: mine.answers, theirs: theirs.answers },
      { mergeItem: mergeAnswer, orderOf: (answer) => answer.startedAt },
    ),
    survey: field((round) => round.survey),
    workshop: mergeWorkshop({ base: base?.workshop, mine: mine.workshop, theirs: theirs.workshop }, later),
  };
}
