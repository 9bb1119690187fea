import { readdirSync, readFileSync } from 'node:fs';

const MILLISECONDS_BETWEEN_LOOKS = 20;

/**
 * Watches the largest resident size of the renderers under a browser process, by /proc (Linux).
 * @param {number} browserPid
 * @returns {{ stop: () => number | null }} peak in MiB; null where there is no /proc
 */
export function watchRenderers(browserPid) {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, largestRenderer(browserPid));
  };
  const timer = setInterval(look, MILLISECONDS_BETWEEN_LOOKS);
  return {
    stop: () => {
      clearInterval(timer);
      return peak === 0 ? null : peak;
    },
  };
}

function largestRenderer(browserPid) {
  const parents = new Map();
  const sizes = new Map();
  for (const pid of processIds()) {
    const status = readQuietly(`/proc/${pid}/status`);
    parents.set(pid, Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0));
    sizes.set(pid, Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
  }
  let largest = 0;
  for (const [pid, size] of sizes) {
    if (size > largest && isUnder(pid, browserPid, parents) && isRenderer(pid)) largest = size;
  }
  return largest;
}

function processIds() {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
  } catch {
    return [];
  }
}

function isRenderer(pid) {
  return readQuietly(`/proc/${pid}/cmdline`).includes('--type=renderer');
}

function isUnder(pid, ancestor, parents) {
  for (let current = pid; current > 1; current = parents.get(current) ?? 0) {
    if (current === ancestor) return true;
  }
  return false;
}

function readQuietly(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
