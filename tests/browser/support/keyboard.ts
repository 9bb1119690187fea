import { expect, type Locator, type Page } from '@playwright/test';

/** Tabs until the element has the focus; fails when the keyboard does not reach it. */
export async function tabTo(
  page: Page,
  target: Locator,
  { most = 60, backwards = false }: { readonly most?: number; readonly backwards?: boolean } = {},
): Promise<void> {
  // Whoever tabs through a screen that is still loading comes past the place where it will be.
  await expect(target).toBeAttached();
  for (let step = 0; step < most; step += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
  }
  await expect(target, `reached within ${most} Tab presses`).toBeFocused();
}

/** Tabs until the element has the focus; whatever has it on the way stands in sight, covered by nothing. */
export async function tabInSight(page: Page, target: Locator, most = 60): Promise<void> {
  await expect(target).toBeAttached();
  for (let step = 0; step < most && !(await hasFocus(target)); step += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(coverOfFocus), 'what lies over the element that has the focus').toBeNull();
  }
  await expect(target).toBeFocused();
}

/** Runs in the page: what lies over the middle or the lower edge of what has the focus; `null` = nothing. */
function coverOfFocus(): string | null {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return null;
  const { left, top, width, height } = focused.getBoundingClientRect();
  for (const share of [0.5, 0.9]) {
    const over = document.elementFromPoint(left + width / 2, top + height * share);
    if (over === null) return `${focused.outerHTML.slice(0, 80)} is out of sight`;
    if (!focused.contains(over) && !over.contains(focused)) return over.outerHTML.slice(0, 80);
  }
  return null;
}

/** Tabs to a control and presses it, as somebody without a mouse does. */
export async function pressByKeyboard(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Moves with an arrow key until the element has the focus, as within a list that is one stop for Tab. */
export async function arrowTo(page: Page, target: Locator, key: 'ArrowDown' | 'ArrowUp'): Promise<void> {
  for (let step = 0; step < 20 && !(await hasFocus(target)); step += 1) await page.keyboard.press(key);
  await expect(target).toBeFocused();
}

async function hasFocus(target: Locator): Promise<boolean> {
  // Absent elements have no focus; waiting for them is the final assertion's job.
  if ((await target.count()) !== 1) return false;
  return target.evaluate((element) => element === document.activeElement);
}
