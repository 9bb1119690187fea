import { describe, expect, test } from 'vitest';
import { reachOf } from '#src/shared/workshop/invite-address.ts';

describe('who can open an address', () => {
  test.each([
    'http://localhost:5173/#/join/abc',
    'http://app.localhost/#/join/abc',
    'http://127.0.0.1:8080/#/join/abc',
    'http://[::1]:8080/#/join/abc',
    'file:///home/me/plumbline/index.html#/join/abc',
  ])('nobody else: %s', (address) => {
    expect(reachOf(address)).toBe('this-device');
  });

  test.each([
    'http://192.168.1.20/plumbline/#/join/abc',
    'http://10.0.0.4/#/join/abc',
    'http://172.20.3.1/#/join/abc',
    'http://laptop.local:8000/#/join/abc',
  ])('the same network: %s', (address) => {
    expect(reachOf(address)).toBe('same-network');
  });

  test.each([
    'https://cx.example.org/plumbline/#/join/abc',
    'https://172.32.0.1/#/join/abc',
    'https://localhost.example.org/#/join/abc',
  ])('everybody: %s', (address) => {
    expect(reachOf(address)).toBe('anywhere');
  });
});
