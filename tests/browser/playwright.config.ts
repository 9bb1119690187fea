import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { launchOptions } from '../tools/browser.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return String(address.port);
}

// Playwright reads this file again in every worker: they inherit the port that the first reading chose.
const port = (process.env['PLUMBLINE_TEST_PORT'] ??= await freePort());
const baseURL = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: `${root}test-results`,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // A test that passes only sometimes is a finding, not noise.
  retries: 0,
  workers: 2,
  // No bound of speed, only an end to what hangs: a machine that does other work too takes three times as long.
  timeout: 120_000,
  // Two browsers and their workers share what a small machine has.
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Europe/Warsaw',
    launchOptions: launchOptions(),
    // Costs a fifth of the time; whoever looks into a failure adds `--trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    // The built app with the headers of a well configured host: see src/build/security-headers-plugin.ts.
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: root,
    url: baseURL,
    reuseExistingServer: false,
  },
});
