// @vitest-environment happy-dom
import { configure, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { currentRound, type Project } from '#src/domain/model/project.ts';
import { fail } from '#src/domain/result.ts';
import { ReportScreen } from '#src/features/report/report-screen.tsx';
import type * as ExportClient from '#src/workers/export.client.ts';
import type { ExportRequest } from '#src/workers/export.protocol.ts';
import { renderProjectScreen } from '#tests/features/support/render-screen.tsx';
import { sampleProject, sampleWith } from '#tests/features/support/sample-project.ts';

// A whole report with all its charts is built for each of them, on machines that do other things too.
configure({ asyncUtilTimeout: 20_000 });
vi.setConfig({ testTimeout: 30_000 });

const requests: ExportRequest[] = [];
vi.mock('#src/workers/export.client.ts', () => ({
  exportFile: ((request) => {
    requests.push(request);
    return Promise.resolve(fail('font-unavailable'));
  }) satisfies typeof ExportClient.exportFile,
}));
beforeEach(() => {
  requests.length = 0;
});

const show = (project: Project) => renderProjectScreen(project, (live) => <ReportScreen project={live} />);

/** Everything that the PDF would say, as text. */
async function reportOf(
  project: Project,
  prepare = (_user: { click(element: Element): Promise<void> }) => Promise.resolve(),
) {
  const { user } = await show(project);
  await screen.findByRole('button', { name: 'Save the PDF' });
  await prepare(user);
  await user.click(screen.getByRole('button', { name: 'Save the PDF' }));
  await screen.findByText(/The fonts did not load/);
  return JSON.stringify(requests);
}

test('without customers there is no report, and the way to them', async () => {
  const project = await sampleWith({ survey: null });
  await show(project);
  const link = await screen.findByRole('link', { name: 'Import a survey' });
  expect(link.getAttribute('href')).toBe(`#/p/${project.id}/customers`);
  expect(screen.queryByRole('button', { name: 'Save the PDF' })).toBeNull();
});

test('names of colleagues are left out unless they are asked for', async () => {
  expect(await reportOf(await sampleProject())).not.toContain('Marta');
});

test('agreed names stand in the report when they are asked for', async () => {
  const report = await reportOf(await sampleProject(), (user) =>
    user.click(screen.getByRole('checkbox', { name: 'Show the names of colleagues' })),
  );
  expect(report).toContain('Marta');
});

test('names that are taken back are in no report, however fast it is made', async () => {
  let asked = 0;
  const { user } = await renderProjectScreen(
    await sampleProject(),
    (live) => <ReportScreen project={live} />,
    {
      services: {
        // The answer to the third question, without names again, is still on its way.
        closest: () => (asked++ < 2 ? Promise.resolve(fail('no-survey')) : new Promise(() => {})),
      },
    },
  );
  const save = await screen.findByRole<HTMLButtonElement>('button', { name: 'Save the PDF' });
  const names = screen.getByRole('checkbox', { name: 'Show the names of colleagues' });
  await user.click(names);
  await waitFor(() => expect(save.disabled).toBe(false));
  await user.click(names);
  expect(save.disabled).toBe(true);
});

test('notes of colleagues never stand in the report', async () => {
  const { answers } = currentRound(await sampleProject());
  const project = await sampleWith({
    answers: answers.map((answer) => ({ ...answer, notes: { friction: 'a private remark' } })),
  });
  expect(await reportOf(project)).not.toContain('a private remark');
});

test('a sample says that it is one, whatever is left out', async () => {
  const report = await reportOf(await sampleProject());
  expect(report).toContain('Sample project');
});

test('without a single section nothing can be made', async () => {
  const { user } = await show(await sampleProject());
  const make = await screen.findByRole<HTMLButtonElement>('button', { name: 'Save the PDF' });
  for (const section of screen.getAllByRole<HTMLInputElement>('checkbox')) {
    if (section.checked) await user.click(section);
  }
  expect(make.disabled).toBe(true);
});
