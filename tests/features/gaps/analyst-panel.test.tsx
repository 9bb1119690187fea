// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { analystFigures } from '#src/domain/analysis/analysts.ts';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { succeed } from '#src/domain/result.ts';
import { GapsScreen } from '#src/features/gaps/gaps-screen.tsx';
import type { Services } from '#src/store/services.tsx';
import { renderProjectScreen, textOf } from '#tests/features/support/render-screen.tsx';
import { sampleProject } from '#tests/features/support/sample-project.ts';

async function showPanel(analysts?: Services['analysts']) {
  const { user } = await renderProjectScreen(
    await sampleProject(),
    (project) => <GapsScreen project={project} />,
    { services: analysts === undefined ? {} : { analysts } },
  );
  return { user, summary: await screen.findByText('For analysts') };
}

const cellsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => Array.from(row.children, (cell) => textOf(cell)));

test('figures for analysts are computed only for those who open the panel', async () => {
  const analysts = vi.fn<Services['analysts']>((request) => Promise.resolve(analystFigures(request, null)));
  const { user, summary } = await showPanel(analysts);
  expect(analysts).not.toHaveBeenCalled();
  await user.click(summary);
  expect(analysts).toHaveBeenCalledTimes(1);
});

test('each measure has its n, or the reason why it is missing', async () => {
  const { user, summary } = await showPanel();
  await user.click(summary);
  const rows = cellsOf(await screen.findByRole('table'));
  expect(rows).toHaveLength(6);
  expect(rows[0]).toEqual([
    'Spearman’s rho, team and customers',
    expect.stringMatching(/^−?\d\.\d\d$/),
    'description only',
    '12 colleagues and 397 customers',
  ]);
  expect(rows[4]).toEqual(['Cronbach’s alpha of the self-scores', 'too few answers', 'too few answers', '–']);
  // Four of the twelve left a pillar out.
  expect(rows[5]?.[3]).toBe('8 colleagues');
});

test('without the single answers the strengths of preference say what they need', async () => {
  const { user, summary } = await showPanel();
  await user.click(summary);
  expect(await screen.findByText(/This needs the single answers/)).toBeTruthy();
});

test('strengths of preference stand as shares with range and n', async () => {
  const pillars = PILLAR_IDS.map((pillar) => ({
    pillar,
    share: 0.1,
    interval: succeed({ low: 0.081, high: 0.123 }),
  }));
  const { user, summary } = await showPanel((request) =>
    Promise.resolve({ ...analystFigures(request, null), worths: succeed({ n: 390, pillars }) }),
  );
  await user.click(summary);
  const [worths] = await screen.findAllByRole('table');
  if (!worths) throw new Error('no table');
  const [first] = cellsOf(worths);
  expect(first?.slice(1)).toEqual(['10.0%', '8.1% to 12.3%', '390']);
});
