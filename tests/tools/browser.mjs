/** Finds the Chromium that tests and benchmarks run, and the arguments it is started with. */
import { existsSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/** @returns {string[]} the places where a Chromium usually is on this system, best first */
function usualPlaces() {
  if (platform() === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
      join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      join(folder, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
    ]);
  }
  if (platform() === 'win32') {
    const { PROGRAMFILES, 'PROGRAMFILES(X86)': programFilesX86, LOCALAPPDATA } = process.env;
    return [PROGRAMFILES, programFilesX86, LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]);
  }
  // Not /snap/bin: a snap may not read the temporary folders that tests write to.
  return [
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge',
  ];
}

/**
 * CHROME_PATH wins, then an installed browser, then the one that Playwright downloaded.
 * @returns {string | null}
 */
export function findBrowser() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (existsSync(CHROME_PATH)) return CHROME_PATH;
    throw new Error(`CHROME_PATH names ${CHROME_PATH}, and there is no such file`);
  }
  return [...usualPlaces(), chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/** @returns {string} */
export function requireBrowser() {
  const path = findBrowser();
  if (path) return path;
  throw new Error('no Chromium was found: run "node tests/tools/ensure-browser.mjs" or set CHROME_PATH');
}

/**
 * Nothing that asks the network by itself, nothing that depends on the machine's graphics. Chromium's sandbox does
 * not start for root (containers), and only there it is left out.
 * @returns {string[]}
 */
export function launchArguments() {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
}

/** Playwright's launch options for the browser found here. */
export function launchOptions() {
  return { executablePath: requireBrowser(), args: launchArguments() };
}
