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
