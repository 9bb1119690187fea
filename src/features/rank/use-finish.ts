import { useState } from 'react';
import type { Answer } from '../../domain/model/answer.ts';
import type { Project } from '../../domain/model/project.ts';
import { rankingFromList } from '../../domain/ranking/ranking-list.ts';
import { go } from '../../paths.ts';
import type { Journey } from '../../shared/journey.ts';
import { useActions } from '../../store/store-context.tsx';
import { questionAtEnd, type Question } from './finish-question.tsx';
import type { RankingDraft } from './use-ranking-draft.ts';

interface FinishOptions {
  readonly project: Project;
  readonly answer: Answer;
  readonly draft: RankingDraft;
  readonly mode: 'drag' | 'tap';
  readonly journey: Journey;
}

/** "Done": the ranking becomes an answer, after a question where it may not be meant. */
export function useFinish({ project, answer, draft, mode, journey }: FinishOptions) {
  const { list, tapped, untouched } = draft;
  const { rank, setAnswerStatus } = useActions();
  const [question, setQuestion] = useState<Question | null>(null);
  const complete = () => {
    // What was moved is saved already, and writing it once more would look like a change of what was handed over. Before
    // that, who keeps the first ranking says so now: it is a newer answer than the one of the first ballot.
    const isUnsent = project.joined?.handedOverAt === null;
    if (isUnsent || tapped.rankedCount !== list.rankedCount) {
      rank(project.id, answer.id, rankingFromList(list));
    }
    if (journey.endsWithRanking) setAnswerStatus(project.id, answer.id, 'complete');
    go(journey.afterRanking);
  };
  const finish = () => {
    const { places } = journey;
    const open = questionAtEnd({ mode, untouched, places, placed: tapped.rankedCount });
    if (open === null) complete();
    else setQuestion(open);
  };
  return { question, finish, complete, goOn: () => setQuestion(null) };
}
