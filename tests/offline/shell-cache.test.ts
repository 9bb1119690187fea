import { beforeEach, describe, expect, test } from 'vitest';
import type { PrecachePlan } from '#src/offline/precache-plan.ts';
import {
  answerRequest,
  CACHE_PREFIX,
  removeOldVersions,
  storeNextFile,
  storeShell,
  type CacheDependencies,
} from '#src/offline/shell-cache.ts';
import { createMemoryCaches } from './memory-caches.ts';

const SCOPE = 'https://host.example/tools/plumbline/';
const plan: PrecachePlan = {
  version: 'one',
  entry: 'assets/index-AAAAAAAA.js',
  shell: ['./', 'assets/index-AAAAAAAA.js'],
  rest: ['assets/report-CCCCCCCC.js', 'fonts/plex.ttf.bin'],
};

/** What the host serves; a path that is not here cannot be reached. */
let host: Map<string, string>;
let fetched: string[];
let cacheModes: RequestCache[];
let dependencies: CacheDependencies;

function inVersion(version: string, changes: Partial<PrecachePlan> = {}): CacheDependencies {
  return { ...dependencies, plan: { ...plan, ...changes, version } };
}

beforeEach(() => {
  host = new Map([
    ['', `<script type="module" src="./${plan.entry}">`],
    ['assets/index-AAAAAAAA.js', 'entry'],
    ['assets/report-CCCCCCCC.js', 'report'],
    ['fonts/plex.ttf.bin', 'font'],
  ]);
  fetched = [];
  cacheModes = [];
  dependencies = {
    plan,
    scope: SCOPE,
    caches: createMemoryCaches(),
    fetch: async (request) => {
      const path = request.url.slice(SCOPE.length);
      fetched.push(path);
      cacheModes.push(request.cache);
      const content = host.get(path);
      if (content === undefined) throw new TypeError('no network');
      return new Response(content);
    },
  };
});

async function fill(): Promise<void> {
  while ((await storeNextFile(dependencies)).missing > 0);
}

async function textOf(path: string, init?: RequestInit): Promise<string | undefined> {
  const answer = await answerRequest(new Request(`${SCOPE}${path}`, init), dependencies);
  return answer?.text();
}

describe('storing', () => {
  test('the shell first, then one further file at a time until nothing is missing', async () => {
    await storeShell(dependencies);
    expect(fetched).toEqual(['', 'assets/index-AAAAAAAA.js']);
    expect(await storeNextFile(dependencies)).toEqual({ ok: true, missing: 1 });
    expect(await storeNextFile(dependencies)).toEqual({ ok: true, missing: 0 });
    expect(await storeNextFile(dependencies)).toEqual({ ok: true, missing: 0 });
    expect(fetched).toHaveLength(4);
  });

  test('fails when a file of the shell cannot be had, so that the worker is not installed', async () => {
    host.delete(plan.entry);
    await expect(storeShell(dependencies)).rejects.toThrow('no network');
  });

  test('refuses a start page of another version', async () => {
    host.set('', '<script type="module" src="./assets/index-ZZZZZZZZ.js">');
    await expect(storeShell(dependencies)).rejects.toThrow('another version');
  });

  test('refuses another page of another version', async () => {
    host.set('room.html', '<script type="module" src="./assets/index-ZZZZZZZZ.js">');
    await expect(storeShell(inVersion('two', { shell: [...plan.shell, 'room.html'] }))).rejects.toThrow(
      'room.html belongs to another version',
    );
  });

  test('reports a file that cannot be had now and gets it later', async () => {
    await storeShell(dependencies);
    const report = 'assets/report-CCCCCCCC.js';
    host.delete(report);
    expect(await storeNextFile(dependencies)).toEqual({ ok: false, missing: 2 });
    host.set(report, 'report');
    expect(await storeNextFile(dependencies)).toEqual({ ok: true, missing: 1 });
  });

  test('takes unchanged files from the version before and fetches the others', async () => {
    await storeShell(dependencies);
    await fill();
    fetched = [];
    const next = inVersion('two');
    await storeShell(next);
    while ((await storeNextFile(next)).missing > 0);
    // The names of these two do not change with their content.
    expect(fetched).toEqual(['', 'fonts/plex.ttf.bin']);
  });
});

test('an error page of the host is not stored as a file', async () => {
  const notFound: CacheDependencies = {
    ...dependencies,
    fetch: async () => new Response(plan.entry, { status: 404 }),
  };
  await expect(storeShell(notFound)).rejects.toThrow('status 404');
});

test('asks the host again for what may change under the same name', async () => {
  await storeShell(dependencies);
  expect(cacheModes).toEqual(['no-cache', 'default']);
});

test('what the host redirected is stored as a plain answer, which a browser accepts for a page', async () => {
  const redirecting: CacheDependencies = {
    ...dependencies,
    fetch: async (request) =>
      Object.defineProperty(await dependencies.fetch(request), 'redirected', { value: true }),
  };
  await storeShell(redirecting);
  const answer = await answerRequest(new Request(SCOPE), dependencies);
  expect(answer?.redirected).toBe(false);
  expect(await answer?.text()).toContain(plan.entry);
});

describe('answering', () => {
  beforeEach(async () => {
    await storeShell(dependencies);
    await fill();
    host.clear();
  });

  test('everything works without the host', async () => {
    expect(await textOf('')).toContain(plan.entry);
    expect(await textOf('index.html')).toContain(plan.entry);
    expect(await textOf('?from=home-screen#/p/1/score')).toContain(plan.entry);
    expect(await textOf('assets/report-CCCCCCCC.js')).toBe('report');
  });

  test('another page is answered with itself, also where the host leaves its ending out', async () => {
    const withPages = { shell: [...plan.shell, 'scan.html'] };
    const next = inVersion('two', withPages);
    host.set('', `<script src="${plan.entry}">`).set('scan.html', `scan <script src="${plan.entry}">`);
    await storeShell(next);
    host.clear();
    for (const path of ['scan.html', 'scan', 'scan.html?x#/p/1/team/scan']) {
      const answer = await answerRequest(new Request(`${SCOPE}${path}`), next);
      expect([path, await answer?.text()]).toEqual([path, expect.stringContaining('scan')]);
    }
    expect(await (await answerRequest(new Request(SCOPE), next))?.text()).not.toContain('scan');
  });

  test('leaves other methods and other addresses to the browser', () => {
    expect(answerRequest(new Request(SCOPE, { method: 'POST' }), dependencies)).toBeNull();
    expect(answerRequest(new Request('https://host.example/other/'), dependencies)).toBeNull();
    expect(answerRequest(new Request('https://elsewhere.example/a.js'), dependencies)).toBeNull();
  });

  test('sends a visitor of an unknown address to the start page when the host is silent', async () => {
    const visit = Object.defineProperty(new Request(`${SCOPE}unknown`), 'mode', { value: 'navigate' });
    const answer = await answerRequest(visit, dependencies);
    expect(answer?.status).toBe(302);
    expect(answer?.headers.get('location')).toBe(SCOPE);
  });

  test('an older tab still gets the files of its version', async () => {
    const next = inVersion('two', { rest: [] });
    host.set('', `<script src="${plan.entry}">`);
    await storeShell(next);
    await removeOldVersions(next);
    const answer = await answerRequest(new Request(`${SCOPE}assets/report-CCCCCCCC.js`), next);
    expect(await answer?.text()).toBe('report');
  });
});

test('stores at first use what the idle time has not brought yet', async () => {
  await storeShell(dependencies);
  expect(await textOf('assets/report-CCCCCCCC.js')).toBe('report');
  expect(await storeNextFile(dependencies)).toEqual({ ok: true, missing: 0 });
});

test('keeps the files of this version and of the one before, and nobody else’s are touched', async () => {
  for (const name of [`${CACHE_PREFIX}a`, 'other-app', `${CACHE_PREFIX}b`, `${CACHE_PREFIX}one`]) {
    await dependencies.caches.open(name);
  }
  await removeOldVersions(dependencies);
  expect(await dependencies.caches.keys()).toEqual(['other-app', `${CACHE_PREFIX}b`, `${CACHE_PREFIX}one`]);
});
