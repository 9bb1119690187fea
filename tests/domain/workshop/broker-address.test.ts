import { expect, test } from 'vitest';
import { brokerHost, checkBroker } from '#src/domain/workshop/broker-address.ts';

test.each([
  'wss://broker.example.org',
  'wss://broker.example.org:8884/mqtt',
  'wss://name:pass%20word@broker.example.org/mqtt?tenant=1',
  'ws://localhost:9001',
  'ws://127.0.0.1:9001/mqtt',
  `wss://broker.example.org/${'x'.repeat(275)}`,
])('%s is a broker', (address) => {
  expect(checkBroker(` ${address} `)).toEqual({ ok: true, value: address });
});

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['broker.example.org', 'no-address'],
  ['https://broker.example.org', 'no-address'],
  ['mqtts://broker.example.org', 'no-address'],
  ['javascript:alert(1)', 'no-address'],
  ['wss://', 'no-address'],
  ['wss://broker.example.org/#fragment', 'no-address'],
  [`wss://broker.example.org/${'x'.repeat(276)}`, 'no-address'],
  ['wss://broker.example.org/a  b', 'no-address'],
  ['wss://broker.example.org/a\u202eb', 'no-address'],
  ['ws://broker.example.org', 'not-secure'],
  ['ws://localhost.example.org', 'not-secure'],
  ['ws://127.0.0.1@broker.example.org', 'not-secure'],
])('%s is refused as %s', (address, reason) => {
  expect(checkBroker(address)).toEqual({ ok: false, reason });
});

test('what is shown of an address holds no name and no password', () => {
  expect(brokerHost('wss://name:secret@broker.example.org:8884/mqtt')).toBe('broker.example.org:8884');
});
