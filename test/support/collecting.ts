import { collectGarbage } from './garbage.ts';

// With `COLLECT_GARBAGE=1`, all tests in the browsers run while garbage is collected all the time.
async function collect(): Promise<never> {
  for (;;) await collectGarbage();
}
void collect();
