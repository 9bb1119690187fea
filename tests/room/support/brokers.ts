import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBroker, type RunningBroker } from '#tests/tools/broker.mjs';

export interface RealBroker {
  readonly name: string;
  /** Why tests cannot run against it here; `null` = they can. */
  readonly missing: string | null;
  readonly start: (port?: number) => Promise<RunningBroker>;
}

const hasMosquitto = spawnSync('mosquitto', ['-h']).error === undefined;

export const REAL_BROKERS: readonly RealBroker[] = [
  { name: 'aedes', missing: null, start: (port = 0) => startBroker({ port }) },
  {
    name: 'mosquitto',
    missing: hasMosquitto ? null : 'mosquitto is not installed on this machine (apt-get install mosquitto)',
    start: startMosquitto,
  },
];

async function startMosquitto(wanted = 0): Promise<RunningBroker> {
  const port = wanted === 0 ? await freePort() : wanted;
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-mosquitto-'));
  const config = join(folder, 'mosquitto.conf');
  // Without a plain listener beside the websocket one it ends at once.
  const lines = [
    `listener ${await freePort()} 127.0.0.1`,
    `listener ${port} 127.0.0.1`,
    'protocol websockets',
    'allow_anonymous true',
    'persistence false',
    'max_queued_messages 100000',
  ];
  writeFileSync(config, lines.join('\n'));
  const running = spawn('mosquitto', ['-c', config], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
  await reachable(port);
  return {
    port,
    address: `ws://127.0.0.1:${port}`,
    async stop() {
      running.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function reachable(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isUp = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('close', () => socket.destroy());
      socket.once('connect', () => socket.end());
    });
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nothing listens on port ${port}`);
}
