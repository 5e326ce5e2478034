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

/** Shows that a failure is seen: the first example of a page is replaced by one that throws. */
async function seesFailure(view, address) {
  const code =
    "window.example = (async () => { console.log('before'); throw new RangeError('on purpose'); })();";
  await view.route('**/*-1.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await view.goto(address);
  await view.waitForFunction(() => document.body.style.display !== 'none');
  const [outcome] = await pressAll(view);
  const isSeen =
    outcome?.state === 'failed' && outcome.lines.join() === 'before,Uncaught RangeError: on purpose';
  return isSeen ? [] : [`a failure of an example was not seen: ${JSON.stringify(outcome)}`];
}

/** How many examples of `pages` have run in a browser, and what went wrong. */
async function runIn(name, launch, address, pages) {
  const problems = [];
  let count = 0;
  const browser = await launch();
  try {
    const view = await browser.newPage();
    view.on('pageerror', (error) => problems.push(`${view.url()} in ${name}: ${error.message}`));
    for (const page of pages) {
      await view.goto(`${address}/${page}`);
      await view.waitForFunction(() => document.body.style.display !== 'none');
      const outcomes = await pressAll(view);
      count += outcomes.length;
      problems.push(...outcomes.flatMap((outcome) => problemsOf(outcome, name)));
    }
    if (name === 'Chromium')
      problems.push(...(await seesFailure(await browser.newPage(), `${address}/${pages[0]}`)));
  } finally {
    await browser.close();
  }
  if (count < fewest) problems.push(`only ${count} examples run in ${name}; expected: at least ${fewest}`);
  return { count, problems };
}

/** Presses the button of every example of the site, in both browsers, under a strict policy for scripts. */
export async function runAll(folder) {
  const { address, close } = await serve(folder);
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.html') && readFileSync(`${folder}/${name}`, 'utf8').includes(' data-example="'),
  );
  const start = performance.now();
  const results = await Promise.all([
    runIn('Chromium', launchChromium, address, pages),
    runIn('Firefox', launchFirefox, address, pages),
  ]);
  close();
  return {
    count: results[0].count,
    seconds: (performance.now() - start) / 1_000,
    problems: results.flatMap(({ problems }) => problems),
  };
}
