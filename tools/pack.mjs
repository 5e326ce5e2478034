import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { root } from './bootstrap.mjs';
import { runNpm, runScript } from './run.mjs';

/** The path of the packed tarball, of `dist/` as it is; where there is none, it is built first. */
export function pack() {
  if (!existsSync(`${root}dist/index.js`)) runScript('tools/build.mjs');
  const folder = `${root}temp/tarball`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  runNpm('pack', '--silent', '--ignore-scripts', '--pack-destination', folder);
  return `${folder}/${readdirSync(folder)[0]}`;
}
