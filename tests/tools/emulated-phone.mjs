/** A middling phone on a middling line, emulated in the Chromium of this machine. */

export const PHONE = {
  cpuSlowdown: 4,
  network: {
    offline: false,
    latency: 40,
    downloadThroughput: (10 * 1_000_000) / 8,
    uploadThroughput: (10 * 1_000_000) / 8,
  },
  viewport: { width: 390, height: 844 },
};

/**
 * Opens a page in a context of its own (nothing cached, no service worker) that is as slow as the phone.
 * @param {import('@playwright/test').Browser} browser
 */
export async function openPhonePage(browser) {
  const context = await browser.newContext({
    viewport: PHONE.viewport,
    serviceWorkers: 'block',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: PHONE.cpuSlowdown });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', PHONE.network);
  return { page, close: () => context.close() };
}

/** Notes in the page itself every task that keeps its main thread busy for more than 50 ms. */
export async function recordLongTasks(page) {
  await page.addInitScript(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        globalThis.longTasks.push({ startTime, duration });
      }
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** Notes when an element first stands in the page, so that a placeholder does not pass for the screen. */
export async function recordAppearance(page, selector) {
  await page.addInitScript((wanted) => {
    const look = () => {
      if (document.querySelector(wanted) === null) return;
      globalThis.appearedAt = performance.now();
      observer.disconnect();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
  }, selector);
}

/** @returns {Promise<{ startTime: number, duration: number }[]>} */
export function longTasksOf(page) {
  return page.evaluate(() => globalThis.longTasks);
}
