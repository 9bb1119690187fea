/** Acts for `main-thread.mjs`: everything is looked up before, and then only input is sent. */
import { resolve } from 'node:path';

/** @param {() => import('@playwright/test').Locator} find */
export async function middleOf(find) {
  await find().scrollIntoViewIfNeeded();
  const { x, y, width, height } = await find().boundingBox();
  return { x: x + width / 2, y: y + height / 2, height };
}

export function clicking(page, find) {
  return async () => {
    const { x, y } = await middleOf(find);
    await page.mouse.move(x, y);
    return async () => {
      await page.mouse.down();
      await page.mouse.up();
    };
  };
}

/** Presses keys one after the other, as fast as a person does. */
export function pressing(page, keys, find = null) {
  return async () => {
    await find?.().focus();
    return async () => {
      for (const key of keys) {
        await page.keyboard.press(key);
        await page.waitForTimeout(150);
      }
    };
  };
}

export function draggingByMouse(page, findRow, findTarget) {
  return async () => {
    const to = await middleOf(findTarget);
    const from = await middleOf(findRow);
    return async () => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      for (const y of pathBetween(from.y, to.y)) {
        await page.mouse.move(from.x, y);
        await page.waitForTimeout(16);
      }
      await page.mouse.up();
    };
  };
}

export function draggingByFinger(page, findHandle, findTarget) {
  return async () => {
    const finger = await page.context().newCDPSession(page);
    const touch = (type, touchPoints) => finger.send('Input.dispatchTouchEvent', { type, touchPoints });
    const to = await middleOf(findTarget);
    const from = await middleOf(findHandle);
    return async () => {
      await touch('touchStart', [{ x: from.x, y: from.y }]);
      for (const y of pathBetween(from.y, to.y)) {
        await touch('touchMove', [{ x: from.x, y }]);
        await page.waitForTimeout(16);
      }
      await touch('touchEnd', []);
    };
  };
}

function pathBetween(from, to) {
  const STEPS = 15;
  return Array.from({ length: STEPS }, (_, step) => from + ((to - from) * (step + 1)) / STEPS);
}

/** Playwright's own way would run a script in the page. */
export function choosingFile(page, file) {
  return async () => {
    const session = await page.context().newCDPSession(page);
    const { result } = await session.send('Runtime.evaluate', {
      expression: `document.querySelector('input[type=file]')`,
    });
    return () => session.send('DOM.setFileInputFiles', { files: [resolve(file)], objectId: result.objectId });
  };
}
