// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { currentRound, type Project } from '#src/domain/model/project.ts';
import type { SurveyMapping } from '#src/domain/survey/mapping.ts';
import { fail, succeed } from '#src/domain/result.ts';
import { CustomersScreen } from '#src/features/customers/customers-screen.tsx';
import type { ComparedResponses } from '#src/domain/survey/compare-responses.ts';
import type { ImportedRows } from '#src/workers/survey-import.client.ts';
import type { SurveyImportClient } from '#src/features/customers/survey-import-client.ts';
import { aProject, aRound, aSurvey } from '#tests/persistence/support/builders.ts';
import { renderProjectScreen, type RenderedScreen } from '../support/render-screen.tsx';
import { csvFile, inProcessClient, ITEMS, sampleFile, smallFile } from './support/in-process-client.ts';

// Whole screens with many selects are slow in an emulated browser on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

type Options = Parameters<typeof renderProjectScreen>[2] & {
  readonly client?: Partial<SurveyImportClient>;
  readonly project?: Project;
};

async function renderCustomers({ client, project = aProject('one'), ...options }: Options = {}) {
  const full = { ...inProcessClient, ...client };
  const rendered = await renderProjectScreen(
    project,
    (live) => <CustomersScreen project={live} client={full} />,
    options,
  );
  const survey = () => {
    const live = rendered.store.getState().projects[project.id];
    return live ? currentRound(live).survey : null;
  };
  return { ...rendered, survey };
}

async function choose({ user, container }: RenderedScreen, file: File): Promise<void> {
  const input = container.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('there is no place for a file');
  await user.upload(input, file);
}

// By text: finding by role computes the names of hundreds of options first.
const importButton = () => screen.findByText<HTMLButtonElement>('Import');
const keepRead = async ({ user }: RenderedScreen) => {
  await user.click(await screen.findByRole('button', { name: 'Keep these answers' }));
  await screen.findByText('These answers are now the customer survey of this round.');
};
const TOP = /^They matter less/;
const saidTop = async ({ user }: RenderedScreen) => user.click(await screen.findByLabelText(TOP));
const withSurvey = () => aProject('one', { rounds: [aRound('round-1', { survey: aSurvey('old') })] });

describe('a file on its way in', () => {
  test('is checked before anything is stored, then counted', async () => {
    const rendered = await renderCustomers();
    await choose(rendered, sampleFile('bad/ranks.csv'));
    await screen.findByRole('heading', { name: 'Check how the file is read' });
    expect(rendered.survey()).toBeNull();
    await saidTop(rendered);
    await rendered.user.click(await importButton());
    await screen.findByText('5 + 2 + 9 + 0 = 16 records after the header.');
    expect(screen.getByText(/^Nothing is stored yet/)).toBeTruthy();
    expect(screen.getByRole('table', { name: 'Remarks, one per row' })).toBeTruthy();
    expect(rendered.survey()).toBeNull();
    await keepRead(rendered);
    expect(rendered.survey()?.counts).toEqual({ records: 16, used: 5, partial: 2, rejected: 9, skipped: 0 });
    expect(rendered.survey()?.fileName).toBe('ranks.csv');
  });

  test('shows the first answers in words', async () => {
    const rendered = await renderCustomers();
    await choose(rendered, sampleFile('generic-wide.csv'));
    const table = await screen.findByRole('table', { name: 'Answers, one per row' });
    expect(within(table).getByText(/^Reputation › Products › Content › Service/)).toBeTruthy();
  });

  test('that is a web page is refused with a reason and a way out', async () => {
    const rendered = await renderCustomers();
    await choose(rendered, sampleFile('bad/login-page.csv'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('login-page.csv cannot be imported');
    expect(alert.textContent).toContain('This is a web page, not an export');
    expect(screen.getByRole('button', { name: 'Choose a file' })).toBeTruthy();
  });

  test('with unnamed columns waits for the answers', async () => {
    const mappings: SurveyMapping[] = [];
    const rendered = await renderCustomers({
      client: {
        preview: (file, mapping) => {
          mappings.push(mapping);
          return inProcessClient.preview(file, mapping);
        },
      },
    });
    await choose(rendered, sampleFile('bad/qualtrics-one-header.csv'));
    expect((await importButton()).disabled).toBe(true);
    screen.getByText('1 question must be answered before the import.');
    const question = screen.getByRole('group', { name: 'Which pillar is which?' });
    const selects = within(question).getAllByRole<HTMLSelectElement>('combobox');
    for (const [index, select] of selects.entries()) {
      const option = select.options[index + 1];
      if (option) await rendered.user.selectOptions(select, option);
    }
    screen.getByText('Everything needed is there.');
    expect((await importButton()).disabled).toBe(false);
    await waitFor(() => expect(mappings).toHaveLength(1));
  });

  test('with hostile headers and cells shows them as text only', async () => {
    const rendered = await renderCustomers();
    const header = '<img src=x onerror=alert(1)>';
    const ranks = 'Rank: Advertising,Rank: Content,Rank: Digital experiences,Rank: Customer service';
    await choose(rendered, csvFile(`${header},${ranks}\n<script>1</script>,1,2,3,4\n"=1+1",4,3,2,1\n`));
    await screen.findByRole('heading', { name: 'Columns of the file' });
    for (const group of rendered.container.querySelectorAll('details')) {
      group.open = true;
      fireEvent(group, new Event('toggle'));
    }
    expect(await screen.findByText(header)).toBeTruthy();
    expect(rendered.container.querySelector('img, script')).toBeNull();
  });
});

const question = () => screen.getByRole('radiogroup', { name: 'What does an unranked pillar mean?' });

/** Without the spaces that keep a number beside its word. */
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('files of other kinds', () => {
  test.each([
    ['ms-forms.xlsx', 'the sheet “Form1”, the one with the most cells filled in'],
    ['surveyjs.json', 'Read as JSON. Lines count the responses.'],
  ])('%s is read, says as what, and offers no encoding to choose', async (name, note) => {
    const rendered = await renderCustomers();
    await choose(rendered, sampleFile(name));
    await screen.findByRole('heading', { name: 'Check how the file is read' });
    expect(rendered.container.textContent).toContain(note);
    expect(screen.queryByLabelText('Encoding')).toBeNull();
    await rendered.user.click(await importButton());
    await screen.findByText('20 records read, every one accounted for');
    await keepRead(rendered);
    expect(rendered.survey()?.counts).toMatchObject({ records: 20, rejected: 0 });
    expect(rendered.survey()?.fileName).toBe(name);
  });

  test.each([
    [{ code: 'FILE_IS_BROKEN', type: 'json', record: 3, line: 4 }, 'Up to line 4 this is JSON'],
    [{ code: 'FILE_TOO_LARGE', type: 'xlsx', what: 'rows', limit: 200_000 }, 'more than 200,000 rows'],
    [{ code: 'FILE_IS_NO_SINGLE_TABLE', tables: 2 }, 'There are 2 tables in this archive'],
    [{ code: 'FILE_IS_ENCRYPTED' }, 'protected by a password'],
  ] as const)('what cannot be read is refused with the reason: %o', async (details, sentence) => {
    const problem = { record: 0, line: 0, ...details };
    const open = () => Promise.resolve(fail({ kind: 'file', problem } as const));
    const rendered = await renderCustomers({ client: { open } });
    await choose(rendered, csvFile('x'));
    expect(plain((await screen.findByRole('alert')).textContent)).toContain(sentence);
    expect(rendered.survey()).toBeNull();
  });
});

describe('the result of a warehouse query', () => {
  const { mode, counts, dates, statistics, weighted } = aSurvey('sums');
  const found = succeed({
    kind: 'warehouse',
    survey: { mode, counts, dates, statistics, weighted },
  } as const);
  const client = { open: () => Promise.resolve(found) };

  test('is shown before it is taken in, without a mapping', async () => {
    const rendered = await renderCustomers({ client });
    await choose(rendered, csvFile('x', 'sums.csv'));
    await screen.findByRole('heading', { name: 'A result from your warehouse' });
    expect(rendered.survey()).toBeNull();
    await rendered.user.click(screen.getByRole('button', { name: 'Import' }));
    await waitFor(() =>
      expect(rendered.survey()).toMatchObject({
        tool: 'warehouse',
        fileName: 'sums.csv',
        counts,
        leftOut: [],
      }),
    );
  });

  test('replaces a survey only after a question', async () => {
    const rendered = await renderCustomers({ client, project: withSurvey() });
    await rendered.user.click(await screen.findByRole('button', { name: 'Import another file' }));
    await choose(rendered, csvFile('x', 'sums.csv'));
    await rendered.user.click(await importButton());
    expect(rendered.survey()?.tool).not.toBe('warehouse');
    const dialog = await screen.findByRole('dialog');
    await rendered.user.click(within(dialog).getByRole('button', { name: 'Replace and import' }));
    await waitFor(() => expect(rendered.survey()?.tool).toBe('warehouse'));
  });

  test('that cannot be trusted is refused with its row', async () => {
    const problem = { code: 'repeated', row: 7, firstRow: 3 } as const;
    const open = () => Promise.resolve(fail({ kind: 'warehouse', problem } as const));
    const rendered = await renderCustomers({ client: { open } });
    await choose(rendered, csvFile('x'));
    const alert = await screen.findByRole('alert');
    expect(plain(alert.textContent)).toContain('Row 7 of the query’s result: it says the same as row 3.');
  });
});

describe('a file in which people left out pillars', () => {
  test('is not imported before the user said what that means', async () => {
    const rendered = await renderCustomers();
    await choose(rendered, sampleFile('bad/ranks.csv'));
    expect((await importButton()).disabled).toBe(true);
    const why = 'The import waits for one answer: what an unranked pillar means.';
    expect(screen.getByText(why).id).toBe((await importButton()).getAttribute('aria-describedby'));
    const radios = within(question()).getAllByRole<HTMLInputElement>('radio');
    expect(radios.map(({ checked }) => checked)).toEqual([false, false]);
    expect(question().getAttribute('aria-required')).toBe('true');
    await rendered.user.click(within(question()).getByLabelText(/^Nothing is known about them/));
    expect((await importButton()).disabled).toBe(false);
    await rendered.user.click(await importButton());
    await keepRead(rendered);
    expect(rendered.survey()?.mode).toBe('subset');
  });

  test('says how many, which for example, and leads to the question', async () => {
    const rendered = await renderCustomers();
    await choose(rendered, sampleFile('bad/ranks.csv'));
    await screen.findByText(
      /^Of 6 people read so far, 1 left out at least one pillar\. Line \d+, for example/,
    );
    expect(question().getAttribute('aria-invalid')).toBeNull();
    await rendered.user.click(screen.getByRole('button', { name: 'Go to the question' }));
    expect(question().contains(document.activeElement)).toBe(true);
    expect(question().getAttribute('aria-invalid')).toBe('true');
    const error = screen.getByText(/^Choose one of the two answers/);
    expect(question().getAttribute('aria-describedby')).toContain(error.id);
    await rendered.user.keyboard(' ');
    expect(screen.queryByText(/^Choose one of the two answers/)).toBeNull();
    expect((await importButton()).disabled).toBe(false);
  });

  test('shows its first answers before the question is answered', async () => {
    const rendered = await renderCustomers();
    await choose(rendered, sampleFile('bad/ranks.csv'));
    expect(await screen.findByRole('table', { name: 'Answers, one per row' })).toBeTruthy();
    expect((await importButton()).disabled).toBe(true);
  });

  test('only after what was looked at first is asked about when it was read, and nothing is stored', async () => {
    const rendered = await renderCustomers();
    const full = Array.from({ length: 1200 }, (_, person) => `${person},"${ITEMS.join(';')}"`);
    await choose(
      rendered,
      csvFile(`id,Please rank\n${full.join('\n')}\n9999,"${ITEMS.slice(0, 4).join(';')}"\n`),
    );
    expect(screen.queryByRole('radiogroup', { name: 'What does an unranked pillar mean?' })).toBeNull();
    await rendered.user.click(await importButton());
    await screen.findByText(/^Further down, the file holds people who left out pillars/);
    screen.getByText(/^Of 1,201 people read so far, 1 left out/);
    expect(rendered.survey()).toBeNull();
    await saidTop(rendered);
    await rendered.user.click(await importButton());
    await keepRead(rendered);
    expect(rendered.survey()?.mode).toBe('top');
  });

  test('is not asked about where everybody ranked all pillars', async () => {
    const rendered = await renderCustomers();
    await choose(rendered, smallFile());
    expect((await importButton()).disabled).toBe(false);
    expect(screen.queryByText('What does an unranked pillar mean?')).toBeNull();
  });
});

describe('the client’s answers', () => {
  test('a stopped import says so, stores nothing and keeps the mapping', async () => {
    const rendered = await renderCustomers({
      project: withSurvey(),
      client: {
        import: (_file, _mapping, options) =>
          new Promise((resolve) => {
            options?.signal?.addEventListener('abort', () => resolve(fail({ kind: 'cancelled' })));
          }),
      },
    });
    const before = rendered.survey();
    await rendered.user.click(await screen.findByRole('button', { name: 'Import another file' }));
    await choose(rendered, smallFile());
    await rendered.user.click(await importButton());
    await rendered.user.click(await screen.findByRole('button', { name: 'Stop' }));
    await screen.findByText(/^The import was stopped\. Nothing was stored/);
    expect(rendered.survey()).toBe(before);
  });

  test('a broken worker says so and stores nothing', async () => {
    const rendered = await renderCustomers({
      client: { import: () => Promise.resolve(fail({ kind: 'worker-failed' })) },
    });
    await choose(rendered, smallFile());
    await rendered.user.click(await importButton());
    await screen.findByText(/^The import broke off/);
    expect(rendered.survey()).toBeNull();
  });

  test('an answer that comes after another file was chosen is ignored', async () => {
    const late: (() => void)[] = [];
    const rendered = await renderCustomers({
      client: {
        open: async (file) => {
          const result = await inProcessClient.open(file);
          if (file instanceof File && file.name === 'small.csv')
            await new Promise<void>((resolve) => late.push(resolve));
          return result;
        },
      },
    });
    await choose(rendered, smallFile());
    await choose(rendered, sampleFile('bad/ranks.csv'));
    await screen.findByText(/^ranks\.csv, /);
    late.forEach((answer) => answer());
    await Promise.resolve();
    expect(screen.queryByText(/^small\.csv, /)).toBeNull();
  });

  test('progress is shown in percent and rows a second', async () => {
    const rendered = await renderCustomers({
      client: {
        import: (_file, _mapping, options) => {
          options?.onProgress?.({ bytes: 42, totalBytes: 100, records: 4200, recordsPerSecond: 21_000 });
          return new Promise(() => undefined);
        },
      },
    });
    await choose(rendered, smallFile());
    await rendered.user.click(await importButton());
    expect(await screen.findByText('42% · 21,000 rows a second · about 1 s left')).toBeTruthy();
  });
});

/** Imports as the worker does; `known`: what it would say about the rows of the present survey. */
const clientKnowing = (known: ComparedResponses | null, kept: (readonly [string, string])[] = []) => ({
  import: async (...args: Parameters<typeof inProcessClient.import>) => {
    const result = await inProcessClient.import(...args);
    const rows: ImportedRows = {
      compare: () => Promise.resolve(known),
      keep: (survey, name) => {
        kept.push([survey, name]);
        return Promise.resolve(succeed(null));
      },
      discard: () => undefined,
    };
    return result.ok ? succeed({ ...result.value, rows }) : result;
  },
});
const chooseAnother = async (rendered: Awaited<ReturnType<typeof renderCustomers>>) => {
  await rendered.user.click(await screen.findByRole('button', { name: 'Import another file' }));
  await choose(rendered, smallFile());
  await rendered.user.click(await importButton());
};

describe('what was read', () => {
  test('leads back to the columns, and nothing is stored', async () => {
    const discard = vi.fn<() => void>();
    const rendered = await renderCustomers({
      client: {
        import: async (...args) => {
          const result = await inProcessClient.import(...args);
          return result.ok ? succeed({ ...result.value, rows: { ...result.value.rows, discard } }) : result;
        },
      },
    });
    await choose(rendered, smallFile());
    await rendered.user.click(await importButton());
    await rendered.user.click(await screen.findByRole('button', { name: 'Back to the columns' }));
    expect((await importButton()).disabled).toBe(false);
    expect(rendered.survey()).toBeNull();
    expect(discard).toHaveBeenCalledOnce();
  });
});

describe('an import next to a survey', () => {
  test.each([
    [null, /^The single answers of the present survey are not on this device/],
    [{ same: 3, added: 9, gone: 397 }, /of 400 answers in .* it holds 3\./],
  ])('asks before another survey replaces it: %j', async (known, lead) => {
    const rendered = await renderCustomers({ project: withSurvey(), client: clientKnowing(known) });
    const before = rendered.survey();
    await chooseAnother(rendered);
    await screen.findByText('Replace the present survey?');
    expect(rendered.survey()).toBe(before);
    expect(screen.getByText(lead)).toBeTruthy();
    expect(screen.getAllByText(new RegExp(before?.fileName ?? 'none', 'u')).length).toBeGreaterThan(0);
    await rendered.user.click(screen.getByRole('button', { name: 'Keep the present survey' }));
    expect(rendered.survey()).toBe(before);
    await chooseAnother(rendered);
    await rendered.user.click(await screen.findByRole('button', { name: 'Replace and import' }));
    await screen.findByText('These answers are now the customer survey of this round.');
    expect(rendered.survey()?.fileName).toBe('small.csv');
    expect(rendered.survey()?.id).not.toBe(before?.id);
  });

  test('updates the same survey with a longer file, unasked and without doubling it', async () => {
    const kept: (readonly [string, string])[] = [];
    const client = clientKnowing({ same: 396, added: 73, gone: 4 }, kept);
    const rendered = await renderCustomers({ project: withSurvey(), client });
    const before = rendered.survey();
    await chooseAnother(rendered);
    const update = /396 answers were known, 73 are new\. Known before and no longer in the file: 4\./;
    expect(await screen.findByText(update)).toBeTruthy();
    expect(rendered.survey()).toBe(before);
    await keepRead(rendered);
    expect(screen.getByText(update)).toBeTruthy();
    expect(rendered.survey()?.id).toBe(before?.id);
    expect(rendered.survey()?.fileName).toBe('small.csv');
    expect(kept).toEqual([[before?.id, 'small.csv']]);
  });

  test.each(['storage-full', 'unavailable', 'worker-failed'] as const)(
    'says when the rows could not be kept: %s',
    async (reason) => {
      const rendered = await renderCustomers({
        client: {
          import: async (file, mapping) => {
            const result = await inProcessClient.import(file, mapping);
            const rows: ImportedRows = {
              compare: () => Promise.resolve(null),
              keep: () => Promise.resolve(fail(reason)),
              discard: () => undefined,
            };
            return result.ok ? succeed({ ...result.value, rows }) : result;
          },
        },
      });
      await choose(rendered, smallFile());
      await rendered.user.click(await importButton());
      await keepRead(rendered);
      await screen.findByText(/^The results are kept\. The single rows are not/);
      expect(rendered.survey()).not.toBeNull();
    },
  );

  test('keeps the rows under the id of the survey that it stored', async () => {
    const kept: (readonly [string, string])[] = [];
    const rendered = await renderCustomers({ client: clientKnowing(null, kept) });
    await choose(rendered, smallFile());
    await rendered.user.click(await importButton());
    await keepRead(rendered);
    expect(kept).toEqual([[rendered.survey()?.id, 'small.csv']]);
  });
});

async function imported(path: string) {
  const rendered = await renderCustomers();
  await choose(rendered, sampleFile(path));
  await saidTop(rendered);
  await rendered.user.click(await importButton());
  const table = await screen.findByRole('table', { name: 'Remarks, one per row' });
  return { ...rendered, rendered, rows: () => within(table).getAllByRole('row').slice(1) };
}

describe('after the import', () => {
  test('every remark stands with its line, its column, its value and what was done', async () => {
    const { rows } = await imported('bad/ranks.csv');
    const [first] = rows();
    const cells = within(first ?? document.body).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent.replaceAll('\u00a0', ' '))).toEqual([
      '3',
      'Rank 3 is given to Advertising and Content; not given: 6.',
      'Rank: Content',
      '3',
      'The ranking is not used; ratings and groups are.',
      'rejected',
    ]);
  });

  test('remarks can be narrowed to a verdict', async () => {
    const { user, rows } = await imported('bad/ranks.csv');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Verdict' }), 'used in part');
    expect(rows()).toHaveLength(1);
    screen.getByText('Shown: 1 of 1');
  });

  test('the results follow, in words', async () => {
    const { user, rendered } = await imported('bad/ranks.csv');
    await keepRead(rendered);
    await user.click(screen.getByRole('button', { name: 'See what customers say' }));
    // Seven rankings prove nothing about the first place.
    const name = 'Which pillar customers put first is still open';
    expect(await screen.findByRole('heading', { level: 1, name })).toBeTruthy();
  });
});

test('a long list of remarks is drawn in parts', async () => {
  const found = Array.from({ length: 450 }, (_, index) => ({
    record: index + 2,
    line: index + 2,
    column: null,
    value: null,
    verdict: 'skip' as const,
    remedy: 'row-set-aside' as const,
    detail: { code: 'ROW_EMPTY' as const },
  }));
  const rendered = await renderCustomers({
    client: {
      import: async (file, mapping) => {
        const result = await inProcessClient.import(file, mapping);
        return result.ok
          ? succeed({ ...result.value, problems: found, problemCounts: { ROW_EMPTY: 900 } })
          : result;
      },
    },
  });
  await choose(rendered, smallFile());
  await rendered.user.click(await importButton());
  await screen.findByText('Shown: 200 of 450');
  screen.getByText('Listed: 450 of 900 remarks; the most frequent kinds are cut.');
  await rendered.user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(screen.getByText('Shown: 400 of 450')).toBeTruthy();
});

test('a survey is removed only after asking', async () => {
  const rendered = await renderCustomers({ project: withSurvey() });
  await rendered.user.click(await screen.findByRole('button', { name: 'Remove the survey' }));
  const dialog = screen.getByRole('dialog', { name: 'Remove this survey?' });
  expect(rendered.survey()).not.toBeNull();
  await rendered.user.click(within(dialog).getByRole('button', { name: 'Remove the survey' }));
  await screen.findByRole('button', { name: 'Choose a file' });
  expect(rendered.survey()).toBeNull();
});
