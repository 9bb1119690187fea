import type { Workshop } from '../../domain/model/workshop.ts';
import { inviteOf } from '../../domain/workshop/invite-of.ts';
import { encodeInvite } from '../../exchange/invite-link.ts';
import { paths } from '../../paths.ts';
import { entryHref } from '../entry-page.ts';

/** The link that invites colleagues: the app's own address and, in the fragment, the workshop's settings. */
export function inviteAddress(workshop: Workshop): string {
  const hash = paths.join(encodeInvite(inviteOf(workshop)));
  return new URL(entryHref(workshop.room ? 'room' : 'index', hash), window.location.href).href;
}

/** Which other devices can open an address of this app. */
export type Reach = 'anywhere' | 'same-network' | 'this-device';

const THIS_DEVICE = /^(localhost|.*\.localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$/;
/** Addresses that routers give out at home and in offices, and names that only a local network knows. */
const SAME_NETWORK =
  /^(10\.[\d.]+|192\.168\.[\d.]+|172\.(1[6-9]|2\d|3[01])\.[\d.]+|169\.254\.[\d.]+|.*\.local)$/;

export function reachOf(address: string): Reach {
  const { protocol, hostname } = new URL(address);
  if (!/^https?:$/.test(protocol) || THIS_DEVICE.test(hostname)) return 'this-device';
  return SAME_NETWORK.test(hostname) ? 'same-network' : 'anywhere';
}
