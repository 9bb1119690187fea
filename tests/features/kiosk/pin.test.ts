import { describe, expect, test, vi } from 'vitest';
import {
  afterWrongPin,
  canHashPin,
  isPin,
  keepPin,
  PIN_PATTERN,
  secondsToWait,
} from '#src/features/kiosk/pin.ts';
import type { KioskLock } from '#src/persistence/kiosk-records.ts';

const fresh: KioskLock = { pin: { kind: 'plain', digits: '1234' }, wrong: 0, waitUntil: 0 };

describe('a PIN', () => {
  test('is kept as a salted hash, which says nothing and is never the same', async () => {
    const [one, two] = [await keepPin('2468'), await keepPin('2468')];
    expect(canHashPin()).toBe(true);
    expect(JSON.stringify(one)).not.toContain('2468');
    expect(one).not.toEqual(two);
    expect(await isPin('2468', one)).toBe(true);
    expect(await isPin('2469', one)).toBe(false);
  });

  test('is kept as it is where the browser cannot hash', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const kept = await keepPin('13579');
    expect(kept).toEqual({ kind: 'plain', digits: '13579' });
    expect(await isPin('13579', kept)).toBe(true);
    expect(await isPin('13570', kept)).toBe(false);
    vi.unstubAllGlobals();
  });

  test('has four to eight digits', () => {
    const tried = ['123', '1234', '12345678', '123456789', '12a4', '１２３４'];
    expect(tried.filter((digits) => PIN_PATTERN.test(digits))).toEqual(['1234', '12345678']);
  });
});

test('wrong PINs cost more and more time, up to five minutes', () => {
  const waits: number[] = [];
  let lock = fresh;
  for (let tries = 0; tries < 12; tries += 1) {
    lock = afterWrongPin(lock, 1_000_000);
    waits.push(secondsToWait(lock, 1_000_000));
  }
  expect(waits.slice(0, 6)).toEqual([0, 0, 15, 30, 60, 120]);
  expect(Math.max(...waits)).toBe(300);
});

test('a clock that was set back locks nobody out for longer than that', () => {
  expect(secondsToWait({ ...fresh, waitUntil: 9_000_000_000 }, 1000)).toBe(300);
});
