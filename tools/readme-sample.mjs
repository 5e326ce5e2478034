import { readFileSync } from 'node:fs';
import { root } from './bootstrap.mjs';

/** The first sample of the README, which every newcomer tries. */
export function readmeSample() {
  const [, sample] = /```ts\n([\s\S]*?)```/.exec(readFileSync(`${root}README.md`, 'utf8')) ?? [];
  if (!sample) throw new Error('There is no sample in the README.');
  return sample;
}
