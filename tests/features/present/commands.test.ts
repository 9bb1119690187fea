import { expect, test } from 'vitest';
import { commandOf } from '#src/features/present/commands.ts';

const press = (key: string, changes: Partial<Parameters<typeof commandOf>[0]> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...changes,
});

test.each([
  ['ArrowRight', 'next'],
  ['PageDown', 'next'],
  [' ', 'next'],
  ['ArrowLeft', 'back'],
  ['PageUp', 'back'],
  ['Home', 'first'],
  ['End', 'last'],
  ['r', 'reveal'],
  ['R', 'reveal'],
  ['t', 'timer'],
  ['n', 'notes'],
  ['f', 'full-screen'],
  ['c', 'contrast'],
  ['?', 'keys'],
  ['Escape', 'leave'],
  ['x', null],
  ['Tab', null],
])('%s means %s', (key, command) => {
  expect(commandOf(press(key), true)).toBe(command);
});

test('on a Russian keyboard the letters printed on the keys count', () => {
  expect(commandOf(press('к', { code: 'KeyR' }), true)).toBe('reveal');
  expect(commandOf(press('Process', { code: 'KeyN' }), true)).toBe('notes');
});

test('where letters stand elsewhere the letter counts, not the place of the key', () => {
  expect(commandOf(press('r', { code: 'KeyO' }), true)).toBe('reveal');
});

test('Shift turns space and T round', () => {
  expect(commandOf(press(' ', { shiftKey: true }), true)).toBe('back');
  expect(commandOf(press('T', { shiftKey: true }), true)).toBe('reset-timer');
});

test('what belongs to the browser or to an input method is left alone', () => {
  expect(commandOf(press('r', { ctrlKey: true }), true)).toBeNull();
  expect(commandOf(press('f', { metaKey: true }), true)).toBeNull();
  expect(commandOf(press('ArrowLeft', { altKey: true }), true)).toBeNull();
  expect(commandOf(press('n', { isComposing: true }), true)).toBeNull();
});

test('without letters the named keys go on working', () => {
  expect(commandOf(press('r'), false)).toBeNull();
  expect(commandOf(press('?'), false)).toBeNull();
  expect(commandOf(press('PageDown'), false)).toBe('next');
});
