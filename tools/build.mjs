/**
 * Builds the package into dist/: ES modules, the declarations of each entry point, both for `require()` too, the check
 * of the API report, the sizes. `--update-api` accepts the API as it is.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { installPackages, root } from './bootstrap.mjs';
import { writeCommonJs } from './commonjs.mjs';
import { lightenComments } from './light-comments.mjs';
import { runScript, tsc } from './run.mjs';

installPackages();

/** The entry points beside the main one: `src/NAME.ts` is `strict-webrtc/NAME`. */
const entries = ['testing', 'whip'];

rmSync(`${root}dist`, { recursive: true, force: true });

tsc('-p', 'tsconfig.build.json');

/** Writes what the module `source` declares, in one file: of the package `strict-webrtc`, only the names. */
function bundleDeclarations(source, file, project) {
  runScript(
    'node_modules/dts-bundle-generator/dist/bin/dts-bundle-generator.js',
    '--silent',
    '--project',
    project,
    '--export-referenced-types=false',
    '--no-banner',
    '--out-file',
    file,
    source,
  );
}

bundleDeclarations('types/strict-webrtc.d.ts', 'dist/index.d.ts', 'tsconfig.json');

// The bundler leaves out only what is in node_modules: there tsconfig.entries.json finds the main entry point.
mkdirSync(`${root}temp/node_modules/strict-webrtc`, { recursive: true });
copyFileSync(`${root}dist/index.d.ts`, `${root}temp/node_modules/strict-webrtc/index.d.ts`);
for (const name of entries)
  bundleDeclarations(`src/${name}.ts`, `dist/${name}.d.ts`, 'tsconfig.entries.json');

// What augments the global interfaces is no bundle: it refers to the declarations above.
for (const name of readdirSync(`${root}types`).filter((name) => name.startsWith('global'))) {
  copyFileSync(`${root}types/${name}`, `${root}dist/${name}`);
}

const isLocal = process.argv.includes('--update-api');
const extractApi = (...args) => {
  runScript(
    'node_modules/@microsoft/api-extractor/bin/api-extractor',
    'run',
    ...args,
    ...(isLocal ? ['--local'] : []),
  );
};
extractApi();
for (const name of entries) {
  const config = `temp/api-extractor-${name}.json`;
  const report = `strict-webrtc-${name}.api`;
  writeFileSync(
    `${root}${config}`,
    JSON.stringify({
      extends: '../api-extractor.json',
      mainEntryPointFilePath: `<projectFolder>/dist/${name}.d.ts`,
      apiReport: { enabled: true, reportFileName: `${report}.md` },
      docModel: { enabled: true, apiJsonFilePath: `<projectFolder>/dist/${report}.json` },
    }),
  );
  extractApi('--config', config);
}

// Only now: the doc model refers with `@see`.
for (const name of ['index', ...entries]) {
  const file = `${root}dist/${name}.d.ts`;
  writeFileSync(file, lightenComments(readFileSync(file, 'utf8')));
}

writeCommonJs(['index', 'global', ...entries]);

runScript('node_modules/size-limit/bin.js');
