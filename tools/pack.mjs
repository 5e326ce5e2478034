import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { root } from './bootstrap.mjs';
import { runNpm } from './run.mjs';

/** The tarball that `npm publish` would send, of `dist/` as it is; its path from the root. */
export function pack() {
  const folder = 'temp/package';
  rmSync(`${root}${folder}`, { recursive: true, force: true });
  mkdirSync(`${root}${folder}`, { recursive: true });
  runNpm('pack', '--ignore-scripts', '--silent', '--pack-destination', `${root}${folder}`);
  return `${folder}/${readdirSync(`${root}${folder}`)[0]}`;
}
