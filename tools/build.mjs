/**
 * Builds the package into dist/: ES modules, the declarations of each entry point, the check of the API
 * report, the sizes. `--update-api` accepts the API as it is.
 */
import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { installPackages, root } from './bootstrap.mjs';
import { runScript, tsc } from './run.mjs';

installPackages();
rmSync(`${root}dist`, { recursive: true, force: true });

tsc('-p', 'tsconfig.build.json');

runScript(
  'node_modules/dts-bundle-generator/dist/bin/dts-bundle-generator.js',
  '--silent',
  '--project',
  'tsconfig.json',
  '--export-referenced-types=false',
  '--no-banner',
  '--out-file',
  'dist/index.d.ts',
  'types/strict-webrtc.d.ts',
);

// What augments the global interfaces is no bundle: it refers to the declarations above.
for (const name of readdirSync(`${root}types`).filter((name) => name.startsWith('global'))) {
  copyFileSync(`${root}types/${name}`, `${root}dist/${name}`);
}

const isLocal = process.argv.includes('--update-api');
runScript('node_modules/@microsoft/api-extractor/bin/api-extractor', 'run', ...(isLocal ? ['--local'] : []));

runScript('node_modules/size-limit/bin.js');
