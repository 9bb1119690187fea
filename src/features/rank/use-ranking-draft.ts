import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../domain/model/answer.ts';
import { PILLAR_IDS, type PillarId } from '../../domain/model/pillar.ts';
import type { Project } from '../../domain/model/project.ts';
import {
  listFromRanking,
  placeInList,
  rankingFromList,
  type RankingList,
} from '../../domain/ranking/ranking-list.ts';
import { shuffled } from '../../domain/ranking/shuffle.ts';
import { useActions } from '../../store/store-context.tsx';
import { announce } from '../../ui/announcer.tsx';

export interface RankingDraft {
  readonly list: RankingList;
  /** The list is still the shuffled one: nothing was ranked by this person. */
  readonly untouched: boolean;
  /** Saves the list at once and says where the pillar (or the line) is now. */
  readonly change: (list: RankingList, moved: PillarId | 'line') => void;
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

  const change = (next: RankingList, moved: PillarId | 'line') => {
    rank(project.id, answer.id, rankingFromList(next));
    announce(moved === 'line' ? describeLine(next) : describePillar(next, moved));
  };

  function describePillar(next: RankingList, pillar: PillarId): string {
    const place = placeInList(next, pillar);
    const name = t(`pillars:${pillar}.name`);
    return place === null ? t('movedBelow', { pillar: name }) : t('moved', { pillar: name, place });
  }

  function describeLine(next: RankingList): string {
    return next.rankedCount === next.order.length
      ? t('allRanked')
      : t('lineMoved', { count: next.rankedCount });
  }

  return { list, untouched: answer.ranking === null, change };
}
