import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Quiet, and without the sandbox that root may not have. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const places = [
  // Without a window of its own it takes a seventh less time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A Chromium to drive: the one that REHEARSE_BROWSER names, an installed one, or on a Debian machine
 * one that is installed now.
 * @throws Error that says what to install
 */
export function findBrowser(): string {
  const named = process.env['REHEARSE_BROWSER'];
  if (named) return named;
  return installed() ?? install();
}

function installed(): string | undefined {
  return places.find((place) => existsSync(place));
}

function install(): string {
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (canInstall) {
    console.log('No browser was found: installing Debian’s headless Chromium …');
    const packages = ['chromium-headless-shell', 'fonts-noto-color-emoji', 'fonts-dejavu-core'];
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const run = (args: readonly string[]): void => {
      execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
    };
    run(['update', '-qq']);
    run(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
    const browser = installed();
    if (browser) return browser;
  }
  throw new Error(
    'The tests drive a real browser, and none was found. Install Chromium, Chrome or Edge, or name one in REHEARSE_BROWSER.',
  );
}
