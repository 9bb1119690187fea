import { useCallback, useDeferredValue, useState } from 'react';

/**
 * The width of an element in whole pixels, kept up to date, for pictures that lay themselves out anew
 * instead of shrinking their text. 0 until the element is on the page. Deferred: a picture is drawn in small steps
 * and never holds up a tap.
 *
 *   const [frame, width] = useElementWidth();
 *   <div ref={frame}>…</div>
 */
export function useElementWidth(): readonly [
  ref: (element: Element | null) => (() => void) | undefined,
  width: number,
] {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: Element | null) => {
    if (element === null) return undefined;
    // It reports the first width too, after the browser's own layout: measuring here would force one more.
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.getBoundingClientRect().width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, useDeferredValue(width)];
}
