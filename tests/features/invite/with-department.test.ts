import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SealingPublicKey } from '#src/domain/model/workshop.ts';
import { checkBroker } from '#src/domain/workshop/broker-address.ts';
import { inviteOf } from '#src/domain/workshop/invite-of.ts';
import { inviteLine, LONGEST_TITLE } from '#src/exchange/invite-limits.ts';
import { decodeInvite, encodeInvite } from '#src/exchange/invite-link.ts';
import { withDepartment } from '#src/features/invite/with-department.ts';
import { workshop } from '#tests/domain/workshop/builders.ts';

const P256 = { curve: 'p-256', publicKey: 'B'.repeat(86) + 'A', privateKey: 'C' } as const;
const SECRETS = { secret: 'C'.repeat(21) + 'A', facilitatorKey: P256.publicKey, signingKey: 'C' };

/** As somebody fills the list: what cannot be added is not in it. */
function typedOneByOne(names: readonly string[]): readonly string[] {
  return names.reduce<readonly string[]>((departments, name) => {
    const longer = withDepartment(departments, name);
    return longer.ok ? longer.value : departments;
  }, []);
}

/** Short and long, in few letters and in any: so that lists grow full, names repeat, and marks hide in them. */
const typed = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', ' ', '\u200b', 'é', 'e\u0301'), maxLength: 4 }),
  fc.string({ unit: fc.constantFrom('x', 'д', '業', '👩🏽‍🚀'), minLength: 10, maxLength: 70 }),
  fc.string({ unit: 'binary', maxLength: 70 }),
);

const broker = fc
  .string({ unit: fc.constantFrom('a', '業', 'ü', '/', ' ', 'e\u0301', '\u200b'), maxLength: 290 })
  .map((path) => checkBroker(`wss://example.org/${path}`))
  .map((checked) => (checked.ok ? { broker: checked.value, ...SECRETS } : null));

test('every invite that the settings can make is read back as it is', () => {
  const sealing = fc.constantFrom<(SealingPublicKey & { privateKey: string }) | null>(null, P256);
  const title = fc.string({
    unit: fc.constantFrom('a', '業', ' ', '\u0007', '👩🏽‍🚀'),
    maxLength: LONGEST_TITLE,
  });
  const names = fc.array(typed, { maxLength: 60, size: 'max' });
  fc.assert(
    fc.property(names, title, sealing, broker, (list, typedTitle, keys, room) => {
      const departments = typedOneByOne(list);
      const invite = inviteOf(workshop({ departments, title: typedTitle, sealing: keys, room }));
      const asSent = { ...invite, title: inviteLine(typedTitle, LONGEST_TITLE) };
      expect(decodeInvite(encodeInvite(invite))).toEqual({ ok: true, value: asSent });
    }),
    { numRuns: 300 },
  );
});

test('the fullest settings that there are make an invite that can be read', () => {
  // Long names until no more of them fit, then short ones for what room is left.
  const long = Array.from({ length: 31 }, (_, index) => `${index}`.padEnd(20, '業'));
  const short = Array.from({ length: 31 }, (_, index) => `${index}`);
  const departments = typedOneByOne([...long, ...short]);
  const checked = checkBroker(`wss://業.example/${'業'.repeat(284)}`);
  const room = checked.ok ? { broker: checked.value, ...SECRETS } : null;
  const title = '業'.repeat(LONGEST_TITLE);
  const invite = inviteOf(workshop({ departments, title, sealing: P256, room }));
  const text = encodeInvite(invite);
  expect(text.length).toBeGreaterThan(3_800);
  expect(decodeInvite(text)).toEqual({ ok: true, value: invite });
});

describe('a department is not added', () => {
  test.each([
    ['without anything to see in its name', '\u200b \u2060', 'empty'],
    ['that is there already', 'Care', 'twice'],
    ['that would look like another one in the invite', ' Ca\u200bre ', 'twice'],
  ])('%s', (_which, name, reason) => {
    expect(withDepartment(['Care', 'Sales'], name)).toEqual({ ok: false, reason });
  });

  test('to a full list', () => {
    const full = Array.from({ length: 31 }, (_, index) => `${index}`);
    expect(withDepartment(full, 'one more')).toEqual({ ok: false, reason: 'full' });
  });

  test('that makes the list longer than a link carries', () => {
    const long = Array.from({ length: 10 }, (_, index) => `${index}`.padEnd(60, 'д'));
    expect(withDepartment(long.slice(0, 9), 'д'.repeat(60))).toMatchObject({ ok: true });
    expect(withDepartment(long, 'д'.repeat(60))).toEqual({ ok: false, reason: 'too-long' });
  });
});
