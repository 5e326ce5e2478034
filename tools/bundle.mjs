import { build } from 'esbuild';
import { root } from './bootstrap.mjs';

/** A module of this project as one text of JavaScript; `node:` modules stay outside. */
export async function bundle(path, options = {}) {
  const { outputFiles } = await build({
    entryPoints: [`${root}${path}`],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    external: ['node:*'],
    ...options,
  });
  return outputFiles[0].text;
}

/** What a module of this project exports, also where it is TypeScript. */
export async function importBundled(path) {
  return import(`data:text/javascript,${encodeURIComponent(await bundle(path))}`);
}
