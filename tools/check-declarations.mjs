/** Compiles what users write against the built declarations, with every TypeScript and platform we support. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { installPackages, root } from './bootstrap.mjs';
import { runScript } from './run.mjs';

installPackages();

const versions = ['typescript-5.9', 'typescript', 'typescript-7.0'];
const platforms = [
  { name: 'dom', file: 'dom.ts', lib: ['ES2022', 'DOM'] },
  { name: 'probes', file: 'probes.ts', lib: ['ES2022', 'DOM', 'DOM.Iterable'] },
  { name: 'dom-and-disposal', file: 'disposal.ts', lib: ['ES2024', 'ESNext.Disposable', 'DOM'] },
  { name: 'webworker', file: 'worker.ts', lib: ['ES2022', 'WebWorker'] },
  { name: 'no-dom', file: 'no-dom.ts', lib: ['ES2022'] },
  { name: 'node', file: 'no-dom.ts', lib: ['ES2022'], types: ['node'] },
  {
    name: 'types-webrtc',
    file: 'beside-types-webrtc.ts',
    lib: ['ES2022', 'DOM'],
    types: ['webrtc'],
    exact: false,
  },
];

const folder = `${root}temp/declarations`;
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

for (const { name, file, lib, types = [], exact = true } of platforms) {
  const compilerOptions = {
    target: 'ES2022',
    module: 'NodeNext',
    lib,
    types,
    strict: true,
    exactOptionalPropertyTypes: exact,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
  };
  const config = `${folder}/${name}.json`;
  writeFileSync(config, JSON.stringify({ compilerOptions, files: [`../../test/consumer/${file}`] }));
  for (const version of versions) {
    runScript(`node_modules/${version}/bin/tsc`, '-p', config);
    console.log(`${version} with ${name}: no errors`);
  }
}
