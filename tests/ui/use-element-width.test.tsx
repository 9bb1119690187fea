import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useElementWidth } from '#src/ui/use-element-width.ts';

let currentWidth = 0;
let observers: { readonly notify: () => void; connected: boolean }[] = [];

beforeEach(() => {
  currentWidth = 320.7;
  observers = [];
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(0, 0, currentWidth, 10),
  );
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #entry: (typeof observers)[number];
      constructor(notify: () => void) {
        this.#entry = { notify, connected: true };
        observers.push(this.#entry);
      }
      observe() {
        this.#entry.notify();
      }
      disconnect() {
        this.#entry.connected = false;
      }
    },
  );
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function Measured() {
  const [frame, width] = useElementWidth();
  return <div ref={frame}>{width}</div>;
}

test('the width is known in whole pixels as soon as the element is there', () => {
  render(<Measured />);
  expect(screen.getByText('320')).toBeDefined();
});

test('the width follows the element', () => {
  render(<Measured />);
  currentWidth = 760;
  act(() => observers[0]?.notify());
  expect(screen.getByText('760')).toBeDefined();
});

test('an element that leaves is watched no longer', () => {
  const { unmount } = render(<Measured />);
  unmount();
  expect(observers.map(({ connected }) => connected)).toEqual([false]);
});
