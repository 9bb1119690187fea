/** Makes sure that a Chromium is there before the tests start; says which one, or in one sentence what to do. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { findBrowser } from './browser.mjs';

/** Without it Chromium draws Chinese as empty boxes. */
const CJK_FONTS = 'fonts-noto-cjk';

/** Debian proper: Ubuntu's chromium package is an empty stub for its snap. */
export function isDebian(osRelease) {
  return /^ID="?debian"?$/m.test(osRelease);
}

function run(command, args) {
  console.log(`${command} ${args.join(' ')}`);
  const options = { stdio: 'inherit', shell: process.platform === 'win32' };
  return spawnSync(command, args, options).status === 0;
}

function mayUseApt() {
  const osRelease = '/etc/os-release';
  const isRoot = process.getuid?.() === 0;
  return isRoot && existsSync(osRelease) && isDebian(readFileSync(osRelease, 'utf8'));
}

function isInstalled(debianPackage) {
  const { status, stdout } = spawnSync('dpkg-query', ['-W', '-f=${Status}', debianPackage], {
    encoding: 'utf8',
  });
  return status === 0 && stdout.includes('install ok installed');
}

function installWithApt(packages) {
  return (
    run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', ...packages])
  );
}

function installMissing() {
  const missing = [
    ...(findBrowser() ? [] : ['chromium']),
    ...(mayUseApt() && !isInstalled(CJK_FONTS) ? [CJK_FONTS] : []),
  ];
  if (missing.length > 0 && mayUseApt() && !installWithApt(missing)) {
    console.warn(`apt-get could not install ${missing.join(' and ')}.`);
  }
  if (findBrowser()) return;
  const systemLibraries = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
  run('npx', ['playwright', 'install', ...systemLibraries, 'chromium']);
}

function main() {
  installMissing();
  const browser = findBrowser();
  if (browser) {
    console.log(`Browser: ${browser}`);
    return;
  }
  console.error('No Chromium could be installed: install one and set CHROME_PATH to its program file.');
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
