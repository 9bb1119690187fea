import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../domain/model/answer.ts';
import { PILLAR_IDS } from '../../domain/model/pillar.ts';
import type { Project } from '../../domain/model/project.ts';
import type { RankedPlaces } from '../../domain/model/workshop.ts';
import { listFromRanking, rankingFromList, type RankingList } from '../../domain/ranking/ranking-list.ts';
import { shuffled } from '../../domain/ranking/shuffle.ts';
import { useActions } from '../../store/store-context.tsx';
import { announce } from '../../ui/announcer.tsx';
import { describeRow } from './describe-row.ts';
import { withCutoff, type LinedList, type RowId } from './list-with-line.ts';

/**
 * Saves the changed list at once and says where the pillar (or the line) is now. The change starts from the newest list,
 * which may be ahead of the one on the screen.
 */
export type ChangeList = (change: (newest: LinedList) => LinedList, moved: RowId) => void;

export interface RankingDraft {
  /** As it is dragged: with a fixed number of places the line stands behind them from the start. */
  readonly list: LinedList;
  /** As it is tapped: what was not placed yet has no place. */
  readonly tapped: LinedList;
  /** The list is still the shuffled one: nothing was ranked by this person. */
  readonly untouched: boolean;
  readonly change: ChangeList;
}

interface DraftOptions {
  readonly project: Project;
  readonly answer: Answer;
  /** How many places there are; `null` = the person draws the line. */
  readonly places: RankedPlaces | null;
}

/** The list that a person is putting in order. Every change is saved; the shuffled start is no answer. */
export function useRankingDraft({ project, answer, places }: DraftOptions): RankingDraft {
  const { keepShownOrder, rank } = useActions();
  const { t } = useTranslation(['rank', 'pillars']);
  const [drawnOrder] = useState(() => answer.shownOrder ?? shuffled(PILLAR_IDS, Math.random));
  const shownOrder = answer.shownOrder ?? drawnOrder;
  useEffect(() => {
    if (answer.shownOrder === null) keepShownOrder(project.id, answer.id, shownOrder);
  }, [answer.shownOrder, answer.id, project.id, shownOrder, keepShownOrder]);
  const untouched = answer.ranking === null;
  const { list, tapped } = useMemo(() => {
    const stored = listFromRanking(answer.ranking, shownOrder);
    const rankedCount = places ?? stored.rankedCount;
    return {
      list: { ...stored, rankedCount, fixedAt: places },
      tapped: withCutoff({ ...stored, fixedAt: null }, tappedCount(answer.ranking, stored, rankedCount)),
    };
  }, [answer.ranking, shownOrder, places]);

  const newest = useRef(list);
  useLayoutEffect(() => {
    newest.current = list;
  }, [list]);
  const change: ChangeList = useCallback(
    (makeNext, moved) => {
      const next = makeNext(newest.current);
      rank(project.id, answer.id, rankingFromList(next));
      announce(describeRow(next, moved, t));
    },
    [rank, project.id, answer.id, t],
  );

  return { list, tapped, untouched, change };
}

/** Nothing has a place before it was tapped, and no more of them than there are places. */
function tappedCount(ranking: Answer['ranking'], stored: RankingList, most: number): number {
  return ranking === null ? 0 : Math.min(stored.rankedCount, most);
}
