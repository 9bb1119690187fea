import type { Locator, Page } from '@playwright/test';
import { openApp } from './support/app.ts';
import { expect, test } from './support/journey.ts';
import { startScoring } from './support/screens/home.ts';
import { pillarRow, pillarsInOrder } from './support/screens/rank.ts';
import { expectQuestion } from './support/screens/score.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

test('a finger on the handle drags a pillar at once, without a long press', async ({ journey }) => {
  const app = await openApp(journey);
  await startScoring(app);
  await expectQuestion(app, 'advertising');
  await journey.goto(journey.url().replace(/score\/advertising$/, 'rank'));
  const before = await pillarsInOrder(app);
  const [first, second, third] = before;
  if (!first || !second || !third) throw new Error('the list is empty');

  await dragByFinger(journey, pillarRow(app, third).locator('[data-handle]'), pillarRow(app, first));

  await expect.poll(() => pillarsInOrder(app)).toEqual([third, first, second, ...before.slice(3)]);
});

async function dragByFinger(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('nothing to drag');
  const x = start.x + start.width / 2;
  const startY = start.y + start.height / 2;
  const finger = await page.context().newCDPSession(page);
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y: startY }] });
  for (let step = 1; step <= 6; step += 1) {
    const y = startY + ((end.y + end.height / 4 - startY) * step) / 6;
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y }] });
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
