/** Compiles what users write against the built declarations, with every TypeScript and platform we support. */
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { installPackages, root } from './bootstrap.mjs';

installPackages();

const versions = ['typescript-5.9', 'typescript', 'typescript-7.0'];
const dom = ['ES2022', 'DOM'];
const iterable = ['ES2022', 'DOM', 'DOM.Iterable'];
const worker = ['ES2022', 'WebWorker'];
const language = ['ES2022'];

/** The values of `exactOptionalPropertyTypes` to compile with. Default: only `true`. */
const both = { exact: [true, false] };

const platforms = [
  { name: 'dom', files: ['dom.ts'], lib: dom },
  { name: 'probes', files: ['probes.ts'], lib: iterable },
  { name: 'dom-and-disposal', files: ['disposal.ts'], lib: ['ES2024', 'ESNext.Disposable', 'DOM'] },
  { name: 'webworker', files: ['worker.ts'], lib: worker },
  { name: 'no-dom', files: ['no-dom.ts'], lib: language },
  { name: 'node', files: ['no-dom.ts'], lib: language, types: ['node'] },
  {
    name: 'node-implementations',
    files: ['node-implementations.ts'],
    lib: iterable,
    types: ['node'],
    exact: [false],
    // Their own declarations have errors.
    skipLibCheck: true,
  },
  { name: 'types-webrtc', files: ['beside-types-webrtc.ts'], lib: dom, types: ['webrtc'], exact: [false] },
  { name: 'global', files: ['global.ts', 'global-lib-dom.ts', 'dom.ts'], lib: dom, ...both },
  { name: 'global-iterable', files: ['global.ts', 'global-lib-dom.ts', 'probes.ts'], lib: iterable },
  { name: 'commonjs', files: ['commonjs.cts'], lib: iterable, ...both },
  // Both declarations of one package in one program.
  { name: 'commonjs-and-modules', files: ['commonjs.cts', 'global.ts', 'dom.ts'], lib: iterable },
  { name: 'global-webworker', files: ['global-worker.ts', 'worker.ts'], lib: worker, ...both },
  { name: 'global-types-web', files: ['global.ts'], lib: language, types: ['web'], ...both },
  { name: 'global-types-webworker', files: ['global-worker.ts'], lib: language, types: ['webworker'] },
  { name: 'global-no-dom', files: ['global-no-dom.ts', 'no-dom.ts'], lib: language },
  { name: 'global-node', files: ['global-no-dom.ts', 'no-dom.ts'], lib: language, types: ['node'] },
  {
    name: 'global-types-webrtc',
    files: ['global-beside-types-webrtc.ts', 'beside-types-webrtc.ts'],
    lib: dom,
    types: ['webrtc'],
    exact: [false],
  },
  // Here @types/webrtc has errors of its own; there must be no other.
  {
    name: 'global-types-webrtc',
    files: ['global-beside-types-webrtc.ts'],
    without: ['beside-types-webrtc.ts'],
    lib: dom,
    types: ['webrtc'],
  },
];

const folder = `${root}temp/declarations`;
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

/** Writes the configuration of a compilation and returns its path. */
function configure(name, files, { lib, types = [], skipLibCheck = false }, exactOptionalPropertyTypes) {
  const compilerOptions = {
    target: 'ES2022',
    module: 'NodeNext',
    lib,
    types,
    strict: true,
    exactOptionalPropertyTypes,
    noUncheckedIndexedAccess: true,
    skipLibCheck,
    noEmit: true,
  };
  const path = `${folder}/${name}.json`;
  writeFileSync(
    path,
    JSON.stringify({ compilerOptions, files: files.map((file) => `../../test/consumer/${file}`) }),
  );
  return path;
}

/** What a compiler prints: nothing where all is well. */
function errors(version, config) {
  const compiler = `${root}node_modules/${version}/bin/tsc`;
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [compiler, '-p', config], { cwd: root }, (error, stdout, stderr) => {
      if (stderr) reject(new Error(`${version} -p ${config}: ${stderr}`));
      else resolve(stdout || (error ? `${error}` : ''));
    });
  });
}

const jobs = platforms.flatMap((platform) =>
  (platform.exact ?? [true]).flatMap((exact) => {
    const name = exact ? platform.name : `${platform.name}-inexact`;
    const config = configure(name, platform.files, platform, exact);
    const without = platform.without && configure(`${name}-without`, platform.without, platform, exact);
    return versions.map((version) => ({ name, version, config, without }));
  }),
);

let failures = 0;
async function work() {
  for (let job = jobs.shift(); job; job = jobs.shift()) {
    const { name, config, without, version } = job;
    const found = await errors(version, config);
    const expected = without ? await errors(version, without) : '';
    if (found === expected) {
      console.log(`${version} with ${name}: no ${without ? 'error of ours' : 'errors'}`);
    } else {
      failures++;
      console.error(`${version} with ${name}:\n${found}${without ? `instead of\n${expected}` : ''}`);
    }
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
if (failures > 0) process.exit(1);
