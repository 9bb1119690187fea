import { fail, succeed, type Result } from '../result.ts';

export type BrokerProblem = 'empty' | 'no-address' | 'not-secure';

/** UTF-16 units. Invites carry no more. */
export const LONGEST_BROKER = 300;
/** What a link, or a copy out of a mail, would lose or change. */
const NOT_IN_ADDRESSES = /[\s\p{Cc}\p{Cf}\p{Cs}]/u;
/** Nothing between a page and a server on the same machine can listen in. */
const THIS_MACHINE: readonly string[] = ['localhost', '127.0.0.1'];

/** The address of an MQTT broker over WebSocket: `wss:`, or `ws:` to this machine. Typed, or from a hostile invite. */
export function checkBroker(text: string): Result<string, BrokerProblem> {
  const address = text.trim().normalize('NFC');
  if (address === '') return fail('empty');
  const isCarried = address.length <= LONGEST_BROKER && !NOT_IN_ADDRESSES.test(address);
  const url = isCarried ? parsed(address) : null;
  if (url === null || url.hostname === '' || url.hash !== '') return fail('no-address');
  if (url.protocol === 'wss:') return succeed(address);
  if (url.protocol !== 'ws:') return fail('no-address');
  return THIS_MACHINE.includes(url.hostname) ? succeed(address) : fail('not-secure');
}

/** Host and port of a checked address: what may be shown, unlike a name and password in it. */
export function brokerHost(address: string): string {
  return parsed(address)?.host ?? '';
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
