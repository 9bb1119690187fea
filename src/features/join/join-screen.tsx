import { useMemo } from 'react';
import { decodeInvite } from '../../exchange/invite-link.ts';
import { Invitation } from './invitation.tsx';
import { RefusedInvite } from './refused-invite.tsx';

/** What somebody finds who opened an invite: what is asked, what happens to the answer, and one button. */
export function JoinScreen({ invite: text }: { readonly invite: string }) {
  const invite = useMemo(() => decodeInvite(text), [text]);
  return invite.ok ? <Invitation invite={invite.value} /> : <RefusedInvite reason={invite.reason} />;
}
