/**
 * The tasks of a page's main thread while somebody acts, from the browser's own trace: the page's long-task entries tell
 * nothing below 50 ms, and they count the driver's own scripts. Here an act is prepared first (finding a button runs a
 * script in the page), and only what happens between two marks counts.
 */

const BEGIN = 'act begins';
const END = 'act ends';
/** What an act leaves to do (saving, drawing later) belongs to it. */
const SETTLE = 1000;

/**
 * @typedef {object} Act
 * @property {string} name
 * @property {() => Promise<() => Promise<unknown>>} prepare finds what is needed; what it returns only sends input or waits
 */

/**
 * @param {{ browser: import('@playwright/test').Browser, page: import('@playwright/test').Page, acts: Act[] }} options
 * @returns {Promise<{ milliseconds: number, act: string }>} the longest task, and the act that it belongs to
 */
export async function longestTask({ browser, page, acts }) {
  await browser.startTracing(page, {
    categories: ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
  });
  for (const { prepare } of acts) {
    const perform = await prepare();
    await page.waitForTimeout(SETTLE / 2);
    await page.evaluate((name) => performance.mark(name), BEGIN);
    await perform();
    await page.waitForTimeout(SETTLE);
    await page.evaluate((name) => performance.mark(name), END);
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const longest = acts.map(({ name }, index) => ({ act: name, milliseconds: longestIn(traceEvents, index) }));
  return longest.toSorted((left, right) => right.milliseconds - left.milliseconds)[0];
}

function longestIn(events, index) {
  const marks = (name) => events.filter((event) => event.name === name).toSorted((a, b) => a.ts - b.ts);
  const begin = marks(BEGIN)[index];
  const end = marks(END)[index];
  if (!begin || !end) throw new Error(`the trace lacks act ${index}`);
  const durations = events
    .filter(
      ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === begin.pid && tid === begin.tid,
    )
    .filter(({ ts, dur }) => ts > begin.ts && ts + dur < end.ts)
    .map(({ dur }) => dur / 1000);
  if (durations.length === 0) throw new Error(`nothing ran in act ${index}: was the page reloaded?`);
  return Math.max(...durations);
}
