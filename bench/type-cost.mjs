/**
 * What the types cost a project that imports them: 200 files of a call page, checked once with `lib.dom` alone and
 * once with the built declarations, side by side, several times. Prints both, and the ratio of the best runs.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { installPackages, root } from '../tools/bootstrap.mjs';

installPackages();

const files = 200;
const rounds = Number(process.argv[2] ?? 5);

/** One file of the project; each has its own copy of all that it declares. */
const file = readFileSync(new URL('type-cost/participant-0.ts', import.meta.url), 'utf8');

const flavours = {
  'lib.dom': '',
  'strict-webrtc':
    "import type { RTCDataChannel, RTCPeerConnection, RTCPeerConnectionState } from 'strict-webrtc';",
};

function prepare(name) {
  const folder = `${root}temp/type-cost/${name}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < files; index++) {
    const text = file.replace('// imports', flavours[name]).replace(/(?<=[a-z])0\b/g, String(index));
    writeFileSync(`${folder}/participant-${index}.ts`, text);
  }
  const compilerOptions = {
    target: 'ES2022',
    module: 'NodeNext',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  return `${folder}/tsconfig.json`;
}

function check(version, config) {
  const run = spawnSync(
    process.execPath,
    [`${root}node_modules/${version}/bin/tsc`, '-p', config, '--extendedDiagnostics'],
    { encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(run.stdout);
  const figure = (name) =>
    Number(run.stdout.match(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm'))?.[1] ?? Number.NaN);
  return {
    instantiations: figure('Instantiations'),
    check: figure('Check time'),
    total: figure('Total time'),
    memory: figure('Memory used'),
  };
}

const configs = Object.fromEntries(Object.keys(flavours).map((name) => [name, prepare(name)]));

for (const version of ['typescript-5.9', 'typescript', 'typescript-7.0']) {
  const best = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, config] of Object.entries(configs)) {
      const figures = check(version, config);
      best[name] ??= figures;
      for (const [key, value] of Object.entries(figures)) best[name][key] = Math.min(best[name][key], value);
    }
  }
  console.log(`\n${version}, ${files} files, best of ${rounds}`);
  for (const key of ['instantiations', 'check', 'total', 'memory']) {
    const [base, ours] = Object.keys(flavours).map((name) => best[name][key]);
    console.log(`  ${key.padEnd(15)} ${base} → ${ours}   ratio ${(ours / base).toFixed(3)}`);
  }
}
