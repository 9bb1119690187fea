import { webCrypto } from '../../exchange/key-agreement.ts';

/** Browsers withhold WebCrypto from pages without a secure connection. */
export function canSeal(): boolean {
  return webCrypto() !== null;
}

/** The same place by a secure connection; `null` if this is one. */
export function secureAddress(): string | null {
  const { protocol, href } = window.location;
  return protocol === 'http:' ? href.replace(/^http:/, 'https:') : null;
}
