import { useEffect, useState } from 'react';

/**
 * What a worker answers to a request; null until the first answer is there. A newer request replaces the older one, whose
 * answer is dropped. `ask` and `request` must stay the same objects as long as nothing changed.
 */
export function useAsked<Request, Answer>(
  ask: (request: Request) => Promise<Answer>,
  request: Request,
): Answer | null {
  const [answer, setAnswer] = useState<{ readonly value: Answer } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    ask(request).then(
      (value) => {
        if (current) setAnswer({ value });
      },
      (error: unknown) => {
        if (current) setFailure(error);
      },
    );
    return () => {
      current = false;
    };
  }, [ask, request]);
  // A broken worker is a bug: the error boundary of the screen says so.
  if (failure !== null) throw failure;
  return answer === null ? null : answer.value;
}
