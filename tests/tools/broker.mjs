/**
 * `npm run broker [-- --port 9001] [-- --host 127.0.0.1]`: an MQTT broker over WebSocket for development and tests.
 * It keeps everything in memory and forgets it at the end. Listens on this machine only, unless told otherwise;
 * phones need `wss:` with a certificate that they trust, which a real broker or a proxy before this one has to bring.
 */
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Aedes } from 'aedes';
import { createWebSocketStream, WebSocketServer } from 'ws';

/**
 * @typedef {object} RunningBroker
 * @property {string} address
 * @property {number} port
 * @property {() => Promise<void>} stop cuts every connection, as a crash does
 */

/**
 * @param {{ host?: string, port?: number }} [options] port 0 = any free one
 * @returns {Promise<RunningBroker>}
 */
export async function startBroker({ host = '127.0.0.1', port = 0 } = {}) {
  const broker = await Aedes.createBroker();
  const server = createServer((_request, response) => response.writeHead(426).end());
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, request) => {
    const stream = createWebSocketStream(socket);
    // A connection that breaks is a client's business; without a listener it would end the broker.
    stream.on('error', () => socket.terminate());
    broker.handle(stream, request);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the broker has no port');
  return {
    address: `ws://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    port: address.port,
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => broker.close(resolve));
      await new Promise((resolve) => sockets.close(resolve));
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '9001' },
    },
  });
  const { address } = await startBroker({ host: values.host, port: Number(values.port) });
  console.log(`The broker listens at ${address} (Ctrl+C stops it).`);
}
