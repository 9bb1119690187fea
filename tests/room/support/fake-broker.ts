import { fail, succeed } from '#src/domain/result.ts';
import type { Bytes } from '#src/room/bytes.ts';
import type { Dial, DialFailure, DialOptions, RoomLink } from '#src/room/link.ts';

interface Client {
  readonly options: DialOptions;
  readonly topics: Set<string>;
}

/** A broker in memory, with what MQTT does: retained messages, `+`, last wills, at least once. */
export interface FakeBroker {
  readonly dial: Dial;
  readonly retained: Map<string, Bytes>;
  /** Every message that anybody published, in order. */
  readonly log: readonly { readonly topic: string; readonly message: Bytes }[];
  readonly connections: () => number;
  /** Anybody who knows a topic may write there. */
  readonly publish: (topic: string, message: Bytes) => void;
  /** Cuts everybody and answers nobody until `up`. */
  readonly down: (options?: { readonly forgets?: boolean; readonly reason?: DialFailure }) => void;
  readonly up: () => void;
}

export function createFakeBroker(): FakeBroker {
  const retained = new Map<string, Bytes>();
  const log: { topic: string; message: Bytes }[] = [];
  const clients = new Set<Client>();
  let refusal: DialFailure | null = null;

  const deliver = (client: Client, topic: string, message: Bytes): void => {
    queueMicrotask(() => {
      if (clients.has(client)) client.options.onMessage(topic, message.slice());
    });
  };

  const publish = (topic: string, message: Bytes): void => {
    log.push({ topic, message });
    if (message.length === 0) retained.delete(topic);
    else retained.set(topic, message);
    for (const client of clients) {
      if ([...client.topics].some((filter) => matches(filter, topic))) deliver(client, topic, message);
    }
  };

  const linkOf = (client: Client): RoomLink => ({
    async subscribe(topics) {
      if (!clients.has(client)) return false;
      for (const topic of topics) {
        client.topics.add(topic);
        for (const [kept, message] of retained) if (matches(topic, kept)) deliver(client, kept, message);
      }
      return true;
    },
    async publish(topic, message) {
      if (!clients.has(client)) return false;
      publish(topic, message);
      return true;
    },
    async close() {
      clients.delete(client);
    },
  });

  return {
    retained,
    log,
    publish,
    connections: () => clients.size,
    async dial(options) {
      await Promise.resolve();
      if (refusal !== null) return fail(refusal);
      const client = { options, topics: new Set<string>() };
      clients.add(client);
      return succeed(linkOf(client));
    },
    down({ forgets = false, reason = 'unreachable' } = {}) {
      refusal = reason;
      const lost = [...clients];
      clients.clear();
      for (const { options } of lost) {
        if (options.lastWill !== null) publish(options.lastWill, new Uint8Array(0));
        options.onLost();
      }
      if (forgets) retained.clear();
    },
    up() {
      refusal = null;
    },
  };
}

function matches(filter: string, topic: string): boolean {
  const [wanted, given] = [filter.split('/'), topic.split('/')];
  return (
    wanted.length === given.length && wanted.every((part, index) => part === '+' || part === given[index])
  );
}
