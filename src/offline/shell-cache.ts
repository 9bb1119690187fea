import { START_PAGE } from './entry-pages.ts';
import type { StoreProgress } from './messages.ts';
import type { PrecachePlan } from './precache-plan.ts';

/** The browser's parts, passed in so that tests can stand in for them. */
export interface CacheDependencies {
  readonly plan: PrecachePlan;
  /** Where the app is served, with a slash at its end. */
  readonly scope: string;
  readonly caches: CacheStorage;
  readonly fetch: (request: Request) => Promise<Response>;
}

export const CACHE_PREFIX = 'plumbline-files-';

/**
 * Hosts may answer `Vary: Origin`, and a module script is asked for with another `Origin` than the one it was stored
 * with; the files do not differ, so the header is not looked at.
 */
const MATCH: CacheQueryOptions = { ignoreVary: true };

/** A name like `assets/report-Bk3x_9aQ.js` changes with its content, so the same name means the same bytes. */
const HASHED_NAME = /(^|\/)assets\/[^/]+-[\w-]{8}\.\w[\w.]*$/;

const cacheName = (plan: PrecachePlan): string => `${CACHE_PREFIX}${plan.version}`;
const isPage = (path: string): boolean => path === START_PAGE || path.endsWith('.html');
const addressOf = (path: string, scope: string): string => new URL(path, scope).href;

/** A navigation refuses an answer that was redirected, even from the cache: keep the content, drop that mark. */
async function withoutRedirect(response: Response): Promise<Response> {
  if (!response.redirected) return response;
  const { headers, status, statusText } = response;
  return new Response(await response.blob(), { headers, status, statusText });
}

async function fetchFile(path: string, { fetch, plan, scope }: CacheDependencies): Promise<Response> {
  const hashed = HASHED_NAME.test(path);
  const request = new Request(addressOf(path, scope), {
    credentials: 'same-origin',
    cache: hashed ? 'default' : 'no-cache',
  });
  const response = await fetch(request);
  if (!response.ok) throw new Error(`${path}: status ${response.status}`);
  if (isPage(path) && !(await response.clone().text()).includes(plan.entry)) {
    // Caught in the middle of a deployment; the browser tries again later.
    throw new Error(`${path} belongs to another version`);
  }
  return withoutRedirect(response);
}

async function storeFile(path: string, dependencies: CacheDependencies): Promise<void> {
  const { caches, plan, scope } = dependencies;
  const address = addressOf(path, scope);
  const cache = await caches.open(cacheName(plan));
  const kept = HASHED_NAME.test(path) ? await caches.match(address, MATCH) : undefined;
  await cache.put(address, kept ?? (await fetchFile(path, dependencies)));
}

async function missingFiles(files: readonly string[], dependencies: CacheDependencies): Promise<string[]> {
  const { caches, plan, scope } = dependencies;
  const cache = await caches.open(cacheName(plan));
  const stored = new Set((await cache.keys()).map((request) => request.url));
  return files.filter((path) => !stored.has(addressOf(path, scope)));
}

/** Stores the shell, or throws: a worker with half a shell must not be installed. */
export async function storeShell(dependencies: CacheDependencies): Promise<void> {
  const missing = await missingFiles(dependencies.plan.shell, dependencies);
  await Promise.all(missing.map((path) => storeFile(path, dependencies)));
}

/** Stores one more file of this version and says how many are still missing after it. */
export async function storeNextFile(dependencies: CacheDependencies): Promise<StoreProgress> {
  const { plan } = dependencies;
  // The shell again, too: the user may have cleared the caches and kept the worker.
  const [next, ...others] = await missingFiles([...plan.shell, ...plan.rest], dependencies);
  if (next === undefined) return { ok: true, missing: 0 };
  try {
    await storeFile(next, dependencies);
    return { ok: true, missing: others.length };
  } catch {
    return { ok: false, missing: others.length + 1 };
  }
}

/**
 * Removes the files of older versions, but keeps those of the one before: a tab that was opened with it may still
 * ask for a screen that the host has already forgotten.
 */
export async function removeOldVersions({ caches, plan }: CacheDependencies): Promise<void> {
  const older = (await caches.keys()).filter(
    (name) => name.startsWith(CACHE_PREFIX) && name !== cacheName(plan),
  );
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}

/** What the worker does with a request: `null` leaves it to the browser. */
export function answerRequest(request: Request, dependencies: CacheDependencies): Promise<Response> | null {
  const { plan, scope } = dependencies;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return null;
  const address = new URL(request.url);
  address.hash = '';
  address.search = '';
  const path = address.href.slice(scope.length);
  if (path === '' || path === 'index.html') return fromCache(START_PAGE, request, dependencies);
  if (plan.shell.includes(path) || plan.rest.includes(path)) return fromCache(path, request, dependencies);
  // Some hosts leave the ending out of a page's address and redirect there.
  if (plan.shell.includes(`${path}.html`)) return fromCache(`${path}.html`, request, dependencies);
  if (request.mode === 'navigate') return fromNetworkOrStart(request, dependencies);
  return fromEarlierVersion(request, dependencies);
}

async function fromCache(path: string, request: Request, dependencies: CacheDependencies): Promise<Response> {
  const { caches, fetch, plan, scope } = dependencies;
  const cache = await caches.open(cacheName(plan));
  const address = addressOf(path, scope);
  const stored = await cache.match(address, MATCH);
  if (stored) return stored;
  if (isPage(path)) return fetch(request);
  await storeFile(path, dependencies);
  return (await cache.match(address, MATCH)) ?? fetch(request);
}

/** An address below the app that is none of its files: the host's answer, or the start page without a network. */
async function fromNetworkOrStart(request: Request, { fetch, scope }: CacheDependencies): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return Response.redirect(scope);
  }
}

async function fromEarlierVersion(request: Request, { caches, fetch }: CacheDependencies): Promise<Response> {
  return (await caches.match(request, MATCH)) ?? fetch(request);
}
