import { isPageMessage } from './messages.ts';
import type { PrecachePlan } from './precache-plan.ts';
import { answerRequest, removeOldVersions, storeNextFile, storeShell } from './shell-cache.ts';

/** Written in by the build, see `src/build/service-worker-plugin.ts`. */
declare const PRECACHE_PLAN: PrecachePlan;
/** TypeScript takes the global scope for a page's. */
declare const self: ServiceWorkerGlobalScope;

const dependencies = {
  plan: PRECACHE_PLAN,
  scope: self.registration.scope,
  caches: self.caches,
  fetch: (request: Request) => self.fetch(request),
};

self.addEventListener('install', (event) => {
  event.waitUntil(storeShell(dependencies));
});

self.addEventListener('activate', (event) => {
  // Claiming makes the first visit's own page load its further screens through the worker.
  event.waitUntil(removeOldVersions(dependencies).then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const answer = answerRequest(event.request, dependencies);
  if (answer) event.respondWith(answer);
});

self.addEventListener('message', (event) => {
  if (!isPageMessage(event.data)) return;
  if (event.data.type === 'take-over') {
    event.waitUntil(self.skipWaiting());
    return;
  }
  const [port] = event.ports;
  event.waitUntil(storeNextFile(dependencies).then((progress) => port?.postMessage(progress)));
});
