/**
 * Serves a folder as a plain static host does: compressed, and without any header of the app's own. For measuring,
 * and for tests that need a host that they can change.
 */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest']);

/**
 * @param {string} folder
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serveFolder(folder) {
  const files = new Map();
  const read = (path) => {
    const extension = extname(path);
    const content = readFileSync(join(folder, path));
    const compress = COMPRESSED.has(extension);
    return {
      body: compress ? gzipSync(content, { level: 9 }) : content,
      headers: {
        'Content-Type': TYPES[extension] ?? 'application/octet-stream',
        ...(compress ? { 'Content-Encoding': 'gzip' } : {}),
      },
    };
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    try {
      // Compressed once per version of the file: compressing while a page is measured would slow it down.
      const version = `${path} ${statSync(join(folder, path)).mtimeMs}`;
      if (!files.has(version)) files.set(version, read(path));
      const { body, headers } = files.get(version);
      response.writeHead(200, headers).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${server.address().port}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
