import { useEffect, useState } from 'react';

type Listener = (message: string) => void;
const listeners = new Set<Listener>();

/** Says a sentence to screen readers, in the language of the interface, without moving the focus. */
export function announce(message: string): void {
  for (const listener of listeners) listener(message);
}

/** The one live region of the app. The same sentence twice is announced twice. */
export function Announcer() {
  const [message, setMessage] = useState({ text: '', turn: 0 });
  useEffect(() => {
    const listener: Listener = (text) => setMessage((last) => ({ text, turn: last.turn + 1 }));
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return (
    <div className="visually-hidden" aria-live="polite" role="status">
      <span key={message.turn}>{message.text}</span>
    </div>
  );
}
