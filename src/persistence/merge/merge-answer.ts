import type { Answer } from '../../domain/model/answer.ts';
import { PILLAR_IDS } from '../../domain/model/pillar.ts';
import {
  fieldMerger,
  isSame,
  laterInstant,
  laterSide,
  mergeByKey,
  type LaterSide,
  type Versions,
} from './three-way.ts';

/** Field by field, so that two tabs that score different pillars of one answer both keep what they did. */
export function mergeAnswer(versions: Versions<Answer>): Answer {
  const { base, mine, theirs } = versions;
  if (isSame(mine, theirs) || isSame(theirs, base)) return mine;
  if (isSame(mine, base)) return theirs;
  const later = laterSide(mine.updatedAt, theirs.updatedAt);
  const field = fieldMerger(versions, later);
  return {
    id: mine.id,
    participant: {
      nickname: field((answer) => answer.participant.nickname),
      department: field((answer) => answer.participant.department),
    },
    ...mergePillars(versions, later),
    ranking: field((answer) => answer.ranking),
    ballot: field((answer) => answer.ballot),
    firstRanking: field((answer) => answer.firstRanking),
    bet: field((answer) => answer.bet),
    shownOrder: field((answer) => answer.shownOrder),
    language: field((answer) => answer.language),
    origin: field((answer) => answer.origin),
    status: field((answer) => answer.status),
    startedAt: field((answer) => answer.startedAt),
    updatedAt: laterInstant(mine.updatedAt, theirs.updatedAt),
  };
}

function mergePillars({ base, mine, theirs }: Versions<Answer>, later: LaterSide) {
  return {
    scores: mergeByKey(PILLAR_IDS, { base: base?.scores, mine: mine.scores, theirs: theirs.scores }, later),
    notes: mergeByKey(PILLAR_IDS, { base: base?.notes, mine: mine.notes, theirs: theirs.notes }, later),
  };
}
