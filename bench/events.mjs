/**
 * What one event costs that a `for await` loop reads, beside other ways to read it: in Node, Chromium and Firefox,
 * as a multiple of what a listener costs that fills an array. `--quick` takes fewer rounds; `--node` leaves the
 * browsers out.
 */
import { installPackages } from '../tools/bootstrap.mjs';

installPackages();

const { bundle, importBundled } = await import('../tools/bundle.mjs');

const ours = 'strict-webrtc';
const libraries = [
  'p-event',
  'event-iterator',
  '@repeaterjs/repeater',
  'rxjs, as an iterator',
  'Node `events.on`',
];

const options = { total: 10_000, rounds: process.argv.includes('--quick') ? 10 : 240 };

function print(place, result) {
  const patterns = Object.keys(result);
  const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
  console.log(`\n${place}: ${options.total} events, median of ${options.rounds} rounds\n`);
  row('', ...patterns);
  row('---', ...patterns.map(() => '---'));
  const [baseline, ...others] = Object.keys(result[patterns[0]]);
  row(baseline, ...patterns.map((pattern) => `${result[pattern][baseline].nanoseconds.toFixed(0)} ns`));
  for (const name of others) {
    row(name, ...patterns.map((pattern) => result[pattern][name].ratio.toFixed(2)));
  }
  for (const pattern of patterns) {
    const faster = libraries.filter((name) => result[pattern][name]?.ratio < result[pattern][ours].ratio);
    console.log(`\n${pattern}, faster than ${ours}: ${faster.join(', ') || 'no library'}`);
  }
}

const { run } = await importBundled('bench/events/node.mjs');
print(`Node ${process.versions.node}`, await run(options));

if (!process.argv.includes('--node')) {
  const { launchChromium, launchFirefox } = await import('../tools/browsers.mjs');
  const content = await bundle('bench/events/page.mjs');
  for (const [name, launch] of Object.entries({ Chromium: launchChromium, Firefox: launchFirefox })) {
    const browser = await launch({ testing: true });
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content, type: 'module' });
      print(
        `${name} ${browser.version()}`,
        await page.evaluate((options) => globalThis.run(options), options),
      );
    } finally {
      await browser.close();
    }
  }
}
