/** What TypeScript's DOM library does not describe yet. */
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): unknown;
}

declare global {
  var trustedTypes: TrustedTypesFactory | undefined;
}

/** Refuses every script address outside this app's own origin. */
export function sameOriginScript(url: string, base: string): string {
  const resolved = new URL(url, base);
  if (resolved.origin !== new URL(base).origin) {
    throw new TypeError(`a script from ${resolved.origin} is not allowed here`);
  }
  return resolved.href;
}

/**
 * Under Trusted Types even `new Worker(url)` and `serviceWorker.register(url)` need a policy. This one allows only
 * addresses of our own origin, and nothing that would turn text into HTML or code. To be called before anything
 * starts a worker; does nothing in browsers without Trusted Types.
 */
export function installTrustedTypesPolicy(): void {
  globalThis.trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => sameOriginScript(url, document.baseURI),
  });
}
