import { readdirSync, readFileSync } from 'node:fs';
import { launchChromium, launchFirefox } from '../browsers.mjs';
import { pressAll } from './press.mjs';
import { serve } from './serve.mjs';

/** Fewer would mean that the marks of the examples are not seen any more. */
const fewest = 6;

/** What is wrong with how an example has ended. */
function problemsOf({ name, state, said, lines, frames }, browser) {
  const told = `${name} in ${browser}: ${said} ${lines.join(' | ')}`.slice(0, 500);
  if (state !== 'done' || lines.length === 0 || frames > 0 || lines.some((line) => line === 'undefined'))
    return [told];
  return [];
}

/** Shows that a failure is seen: an example of the page is replaced by one that throws. */
async function seesFailure(view, address, name) {
  const code =
    "window.example = (async () => { console.log('before'); throw new RangeError('on purpose'); })();";
  await view.route(`**/${name}.js`, (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await view.goto(address);
  await view.waitForFunction(() => document.body.style.display !== 'none');
  const outcome = (await pressAll(view)).find((outcome) => outcome.name === name);
  const isSeen =
    outcome?.state === 'failed' && outcome.lines.join() === 'before,Uncaught RangeError: on purpose';
  return isSeen ? [] : [`a failure of ${name} was not seen: ${JSON.stringify(outcome)}`];
}

/** Presses the button of every example of the site, in both browsers, under a strict policy for scripts. */
export async function runAll(folder) {
  const site = await serve(folder);
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.html') && readFileSync(`${folder}/${name}`, 'utf8').includes(' data-example="'),
  );
  const problems = [];
  let count = 0;
  let seconds = 0;
  for (const [name, launch] of [
    ['Chromium', launchChromium],
    ['Firefox', launchFirefox],
  ]) {
    const browser = await launch();
    const start = performance.now();
    count = 0;
    try {
      for (const page of pages) {
        const view = await browser.newPage();
        view.on('pageerror', (error) => problems.push(`${page} in ${name}: ${error.message}`));
        await view.goto(`${site.address}/${page}`);
        await view.waitForFunction(() => document.body.style.display !== 'none');
        const outcomes = await pressAll(view);
        count += outcomes.length;
        problems.push(...outcomes.flatMap((outcome) => problemsOf(outcome, name)));
        if (name === 'Chromium' && page === pages[0]) {
          view.removeAllListeners('pageerror');
          problems.push(...(await seesFailure(view, `${site.address}/${page}`, outcomes[0].name)));
        }
        await view.close();
      }
    } finally {
      seconds += (performance.now() - start) / 1_000;
      await browser.close();
    }
  }
  site.close();
  if (count < fewest) problems.push(`only ${count} examples run; expected: at least ${fewest}`);
  return { count, seconds, problems };
}
