import type { IClientOptions, MqttClient } from 'mqtt';
import { fail, succeed } from '../domain/result.ts';
import { toBase64Url } from '../exchange/text-bytes.ts';
import { randomBytes, type Bytes } from './bytes.ts';
import type { Dial, DialFailure, DialOptions, RoomLink } from './link.ts';

const CONNECT_TIMEOUT_MS = 10_000;
const KEEP_ALIVE_SECONDS = 30;
/** CONNACK 4 and 5: bad name or password, not authorised. */
const REFUSALS: readonly unknown[] = [4, 5];

/** MQTT 3.1.1 over a WebSocket, by `mqtt`. Connecting again is not its business: see `steady-link.ts`. */
export const dialMqtt: Dial = async (options) => {
  try {
    // For browsers it has nothing but a default export.
    const { default: mqtt } = await import('mqtt');
    return await connected(mqtt.connect(options.broker, clientOptions(options)), options);
  } catch {
    // An address that the library cannot take apart, or the library itself is out of reach.
    return fail('unreachable');
  }
};

function clientOptions({ lastWill }: DialOptions): IClientOptions {
  return {
    protocolVersion: 4,
    clientId: `plumbline-${toBase64Url(randomBytes(9))}`,
    clean: true,
    reconnectPeriod: 0,
    resubscribe: false,
    connectTimeout: CONNECT_TIMEOUT_MS,
    keepalive: KEEP_ALIVE_SECONDS,
    // The other kinds start a worker from a blob, which the security policy forbids.
    timerVariant: 'native',
    ...(lastWill === null ? {} : { will: { topic: lastWill, payload: '', qos: 1, retain: true } }),
  };
}

function connected(client: MqttClient, { onMessage, onLost }: DialOptions): ReturnType<Dial> {
  return new Promise((resolve) => {
    let failure: DialFailure = 'unreachable';
    let isOpen = false;
    let isClosed = false;
    const close = async () => {
      isClosed = true;
      await new Promise<void>((ended) => client.end(false, {}, () => ended()));
    };
    client.on('connect', () => {
      isOpen = true;
      resolve(succeed(linkOver(client, close)));
    });
    client.on('message', (topic, payload) => onMessage(topic, Uint8Array.from(payload)));
    client.on('error', (error) => {
      if ('code' in error && REFUSALS.includes(error.code)) failure = 'refused';
    });
    client.on('close', () => {
      client.end(true);
      resolve(fail(failure));
      if (isOpen && !isClosed) onLost();
      isClosed = true;
    });
  });
}

function linkOver(client: MqttClient, close: () => Promise<void>): RoomLink {
  return {
    async subscribe(topics) {
      try {
        const granted = await client.subscribeAsync([...topics], { qos: 1 });
        return granted.every(({ qos }) => qos < 128);
      } catch {
        return false;
      }
    },
    publish: (topic, message) => published(client, topic, message),
    close,
  };
}

function published(client: MqttClient, topic: string, message: Bytes): Promise<boolean> {
  return new Promise((resolve) => {
    // Of a connection that went the library forgets the answer.
    const lost = () => resolve(false);
    client.once('close', lost);
    client.publish(topic, message as Buffer, { qos: 1, retain: true }, (error) => {
      client.off('close', lost);
      resolve(!error);
    });
  });
}
