/** Everything that a key does on the wall has a button too. */
export type Command =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'reveal'
  | 'timer'
  | 'reset-timer'
  | 'notes'
  | 'full-screen'
  | 'contrast'
  | 'keys'
  | 'leave';

/** Remote controls for slides press the page keys. */
const NAMED_KEYS: Readonly<Record<string, Command>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
};

const SIGN_KEYS: Readonly<Record<string, Command>> = {
  r: 'reveal',
  t: 'timer',
  n: 'notes',
  f: 'full-screen',
  c: 'contrast',
  '?': 'keys',
};

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

/** What a key means; `null`: nothing here. */
export function commandOf(event: Pressed, letterKeys: boolean): Command | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  if (event.key === ' ' && event.shiftKey) return 'back';
  const named = NAMED_KEYS[event.key];
  if (named !== undefined || !letterKeys) return named ?? null;
  const command = SIGN_KEYS[signOf(event)] ?? null;
  return command === 'timer' && event.shiftKey ? 'reset-timer' : command;
}

/** On a Russian keyboard, or while Chinese is typed, the letter is the one printed on the key. */
function signOf({ key, code }: Pressed): string {
  if (/^[a-z?]$/i.test(key)) return key.toLowerCase();
  return /^Key[A-Z]$/.test(code) ? code.slice('Key'.length).toLowerCase() : '';
}
