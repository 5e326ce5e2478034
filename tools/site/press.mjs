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

/**
 * Runs every example of a page, all at once, and the first of them again; what each has said. By the keyboard, because
 * what the others print moves a button away between the press and the release of a mouse; at the end, nothing moves.
 */
export async function pressAll(view) {
  const examples = await view.locator('.example').all();
  for (const example of examples) await example.locator('.example-run').press('Enter');
  for (const example of examples) await hasEnded(example);
  const [first] = examples;
  if (first) {
    await first.locator('.example-run').click();
    await hasEnded(first);
  }
  return Promise.all(examples.map((example) => example.evaluate(outcomeOf)));
}
