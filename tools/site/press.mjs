import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves `folder` under a policy that allows scripts of its own only, none of them inline, and no evaluation. */
export async function serve(folder) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://site').pathname));
    const file = join(folder, path);
    if (!existsSync(file) || !(extname(file) in types)) return response.writeHead(404).end();
    response.writeHead(200, {
      'Content-Type': types[extname(file)],
      'Content-Security-Policy': "script-src 'self'; object-src 'none'; base-uri 'none'",
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** What became of an example: its state, its lines, what it said of itself. */
const outcomeOf = (example) => ({
  name: example.dataset.example,
  state: example.dataset.state,
  said: example.querySelector('.example-state').textContent,
  lines: [...example.querySelectorAll('.example-output > samp')].map((line) => line.textContent),
  frames: example.querySelectorAll('iframe').length,
});

async function hasEnded(example) {
  const handle = await example.elementHandle();
  const ended = ({ dataset }) => dataset.state === 'done' || dataset.state === 'failed';
  // One that takes longer is still running in what is told of it.
  await example
    .page()
    .waitForFunction(ended, handle, { timeout: 15_000 })
    .catch(() => {});
}

/** Runs every example of a page, all at once, and the first of them again, by the keyboard; what each has said. */
export async function pressAll(view) {
  const examples = await view.locator('.example').all();
  for (const example of examples) await example.locator('.example-run').click();
  for (const example of examples) await hasEnded(example);
  await examples[0]?.locator('.example-run').press('Enter');
  await hasEnded(examples[0]);
  return Promise.all(examples.map((example) => example.evaluate(outcomeOf)));
}
