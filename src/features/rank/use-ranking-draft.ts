import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../domain/model/answer.ts';
import { PILLAR_IDS } from '../../domain/model/pillar.ts';
import type { Project } from '../../domain/model/project.ts';
import { listFromRanking, rankingFromList, type RankingList } from '../../domain/ranking/ranking-list.ts';
import { shuffled } from '../../domain/ranking/shuffle.ts';
import { useActions } from '../../store/store-context.tsx';
import { announce } from '../../ui/announcer.tsx';
import { describeRow } from './describe-row.ts';
import type { RowId } from './list-with-line.ts';

/**
 * Saves the changed list at once and says where the pillar (or the line) is now. The change starts from the newest list,
 * which may be ahead of the one on the screen.
 */
export type ChangeList = (change: (newest: RankingList) => RankingList, moved: RowId) => void;

export interface RankingDraft {
  readonly list: RankingList;
  /** The list is still the shuffled one: nothing was ranked by this person. */
  readonly untouched: boolean;
  readonly change: ChangeList;
}

/** The list that a person is putting in order. Every change is saved; the shuffled start is no answer. */
export function useRankingDraft(project: Project, answer: Answer): RankingDraft {
  const { keepShownOrder, rank } = useActions();
  const { t } = useTranslation(['rank', 'pillars']);
  const [drawnOrder] = useState(() => answer.shownOrder ?? shuffled(PILLAR_IDS, Math.random));
  const shownOrder = answer.shownOrder ?? drawnOrder;
  useEffect(() => {
    if (answer.shownOrder === null) keepShownOrder(project.id, answer.id, shownOrder);
  }, [answer.shownOrder, answer.id, project.id, shownOrder, keepShownOrder]);
  const list = useMemo(() => listFromRanking(answer.ranking, shownOrder), [answer.ranking, shownOrder]);

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

  return { list, untouched: answer.ranking === null, change };
}
