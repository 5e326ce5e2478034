import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumOptions, findBrowsers, firefoxOptions } from './tools/browsers.mjs';

const paths = await findBrowsers();

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'node', include: ['test/unit/**/*.test.ts'] } },
      {
        resolve: { alias: { 'strict-webrtc': new URL('./src/index.ts', import.meta.url).pathname } },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [
              {
                browser: 'chromium',
                provider: playwright({ launchOptions: chromiumOptions(paths.chromium) }),
              },
              { browser: 'firefox', provider: playwright({ launchOptions: firefoxOptions(paths.firefox) }) },
            ],
          },
        },
      },
      {
        test: {
          name: 'demo',
          include: ['test/demo/**/*.test.ts'],
          testTimeout: 120_000,
          fileParallelism: false,
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
