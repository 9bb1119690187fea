import { expect, test } from 'vitest';

import { createTabSignals } from '#src/persistence/browser/tab-signals.ts';
import type { TabSignal } from '#src/persistence/ports.ts';

class FakeChannel extends EventTarget {
  readonly sent: unknown[] = [];
  postMessage(message: unknown): void {
    this.sent.push(message);
  }
}

/** As much of a window as listens and has a channel. */
function fakePage(hasChannel = true) {
  const channel = new FakeChannel();
  const page = Object.assign(
    new EventTarget(),
    hasChannel ? { BroadcastChannel: channelClass(channel) } : {},
  );
  const heard: TabSignal[] = [];
  const signals = createTabSignals(page as unknown as Window & typeof globalThis);
  const stop = signals.listen((signal) => heard.push(signal));
  return { channel, page, heard, signals, stop };
}

function channelClass(channel: FakeChannel) {
  return function FakeBroadcastChannel() {
    return channel;
  };
}

function storageEvent(key: string | null, newValue: string | null): Event {
  return Object.assign(new Event('storage'), { key, newValue });
}

test('signals of other tabs are heard, and nothing else that comes over the channel', () => {
  const { channel, heard } = fakePage();
  const signals = [{ kind: 'wiped' }, { kind: 'changed', key: 'plumbline.settings' }];
  const others = [
    null,
    'x',
    {},
    { kind: 'other' },
    { kind: 'changed' },
    { kind: 'changed', key: '__proto__' },
  ];
  for (const data of [...others, ...signals]) channel.dispatchEvent(new MessageEvent('message', { data }));
  expect(heard).toEqual(signals);
});

test('changes of local storage are heard where there are no channels', () => {
  const { page, heard, signals } = fakePage(false);
  page.dispatchEvent(storageEvent('plumbline.project.one', 'text'));
  page.dispatchEvent(storageEvent('plumbline.project.one', null));
  page.dispatchEvent(storageEvent('plumbline.quarantine.x.1', 'text'));
  page.dispatchEvent(storageEvent('another-app', 'text'));
  page.dispatchEvent(storageEvent(null, null));
  expect(heard).toEqual([
    { kind: 'changed', key: 'plumbline.project.one' },
    { kind: 'removed', key: 'plumbline.project.one' },
  ]);
  expect(() => signals.announce({ kind: 'wiped' })).not.toThrow();
});

test('a tab that stopped listening hears nothing', () => {
  const { channel, page, heard, stop, signals } = fakePage();
  stop();
  channel.dispatchEvent(new MessageEvent('message', { data: { kind: 'wiped' } }));
  page.dispatchEvent(storageEvent('plumbline.settings', 'text'));
  expect(heard).toEqual([]);
  signals.announce({ kind: 'wiped' });
  expect(channel.sent).toEqual([{ kind: 'wiped' }]);
});
