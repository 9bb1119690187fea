import { useEffect, useState } from 'react';
import type { Discussion } from '../../domain/analysis/discussion.ts';
import type { Answer } from '../../domain/model/answer.ts';
import type { Round } from '../../domain/model/project.ts';
import { useServices } from '../../store/services.tsx';

/** What these answers of a round give to talk about, from the worker; `null` until it is computed. */
export function useDiscussion(round: Round, answers: readonly Answer[]): Discussion | null {
  const { discussion: ask } = useServices();
  const { teamSize, namesAgreed, id } = round;
  const [discussion, setDiscussion] = useState<Discussion | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    ask({ answers, teamSize, namesAgreed, seed: id }).then(
      (result) => {
        if (current) setDiscussion(result);
      },
      (error: unknown) => {
        if (current) setFailure(error);
      },
    );
    return () => {
      current = false;
    };
  }, [ask, answers, teamSize, namesAgreed, id]);
  // A broken worker is a bug: the error boundary of the screen says so.
  if (failure !== null) throw failure;
  return discussion;
}
