/** `npm test`: installs what is missing and runs everything. `npm test -- NAME…` runs only those steps. */
import { installPackages } from './bootstrap.mjs';

installPackages();

const { runScript, tsc } = await import('./run.mjs');

/** In this order: later steps look at what the build made. */
const steps = {
  browsers: async () => {
    const { findBrowsers } = await import('./browsers.mjs');
    for (const [name, path] of Object.entries(await findBrowsers())) console.log(`${name}: ${path}`);
  },
  lint: () => runScript('node_modules/@biomejs/biome/bin/biome', 'check', '--colors=off'),
  types: () => {
    for (const config of [
      'tsconfig.json',
      'test/tsconfig.json',
      'demo/tsconfig.json',
      'examples/tsconfig.json',
    ])
      tsc('-p', config);
  },
  conformance: () => {
    runScript('conformance/check.mjs');
    runScript('conformance/sync.mjs', '--check');
    runScript('conformance/mutate.mjs');
  },
  build: () => runScript('tools/build.mjs'),
  package: () => runScript('tools/check-package.mjs'),
  model: () => runScript('tools/check-model.mjs'),
  declarations: () => runScript('tools/check-declarations.mjs'),
  tsd: () => runScript('node_modules/tsd/dist/cli.js'),
  examples: () => runScript('tools/check-examples.mjs'),
  docs: () => runScript('tools/check-docs.mjs'),
  benchmarks: () => runScript('tools/bench.mjs', '--quick', 'type-cost', 'events'),
  vitest: () => runScript('node_modules/vitest/vitest.mjs', 'run'),
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No step ${unknown.join(', ')}; there are: ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

const names = chosen.length > 0 ? chosen : Object.keys(steps);
let passed = 0;
for (const name of names) {
  const start = performance.now();
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  try {
    await steps[name]();
  } catch (error) {
    console.error(`\n${name} failed: ${error instanceof Error ? error.message : error}`);
    console.log(`\nsteps: ${passed} passed, 1 failed`);
    process.exit(1);
  }
  console.log(`${name}: ${((performance.now() - start) / 1_000).toFixed(1)} s`);
  passed++;
}
console.log(`\nsteps: ${passed} passed, 0 failed`);
process.exit(0);
