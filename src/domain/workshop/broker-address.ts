import { fail, succeed, type Result } from '../result.ts';

export type BrokerProblem = 'empty' | 'no-address' | 'not-secure';

const LONGEST = 1_000;
/** Nothing between a page and a server on the same machine can listen in. */
const THIS_MACHINE: readonly string[] = ['localhost', '127.0.0.1'];

/** The address of an MQTT broker over WebSocket: `wss:`, or `ws:` to this machine. Typed, or from a hostile invite. */
export function checkBroker(text: string): Result<string, BrokerProblem> {
  const address = text.trim();
  if (address === '') return fail('empty');
  const url = address.length > LONGEST ? null : parsed(address);
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
