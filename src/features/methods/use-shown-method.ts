import { useEffect } from 'react';
import { METHODS } from '../../shared/methods.ts';

/**
 * Brings the method that the address names into view. The app's own place stands in the fragment, so the browser does not
 * find `#/methods#rankSets` by itself.
 */
export function useShownMethod(): void {
  useEffect(() => {
    const show = () => {
      const [, , wanted] = window.location.hash.split('#');
      const method = METHODS.find(({ id }) => id === wanted);
      const section = method && document.getElementById(method.id);
      section?.focus({ preventScroll: true });
      section?.scrollIntoView();
    };
    show();
    window.addEventListener('hashchange', show);
    return () => window.removeEventListener('hashchange', show);
  }, []);
}
