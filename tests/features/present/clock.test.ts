import { expect, test } from 'vitest';
import { clockText, timeLeft, toggled, type Clock } from '#src/features/present/clock.ts';

const NOON = Date.UTC(2026, 2, 1, 12);
const at = (seconds: number) => NOON + seconds * 1000;
const discuss = (now: number) => ({ step: 'discuss', minutes: 2, now }) as const;
const started = (): Clock => ({ step: 'discuss', used: 0, startedAt: NOON });

test('time runs by the clock, however rarely somebody looks', () => {
  expect(timeLeft(started(), 2, at(75))).toBe(45_000);
  expect(timeLeft(started(), 2, at(500))).toBe(0);
});

test('a device whose clock is set back adds no time', () => {
  expect(timeLeft(started(), 2, at(-3600))).toBe(120_000);
});

test('a pause keeps what is left, and going on takes from there', () => {
  const paused = toggled(started(), discuss(at(30)));
  expect(paused).toEqual({ step: 'discuss', used: 30_000, startedAt: null });
  const resumed = toggled(paused, discuss(at(1000)));
  expect(resumed && timeLeft(resumed, 2, at(1010))).toBe(80_000);
});

test('what is over is reset, not started again', () => {
  expect(toggled(started(), discuss(at(120)))).toBeNull();
});

test("at another step the new step's time begins", () => {
  expect(toggled(started(), { step: 'gap', minutes: 8, now: at(30) })).toEqual({
    step: 'gap',
    used: 0,
    startedAt: at(30),
  });
});

test.each([
  [120_000, '2:00'],
  [119_001, '2:00'],
  [119_000, '1:59'],
  [1, '0:01'],
  [0, '0:00'],
  [3_600_000, '60:00'],
])('%d ms read %s', (milliseconds, text) => {
  expect(clockText(milliseconds)).toBe(text);
});
