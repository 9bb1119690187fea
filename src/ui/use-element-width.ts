import { useCallback, useState } from 'react';

/**
 * The width of an element in whole pixels, kept up to date, for pictures that lay themselves out anew
 * instead of shrinking their text. 0 until the element is on the page.
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
    const measure = () => setWidth(Math.floor(element.getBoundingClientRect().width));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
