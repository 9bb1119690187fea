import {
  test as base,
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';

declare global {
  interface Window {
    reportPolicyViolation(violation: string): void;
  }
}

interface Watched {
  /** Everything that no visit may cause, in words. */
  readonly faults: string[];
}

/** Brokers that a test starts and stops itself: `ws://127.0.0.1:9001`. A browser logs every try to reach a stopped one. */
const brokers = new Set<string>();

export function allowBroker(address: string): void {
  brokers.add(new URL(address).origin);
}

function isAboutBroker(text: string): boolean {
  return [...brokers].some((origin) => text.startsWith(`WebSocket connection to '${origin}/' failed`));
}

/** Watches every page, worker and tab of the visit. */
function watch(context: BrowserContext, origin: string, { faults }: Watched): void {
  context.on('weberror', (webError) => faults.push(`uncaught: ${webError.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' && !isAboutBroker(message.text()))
      faults.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const { protocol, origin: target } = new URL(request.url());
    const stays = target === origin || protocol === 'data:' || protocol === 'blob:';
    if (!stays) faults.push(`request to another host: ${request.url()}`);
  });
  context.on('page', (page) => {
    page.on('crash', () => faults.push('the page crashed'));
    page.on('websocket', (socket) => {
      if (!brokers.has(new URL(socket.url()).origin)) faults.push(`web socket to ${socket.url()}`);
    });
  });
}

/** Violations that the browser reports to the page but does not always log. */
async function reportViolations(context: BrowserContext, { faults }: Watched): Promise<void> {
  await context.exposeFunction('reportPolicyViolation', (violation: string) => {
    faults.push(`security policy: ${violation}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.reportPolicyViolation(`${event.effectiveDirective} forbids ${event.blockedURI} ${event.sample}`);
    });
  });
}

/** Faults of all devices of the running test; each worker runs one test at a time. */
const others: Watched = { faults: [] };

/** One more device in the same visit: watched like the first one. */
export async function watchedContext(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  const { baseURL = '' } = test.info().project.use;
  const context = await browser.newContext({ baseURL, ...options });
  watch(context, new URL(baseURL).origin, others);
  await reportViolations(context, others);
  return context;
}

interface Fixtures {
  /** A fresh page that fails its test on any error, policy violation or request to another host. */
  readonly journey: Page;
}

export const test = base.extend<Fixtures>({
  journey: async ({ context, baseURL }, visit) => {
    const watched: Watched = { faults: [] };
    others.faults.length = 0;
    watch(context, new URL(baseURL ?? '').origin, watched);
    await reportViolations(context, watched);
    await visit(await context.newPage());
    expect(
      [...watched.faults, ...others.faults],
      'errors, policy violations and foreign requests during the visit',
    ).toEqual([]);
  },
});

export { expect };
