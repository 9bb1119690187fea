// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { PlanningScreen } from '#src/features/planning/planning-screen.tsx';
import { renderProjectScreen, textOf } from '#tests/features/support/render-screen.tsx';
import { sampleWith } from '#tests/features/support/sample-project.ts';

// Whole screens are slow in an emulated browser on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const show = async (
  changes: Parameters<typeof sampleWith>[0] = { survey: null },
  language: 'en' | 'pl' | 'ru' | 'zh-Hant' = 'en',
) =>
  renderProjectScreen(await sampleWith(changes), (live) => <PlanningScreen project={live} />, { language });

const heading = async () => textOf(await screen.findByRole('heading', { level: 1 }));
const field = (name: RegExp | string) => screen.getByRole('textbox', { name });

describe('the plan', () => {
  test('says how many answers are needed, and why', async () => {
    const { user } = await show();
    expect(await heading()).toBe('You need about 385 answers');
    expect(screen.getByText(/The margin decides/)).toBeDefined();
    await user.type(field(/Smallest group/), '10');
    expect(await heading()).toBe('You need about 1,000 answers');
    expect(screen.getByText(/The smallest group decides: at 10% of the customers/)).toBeDefined();
  });

  test('names a number that cannot be', async () => {
    const { user } = await show();
    await heading();
    await user.clear(field(/Margin of a share/));
    expect(await heading()).toBe('How many answers do you need?');
    expect(screen.getByText('A number from 0.5 to 30.')).toBeDefined();
  });

  test.each([
    ['pl', 'Potrzeba około 385 odpowiedzi'],
    ['ru', 'Нужно примерно 385 ответов'],
    ['zh-Hant', '大約需要 385 份回覆'],
  ] as const)('speaks %s', async (language, title) => {
    await show({ survey: null }, language);
    expect(await heading()).toBe(title);
  });
});

const card = (name: RegExp) => within(screen.getByRole('region', { name }));
const number = { selector: 'dd' };

describe('what answers buy', () => {
  test('follows the plan until another number is tried', async () => {
    const { user } = await show();
    await heading();
    expect(card(/What 385.answers tell/).getByText('±5.0', number)).toBeDefined();
    await user.clear(field('Answers that I can get'));
    await user.type(field('Answers that I can get'), '100');
    expect(card(/What 100.answers tell/).getByText('±9.8', number)).toBeDefined();
    expect(card(/What 100.answers tell/).getByText('±0.49', number)).toBeDefined();
  });

  test('the slider takes round numbers', async () => {
    await show();
    await heading();
    fireEvent.change(screen.getByRole('slider'), { target: { value: '100' } });
    expect(screen.getByRole('region', { name: /What 2,000.answers tell/ })).toBeDefined();
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toMatch(/^2,000.answers$/);
  });

  test('the table gives both chances', async () => {
    const { user } = await show();
    await heading();
    await user.click(screen.getByRole('button', { name: 'Table' }));
    const table = within(await screen.findByRole('table', { name: /What numbers of answers buy/ }));
    const row = table.getByRole('row', { name: /^300/ });
    expect(textOf(row)).toContain('72% / 56%');
    expect(textOf(row)).toContain('68% / 41%');
  });

  test('fewer answers than were simulated have margins only', async () => {
    const { user } = await show();
    await heading();
    await user.clear(field('Answers that I can get'));
    await user.type(field('Answers that I can get'), '30');
    expect(await screen.findByText(/simulated from 50 answers on/)).toBeDefined();
  });
});

test('invitations are a division', async () => {
  const { user } = await show();
  await heading();
  await user.type(field(/Expected response rate/), '8');
  expect(
    await screen.findByText('385 answers at a response rate of 8% take 4,813 invitations.'),
  ).toBeDefined();
  await user.type(field('All your customers'), '3000');
  expect(textOf(await screen.findByRole('region', { name: 'How many to invite' }))).toContain(
    'more than your 3,000 customers',
  );
});

test('own answers are better than a simulation', async () => {
  await show({});
  expect(await screen.findByText('You have 397 rankings already')).toBeDefined();
  expect(await screen.findByText(/They prove the order of \d+ of the 45 pairs/)).toBeDefined();
  expect(screen.getByRole('link', { name: 'See what they say' }).getAttribute('href')).toMatch(/customers$/);
});
