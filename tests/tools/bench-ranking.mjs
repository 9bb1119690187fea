import { clicking, draggingByFinger, draggingByMouse, pressing } from './input.mjs';

/** Every way of ranking that the screen offers. @returns {import('./main-thread.mjs').Act[]} */
export function rankingActs(page) {
  const row = (index) => page.getByRole('row').nth(index);
  const inRow = (index, name) => () => row(index).getByRole('button', { name });
  const name = (index) => () => row(index).locator('span').first();
  const menu = (index) => () => row(index).getByRole('combobox');
  const lineUp = () => page.getByRole('button', { name: 'Move the line up' });
  const tapped = (index) => () =>
    page.getByRole('list', { name: 'Pillars to place' }).getByRole('button').nth(index);
  const mode = (text) => clicking(page, () => page.getByText(text, { exact: true }));
  return [
    { name: 'up by arrow', prepare: clicking(page, inRow(4, /^Move .* up/)) },
    { name: 'down by arrow', prepare: clicking(page, inRow(2, /^Move .* down/)) },
    { name: 'the line up', prepare: clicking(page, lineUp) },
    { name: 'a place from the menu', prepare: pressing(page, ['7'], menu(1)) },
    { name: 'the last place from the menu', prepare: pressing(page, ['1', '0'], menu(0)) },
    { name: 'drag by mouse', prepare: draggingByMouse(page, name(1), name(5)) },
    { name: 'drag by finger', prepare: draggingByFinger(page, inRow(4, /^Drag/), name(1)) },
    {
      name: 'drag by keyboard',
      prepare: pressing(page, ['Enter', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter'], inRow(2, /^Drag/)),
    },
    {
      name: 'from row to row',
      prepare: pressing(page, ['ArrowDown', 'ArrowDown', 'Tab', 'Tab'], () => row(2)),
    },
    { name: 'to tapping', prepare: mode('Tap in order') },
    { name: 'a tap', prepare: clicking(page, tapped(8)) },
    { name: 'a tap that takes back', prepare: clicking(page, tapped(3)) },
    { name: 'to dragging', prepare: mode('Drag') },
    { name: 'up again', prepare: clicking(page, inRow(3, /^Move .* up/)) },
  ];
}
