// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { MethodsScreen } from '#src/features/methods/methods-screen.tsx';
import { METHODS } from '#src/shared/methods.ts';
import { renderScreen, textOf } from '#tests/features/support/render-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const sections = (container: HTMLElement) => METHODS.map(({ id }) => container.querySelector(`#${id}`));

test('every method has its name, its limits, its source and, where there is one, its formula', async () => {
  const { container } = await renderScreen(<MethodsScreen />);
  const incomplete = METHODS.filter(({ formula, sources }, index) => {
    const section = sections(container)[index];
    const text = section?.textContent ?? '';
    const isComplete =
      (section?.querySelector('h2')?.textContent ?? '') !== '' &&
      text.includes('Limits:') &&
      text.includes(`Source: ${sources}`) &&
      (formula === null || text.includes(formula));
    return !isComplete;
  });
  expect(incomplete).toEqual([]);
});

test('the list of contents leads to each method', async () => {
  const { container } = await renderScreen(<MethodsScreen />);
  const links = [...container.querySelectorAll('nav a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(METHODS.map(({ id }) => `#/methods#${id}`));
  expect(links.map(textOf)).toEqual(
    sections(container).map((section) => textOf(section?.querySelector('h2'))),
  );
});

test('a link to one method brings it into view and to the keyboard', async () => {
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue();
  const { container } = await renderScreen(<MethodsScreen />);
  window.location.hash = '#/methods#rankSets';
  window.dispatchEvent(new Event('hashchange'));
  expect(scrolled.mock.instances).toEqual([container.querySelector('#rankSets')]);
  expect(document.activeElement).toBe(container.querySelector('#rankSets'));
});

test('Polish readers get Polish methods with the same formulas', async () => {
  const { container } = await renderScreen(<MethodsScreen />, { language: 'pl' });
  const kemeny = within(container.querySelector<HTMLElement>('#kemeny') ?? document.body);
  expect(kemeny.getByText('min Σ win(B, A), A > B')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Jak liczy Plumbline');
});
