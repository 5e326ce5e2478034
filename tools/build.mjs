/**
 * Builds the package into dist/: ES modules, one declaration file for each entry point, the check of the API
 * report, the sizes. `--update-api` accepts the API as it is.
 */
import { rmSync } from 'node:fs';
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

const isLocal = process.argv.includes('--update-api');
runScript('node_modules/@microsoft/api-extractor/bin/api-extractor', 'run', ...(isLocal ? ['--local'] : []));

runScript('node_modules/size-limit/bin.js');
