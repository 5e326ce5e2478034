/**
 * `node bench/type-cost.mjs [PAIRS] [FILES]`: what the types cost a project that imports them: 200 files of a call
 * page, checked once with `lib.dom` alone and once with the built declarations, in pairs, one after the other. Prints the
 * medians, and the median of the ratios of the pairs: a machine that is slow for a while is so for both.
 *
 * Whether V8 collects all its garbage once or twice in such a check hangs on what it happens to have parsed when it
 * first does, with either kind of types, and is a tenth of the time. So each pair runs twice: as it is, and with a heap
 * so ample that there is no full collection. A single pair leaves that out.
 */
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { installPackages, root } from '../tools/bootstrap.mjs';

installPackages();

/** What checking a project may cost with these types, as a multiple of the same project with `lib.dom`. */
const limit = 1.05;

const [rounds = 5, files = 200] = process.argv.slice(2).map(Number);

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
    module: 'ESNext',
    moduleResolution: 'bundler',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  return `${folder}/tsconfig.json`;
}

/** The compiler's work: how many of its functions are called. TypeScript 7 is native and does not tell. */
async function countCalls(version, config) {
  const script = `${root}bench/type-cost/count-calls.mjs`;
  const { stdout } = await promisify(execFile)(process.execPath, [script, version, config]);
  return Number(stdout);
}

const ampleHeap = '--initial-heap-size=1500';

function check(version, config, ...nodeOptions) {
  const run = spawnSync(
    process.execPath,
    [...nodeOptions, `${root}node_modules/${version}/bin/tsc`, '-p', config, '--extendedDiagnostics'],
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

const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];

for (const version of ['typescript-5.9', 'typescript', 'typescript-7.0']) {
  const pairs = [];
  for (let round = 0; round < rounds; round++) {
    // Each goes first every other time.
    const order = Object.entries(configs);
    const inTurn = round % 2 ? order.reverse() : order;
    const figures = Object.fromEntries(inTurn.map(([name, config]) => [name, check(version, config)]));
    // TypeScript 7 is native: it has another collector.
    if (version !== 'typescript-7.0' && rounds > 1) {
      for (const [name, config] of inTurn) {
        const { check: ample, total } = check(version, config, ampleHeap);
        Object.assign(figures[name], { 'check, ample heap': ample, 'total, ample heap': total });
      }
    }
    pairs.push(figures);
  }
  console.log(`\n${version}, ${files} files, median of ${rounds} pairs`);
  const figures = Object.fromEntries(
    Object.keys(pairs[0]['lib.dom']).map((key) => [
      key,
      Object.keys(flavours).map((name) => pairs.map((pair) => pair[name][key])),
    ]),
  );
  if (version !== 'typescript-7.0') {
    // Both at once: no time is taken here.
    const counts = Object.values(configs).map((config) => countCalls(version, config));
    figures.calls = (await Promise.all(counts)).map((calls) => [calls]);
  }
  for (const [key, [base, ours]] of Object.entries(figures)) {
    const ratio = median(ours.map((value, index) => value / base[index]));
    console.log(`  ${key.padEnd(18)} ${median(base)} → ${median(ours)}   ratio ${ratio.toFixed(3)}`);
    // These two are the same in every run; a time is not, and fails nothing.
    if (['instantiations', 'calls'].includes(key) && ratio > limit) {
      console.error(`${key}: ${ratio.toFixed(3)} is more than ${limit}`);
      process.exitCode = 1;
    }
  }
}
