// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { analyse } from '#src/domain/analysis/analyse.ts';
import { customersOf } from '#src/domain/analysis/customers.ts';
import { LANGUAGES } from '#src/domain/model/language.ts';
import { currentRound } from '#src/domain/model/project.ts';
import { CustomersScreen } from '#src/features/customers/customers-screen.tsx';
import { GapsScreen } from '#src/features/gaps/gaps-screen.tsx';
import { inProcessClient } from '#tests/features/customers/support/in-process-client.ts';
import { reportOf, textOfReport } from '#tests/features/report/support/report-of.ts';
import { renderProjectScreen, textOf } from '#tests/features/support/render-screen.tsx';
import { weightedProject } from '#tests/features/support/weighted-survey.ts';
import { sampleCustomers } from '#tests/tools/sample-project/customers.ts';
import { sampleProject } from '#tests/tools/sample-project/sample-project.ts';

// Whole screens are slow in an emulated browser on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const plain = sampleProject(sampleCustomers());
const weighted = weightedProject(plain, ['tooFast']);

describe('weighted results', () => {
  test('say so, what that costs and what is left out, with both averages side by side', async () => {
    const { user } = await renderProjectScreen(weighted, (live) => (
      <CustomersScreen project={live} client={inProcessClient} />
    ));
    const note = await screen.findByText(/Weighted to a known mix/);
    expect(textOf(note)).toMatch(/400 answers are worth as many as \d+ without weights/);
    expect(textOf(note)).toContain('never the fact that people chose whether to answer');
    expect(textOf(note)).toContain('Left out by decision: Answered far too fast.');
    expect(textOf(screen.getByText(/^Records in the file/))).toContain('Left out by decision');
    const card = within(screen.getByRole('region', { name: 'What matters to customers' }));
    await user.click(card.getByRole('button', { name: 'Table' }));
    const { pillars } = analyse({
      answers: [],
      teamSize: null,
      ...customersOf(currentRound(weighted).survey),
      segment: null,
    });
    const [first] = pillars
      .flatMap(({ customerRank, unweightedRank }) =>
        customerRank.ok && unweightedRank?.ok
          ? [[customerRank.value.value, unweightedRank.value.value] as const]
          : [],
      )
      .toSorted((left, right) => left[0] - right[0]);
    const cells = [...(card.getAllByRole('row')[1]?.children ?? [])].map(textOf);
    expect([cells[2], cells[4]]).toEqual(first?.map((mean) => mean.toFixed(1)));
  });

  test('are marked beside the gaps too', async () => {
    await renderProjectScreen(weighted, (live) => <GapsScreen project={live} />);
    expect(await screen.findByText(/Weighted to a known mix/)).toBeTruthy();
    expect((await screen.findAllByText(/customers, weighted/)).length).toBeGreaterThan(0);
  });

  test.each(LANGUAGES)('are explained in the report in %s', async (language) => {
    const notes = {
      en: 'Weighted to a known mix',
      pl: 'znanej struktury',
      ru: 'известный состав',
      'zh-Hant': '已知的顧客組成',
    };
    const text = textOfReport(await reportOf(weighted, { language, sections: ['finding', 'method'] }));
    // On the first page and among the methods.
    expect(text.split(notes[language]).length - 1).toBeGreaterThanOrEqual(2);
    const without = textOfReport(await reportOf(plain, { language, sections: ['finding'] }));
    expect(without).not.toContain(notes[language]);
  });
});
