/**
 * Real browsers for the tests: the ones that are installed, or else newly installed ones, or else an error
 * that says what to do. A missing browser is never skipped.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox } from 'playwright';
import { aptInstall } from './apt.mjs';

const browsers = {
  chromium: {
    type: chromium,
    variable: 'CHROMIUM_PATH',
    debian: 'chromium',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  firefox: {
    type: firefox,
    variable: 'FIREFOX_PATH',
    debian: 'firefox-esr',
    commands: ['firefox-esr', 'firefox'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
};

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(command) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, command);
    if (folder !== '' && isExecutable(path)) return path;
  }
  return undefined;
}

/** @param {'chromium' | 'firefox'} name */
function installed(name) {
  const { type, variable, commands, paths } = browsers[name];
  const chosen = process.env[variable];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`${variable} is set to ${JSON.stringify(chosen)}, which is not an executable file.`);
  }
  const found = commands.map(onPath).find(Boolean) ?? paths.find(existsSync);
  if (found) return found;
  const downloaded = type.executablePath();
  return downloaded !== '' && existsSync(downloaded) ? downloaded : undefined;
}

function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`);
  return (
    spawnSync(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    }).status === 0
  );
}

/** @param {('chromium' | 'firefox')[]} missing */
function install(missing) {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && onPath('apt-get')) {
    const packages = missing.map((name) => browsers[name].debian);
    // Ubuntu's packages of these names only point to a snap: what counts is whether a browser is there afterwards.
    if (aptInstall(...packages)) {
      if (missing.every((name) => installed(name))) return;
    }
  }
  run(process.execPath, [join('node_modules', 'playwright', 'cli.js'), 'install', ...missing]);
}

/** The executables of both browsers, installed first where they are missing. */
export async function findBrowsers() {
  const names = /** @type {('chromium' | 'firefox')[]} */ (Object.keys(browsers));
  const missing = names.filter((name) => !installed(name));
  if (missing.length > 0) {
    console.log(`Not installed yet: ${missing.join(', ')}.`);
    install(missing);
  }
  const found = /** @type {Record<'chromium' | 'firefox', string>} */ ({});
  for (const name of names) {
    const path = installed(name);
    if (!path) {
      const { variable, debian } = browsers[name];
      throw new Error(
        [
          `No ${name} was found, and installing it failed. Do one of these, then run the command again:`,
          `  - Debian or Ubuntu: sudo apt-get install ${debian}`,
          `  - anywhere:         npx playwright install ${name}`,
          `  - already there:    ${variable}=/path/to/${name} npm test`,
        ].join('\n'),
      );
    }
    found[name] = path;
  }
  return found;
}

/** What Chromium is started with: fake devices, no questions, no traffic of its own. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** What Firefox is started with: fake devices and no questions. */
export const firefoxPreferences = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.autoplay.default': 0,
};

/**
 * Playwright's launch options for a stock Chromium; `testing` lets a page collect garbage and see its heap,
 * `bareAddresses` lets another browser understand its candidates, which otherwise name the machine by multicast DNS.
 */
export function chromiumOptions(
  executablePath,
  { fakeMedia = true, testing = false, bareAddresses = false, env = process.env } = {},
) {
  return {
    executablePath,
    args: [
      ...chromiumArguments.filter((flag) => fakeMedia || !flag.includes('fake-device')),
      ...(testing ? ['--js-flags=--expose-gc', '--enable-precise-memory-info'] : []),
      ...(bareAddresses ? ['--disable-features=WebRtcHideLocalIpsWithMdns'] : []),
    ],
    env,
  };
}

/**
 * Playwright's launch options for a stock Firefox, or for the one that Playwright installed itself; `testing` lets a
 * page collect garbage and tell the time as finely as Chromium's do, `bareAddresses` is as for Chromium.
 */
export function firefoxOptions(
  executablePath,
  { fakeMedia = true, testing = false, bareAddresses = false, env = process.env } = {},
) {
  const isPlaywrights = executablePath === firefox.executablePath();
  return {
    executablePath,
    ...(isPlaywrights ? {} : { channel: 'moz-firefox' }),
    firefoxUserPrefs: {
      ...firefoxPreferences,
      ...(fakeMedia ? {} : { 'media.navigator.streams.fake': false }),
      ...(testing ? { 'dom.testing.testutils.enabled': true, 'privacy.reduceTimerPrecision': false } : {}),
      ...(bareAddresses ? { 'media.peerconnection.ice.obfuscate_host_addresses': false } : {}),
    },
    env,
  };
}

/** A running Chromium; the caller closes it. */
export async function launchChromium(options) {
  const { chromium: path } = await findBrowsers();
  return chromium.launch(chromiumOptions(path, options));
}

/** A running Firefox; the caller closes it. */
export async function launchFirefox(options) {
  const { firefox: path } = await findBrowsers();
  return firefox.launch(firefoxOptions(path, options));
}
