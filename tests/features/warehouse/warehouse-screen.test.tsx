// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { currentRound } from '#src/domain/model/project.ts';
import { WarehouseScreen } from '#src/features/warehouse/warehouse-screen.tsx';
import {
  csvResult,
  fillWarehouse,
  openWarehouse,
  queryOf,
  surveyOf,
} from '#tests/domain/warehouse/warehouse-rows.ts';
import { renderProjectScreen, textOf } from '#tests/features/support/render-screen.tsx';
import { sampleWith } from '#tests/features/support/sample-project.ts';

// Whole screens are slow in an emulated browser on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let exported = '';
beforeAll(async () => {
  const warehouse = await openWarehouse();
  await fillWarehouse(warehouse, surveyOf('screen', 80, 'all'));
  exported = await csvResult(warehouse, queryOf({ weight: 'weight' }));
  warehouse.closeSync();
});

async function show(changes: Parameters<typeof sampleWith>[0] = { survey: null }) {
  const project = await sampleWith(changes);
  const rendered = await renderProjectScreen(project, (live) => <WarehouseScreen project={live} />);
  const surveyNow = () => {
    const live = rendered.store.getState().projects[project.id];
    return live === undefined ? null : currentRound(live).survey;
  };
  return { ...rendered, surveyNow };
}

const answerMode = async ({ user }: Awaited<ReturnType<typeof show>>) =>
  user.click(await screen.findByRole('radio', { name: /matter less/ }));
const query = async () => textOf(await screen.findByRole('group', { name: /The query/ }));

async function drop({ user }: Awaited<ReturnType<typeof show>>, text: string) {
  const input = await screen.findByLabelText('Choose the result', { selector: 'input' });
  await user.upload(input, new File([text], 'result.csv', { type: 'text/csv' }));
}

describe('the query', () => {
  test('waits for what an unranked pillar means', async () => {
    const rendered = await show();
    expect(await screen.findByText(/One answer is missing/)).toBeDefined();
    expect(screen.queryByRole('group', { name: /The query/ })).toBeNull();
    await answerMode(rendered);
    expect(await query()).toContain('FROM "survey_answers"');
  });

  test('has the names that were typed, quoted', async () => {
    const rendered = await show();
    await answerMode(rendered);
    const table = screen.getByRole('textbox', { name: 'Table' });
    await rendered.user.clear(table);
    await rendered.user.type(table, 'sales."my survey"');
    await rendered.user.click(screen.getByRole('button', { name: 'rank_advertising and so on' }));
    expect(await query()).toContain('FROM "sales"."my survey"');
    expect(await query()).toContain('"rank_non_digital"');
  });

  test('is not written with a name that cannot stand in it; the field says why', async () => {
    const rendered = await show();
    await answerMode(rendered);
    const weight = screen.getByRole('textbox', { name: 'Column of weights' });
    await rendered.user.type(weight, 'generation');
    expect(await screen.findByText('This name stands for two things.')).toBeDefined();
    expect(screen.getByText(/Mend the marked names/)).toBeDefined();
  });

  test('says that only DuckDB was tried', async () => {
    const rendered = await show();
    await rendered.user.selectOptions(screen.getByRole('combobox', { name: 'Warehouse' }), 'Snowflake');
    expect(screen.getByText(/we have run it on DuckDB only/)).toBeDefined();
  });
});

describe('the result', () => {
  test('is kept only after it was looked at', async () => {
    const rendered = await show();
    await drop(rendered, exported);
    const found = within(await screen.findByRole('group', { name: 'In result.csv' }));
    expect(found.getByText(/Weighted by the column “weight”/)).toBeDefined();
    expect(rendered.surveyNow()).toBeNull();
    await rendered.user.click(found.getByRole('button', { name: 'Take it in' }));
    expect(rendered.surveyNow()).toMatchObject({ tool: 'warehouse', fileName: 'result.csv', leftOut: [] });
    expect(rendered.surveyNow()?.counts.records).toBe(80);
    expect(await screen.findByRole('link', { name: 'See what customers say' })).toBeDefined();
  });

  test('says before it replaces another survey', async () => {
    const rendered = await show({});
    await drop(rendered, exported);
    expect(await screen.findByText(/This replaces the survey/)).toBeDefined();
    await rendered.user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(rendered.surveyNow()?.tool).not.toBe('warehouse');
  });

  test('of which a part is missing is refused, and nothing changes', async () => {
    const rendered = await show();
    await drop(rendered, exported.split('\n').slice(0, 500).join('\n'));
    expect(textOf(await screen.findByRole('alert'))).toMatch(/should have [\d,]+ rows, but has 499/);
    expect(rendered.surveyNow()).toBeNull();
  });
});
