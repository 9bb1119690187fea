import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { AxeResults, RunOnly } from 'axe-core';
import { expect, test, type Page } from '@playwright/test';

declare global {
  interface Window {
    /** There once its source has run in the page. */
    axe: typeof axe;
  }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and what axe calls best practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * The strict policy keeps axe out of the page as it keeps out everything else. Call this at the top of a spec file
 * that uses `expectNoAxeFindings`, and keep such files apart from those that rely on the policy.
 */
export function allowAxe(): void {
  test.use({ bypassCSP: true });
}

function describe({ violations }: AxeResults): string[] {
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`,
    ),
  );
}

type ColorScheme = 'light' | 'dark';

/** What depends on the colours; all other rules find the same in both schemes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Every rule in the light scheme, then the rules about colours in the dark one; leaves the page light. */
export async function expectNoAxeFindings(page: Page, screen: string): Promise<void> {
  await page.evaluate(axeSource);
  await expectNoFindings(page, screen, 'light', { type: 'tag', values: RULES });
  await expectNoFindings(page, screen, 'dark', { type: 'rule', values: COLOUR_RULES });
  await page.emulateMedia({ colorScheme: 'light' });
}

async function expectNoFindings(
  page: Page,
  screen: string,
  colorScheme: ColorScheme,
  runOnly: RunOnly,
): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // Half faded texts would count as too pale.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  );
  const results = await page.evaluate(
    (only): Promise<AxeResults> => window.axe.run({ runOnly: only }),
    runOnly,
  );
  expect(describe(results), `axe findings on ${screen}, ${colorScheme}`).toEqual([]);
}
