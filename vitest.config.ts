import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumOptions, findBrowsers, firefoxOptions } from './tools/browsers.mjs';

const paths = await findBrowsers();

/** Both browsers, each with a way to collect garbage at a test's word. */
const browser = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  instances: [
    {
      browser: 'chromium' as const,
      provider: playwright({ launchOptions: chromiumOptions(paths.chromium, { testing: true }) }),
    },
    {
      browser: 'firefox' as const,
      provider: playwright({ launchOptions: firefoxOptions(paths.firefox, { testing: true }) }),
    },
  ],
};

/** `npm run fuzz` sets these; a plain test run takes a few schedules from a fixed seed. */
const fuzz = {
  seed: Number(process.env['FUZZ_SEED'] ?? 1),
  runs: Number(process.env['FUZZ_RUNS'] ?? 300),
  path: process.env['FUZZ_PATH'],
};

/** `npm run soak` sets these; a plain test run moves less. */
const soak = {
  bytes: Number(process.env['SOAK_BYTES'] ?? 32 * 1_048_576),
  messages: Number(process.env['SOAK_MESSAGES'] ?? 50_000),
  isLong: process.env['SOAK_BYTES'] !== undefined,
};

/** `BROKER_CALLS` and `BROKER_KILLS` make the test of the signalling servers a long one. */
const brokers = {
  calls: Number(process.env['BROKER_CALLS'] ?? 3),
  kills: Number(process.env['BROKER_KILLS'] ?? 1),
};

/** With `ALL_PAIRS=1` the call page is tested with all pairs of browsers, sizes and colours, not only with some. */
const demo = { allPairs: process.env['ALL_PAIRS'] !== undefined };

/** `npm run network` sets it; a plain test run has one fault. */
const network = { isLong: process.env['NETWORK_LONG'] !== undefined };

/** `npm run fuzz:signals` sets these; a plain test run takes fewer signals from a fixed seed. */
const signals = {
  seed: Number(process.env['SIGNALS_SEED'] ?? 1),
  count: Number(process.env['SIGNALS_COUNT'] ?? 2_000),
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/unit/**/*.test.ts', 'test/node/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias: { 'strict-webrtc': new URL('./src/index.ts', import.meta.url).pathname } },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          setupFiles: process.env['COLLECT_GARBAGE'] ? ['test/support/collecting.ts'] : [],
          testTimeout: 30_000,
          browser,
        },
      },
      {
        test: {
          name: 'fuzz',
          include: ['test/fuzz/**/*.test.ts'],
          provide: { fuzz },
          testTimeout: 7_200_000,
        },
      },
      {
        test: {
          name: 'soak',
          include: ['test/soak/**/*.test.ts'],
          provide: { soak },
          testTimeout: 3_600_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'network',
          include: ['test/network/**/*.test.ts'],
          provide: { network },
          testTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'whip',
          include: ['test/whip/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'brokers',
          include: ['test/brokers/**/*.test.ts', 'test/mesh/**/*.test.ts'],
          provide: { brokers },
          testTimeout: 60_000 + 15_000 * brokers.kills,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'negotiation',
          include: ['test/negotiation/**/*.test.ts'],
          provide: { signals },
          testTimeout: 3_600_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'demo',
          include: ['test/demo/**/*.test.ts'],
          provide: { demo },
          // Half a minute of axe, or of two browsers that call, takes three on a machine that is busy otherwise.
          testTimeout: 300_000,
          // After all others, two files at a time.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'conformance',
          include: ['test/conformance/**/*.test.ts'],
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
