/**
 * What `require()` gets: the very ES modules, because a page with two copies of them would have two lines of senders a
 * channel and two negotiations a connection; and their declarations once more, because TypeScript takes the
 * declarations of an ES module for nothing else.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { root } from './bootstrap.mjs';

/** Writes `NAME.cjs` for each of `entries`, and `NAME.d.cts` for each `NAME.d.ts`, into dist/. */
export function writeCommonJs(entries) {
  const dist = `${root}dist/`;
  for (const name of entries)
    writeFileSync(`${dist}${name}.cjs`, `module.exports = require('./${name}.js');\n`);
  for (const file of readdirSync(dist).filter((name) => name.endsWith('.d.ts'))) {
    const text = readFileSync(`${dist}${file}`, 'utf8');
    const declarations = text.replace(/^((?:import|\}).*'\.\/[\w-]+)\.js';$/gm, "$1.cjs';");
    writeFileSync(`${dist}${file.replace('.d.ts', '.d.cts')}`, declarations);
  }
}
