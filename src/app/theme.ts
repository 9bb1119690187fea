import type { Settings } from '../store/app-state.ts';

/** The order in which the theme button goes round. */
export const NEXT_THEME: Readonly<Record<Settings['theme'], Settings['theme']>> = {
  system: 'light',
  light: 'dark',
  dark: 'system',
};

/** Colours follow the device unless the user chose otherwise (see `tokens.css`). */
export function applyTheme(theme: Settings['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
