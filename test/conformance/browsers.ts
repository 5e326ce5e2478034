import { createRequire } from 'node:module';
import type { Browser } from 'playwright';
import { launchChromium, launchFirefox } from '../../tools/browsers.mjs';

export interface TestedBrowser {
  readonly name: 'Chromium' | 'Firefox';
  /** Its name in browser-compat-data. */
  readonly engine: 'chrome' | 'firefox';
  readonly launch: () => Promise<Browser>;
  /** The newest release that the data knows of. Of a newer browser they cannot tell what it has or has no longer. */
  readonly newest: string;
}

interface Releases {
  readonly releases: Readonly<Record<string, { readonly status: string }>>;
}

const { browsers: data }: { browsers: Readonly<Record<string, Releases>> } = createRequire(import.meta.url)(
  '@mdn/browser-compat-data',
);

export const browsers: readonly TestedBrowser[] = [
  { name: 'Chromium', engine: 'chrome', launch: launchChromium, newest: currentRelease('chrome') },
  { name: 'Firefox', engine: 'firefox', launch: launchFirefox, newest: currentRelease('firefox') },
];

/** For `describe.each` and `test.each`. */
export const byName = browsers.map((browser) => [browser.name, browser] as const);

function currentRelease(engine: string): string {
  const releases = Object.entries(data[engine]?.releases ?? {});
  const current = releases.find(([, { status }]) => status === 'current');
  if (!current) throw new Error(`browser-compat-data has no current release of ${engine}`);
  return current[0];
}

/** Negative where the first version is the older one. */
export function compareVersions(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

/** Whether two versions are of the same release: `153.7.0` and `153`. */
export function isSameRelease(one: string, other: string): boolean {
  return Number.parseInt(one, 10) === Number.parseInt(other, 10);
}

/** Whether a browser is of a later release than the given one. */
export function isLaterRelease(version: string, release: string): boolean {
  return Number.parseInt(version, 10) > Number.parseInt(release, 10);
}
