import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

type Say = (sentence: string) => void;

const SayContext = createContext<Say | null>(null);

/**
 * The live region of one customer: it speaks their language, and is gone with them. The app's own one stays silent here,
 * because it would keep the last sentence for the next customer.
 */
export function SpokenRegion({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: '', turn: 0 });
  const say = useCallback<Say>((sentence) => setSaid((last) => ({ sentence, turn: last.turn + 1 })), []);
  return (
    <SayContext value={say}>
      {children}
      <div className="visually-hidden" aria-live="polite" role="status">
        <span key={said.turn}>{said.sentence}</span>
      </div>
    </SayContext>
  );
}

/** Says a sentence to screen readers in the customer's language. */
export function useSay(): Say {
  const say = useContext(SayContext);
  if (!say) throw new Error('nobody listens outside SpokenRegion');
  return say;
}
