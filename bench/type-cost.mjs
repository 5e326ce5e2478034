/**
 * `node bench/type-cost.mjs [PAIRS] [FILES]`: what the types cost a project that imports them: 200 files of a call
 * page, checked once with `lib.dom` alone and once with the built declarations, in pairs, one after the other. Prints the
 * medians, and of the ratios of the pairs the median and the middle half: a machine that is slow for a while is so for
 * both. One pair tells little, as the same check may take a tenth more or less.
 *
 * Whether V8 collects all its garbage once or twice in such a check hangs on what it happens to have parsed when it
 * first does, with either kind of types, and is a tenth of the time. So each pair runs twice: as it is, and with a heap
 * so ample that there is no full collection. With 0 pairs, only the compiler's work is counted.
 */
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { installPackages, root } from '../tools/bootstrap.mjs';
import { ratios, spread } from './throughput/rounds.mjs';

installPackages();

/** What checking a project may cost with these types, as a multiple of the same project with `lib.dom`. */
const limit = 1.05;

const [rounds = 15, files = 200] = process.argv.slice(2).map(Number);

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

/** The work of a compiler that is written in JavaScript: how many of its functions are called, and what it has made. */
async function countWork(version, config) {
  const script = `${root}bench/type-cost/count-work.mjs`;
  const { stdout } = await promisify(execFile)(process.execPath, [script, version, config]);
  return JSON.parse(stdout);
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

function print(key, base, ours) {
  const { low, median, high } = ratios(ours, base);
  const range = ours.length > 1 ? ` (${low.toFixed(3)} to ${high.toFixed(3)})` : '';
  const [before, after] = [base, ours].map((values) => Number(spread(values).median.toFixed(3)));
  console.log(`  ${key.padEnd(18)} ${before} → ${after}   ratio ${median.toFixed(3)}${range}`);
}

for (const version of ['typescript-5.9', 'typescript', 'typescript-7.0']) {
  console.log(`\n${version}, ${files} files`);
  // TypeScript 7 is native: it tells less, and has a collector of its own.
  const isNative = version === 'typescript-7.0';

  // Both at once: no time is taken here.
  const work = await Promise.all(
    Object.values(configs).map((config) =>
      isNative ? { instantiations: check(version, config).instantiations } : countWork(version, config),
    ),
  );
  for (const key of Object.keys(work[0])) {
    const [base, ours] = work.map((each) => each[key]);
    print(key, [base], [ours]);
    // These are the same in every run; a time is not, and fails nothing.
    if (ours / base > limit) {
      console.error(`${key}: ${(ours / base).toFixed(3)} is more than ${limit}`);
      process.exitCode = 1;
    }
  }

  const pairs = [];
  for (let round = 0; round < rounds; round++) {
    // Each goes first every other time.
    const inTurn = round % 2 ? Object.entries(configs).reverse() : Object.entries(configs);
    const pair = Object.fromEntries(inTurn.map(([name, config]) => [name, check(version, config)]));
    if (!isNative) {
      for (const [name, config] of inTurn) {
        const { check: ample, total } = check(version, config, ampleHeap);
        Object.assign(pair[name], { 'check, ample heap': ample, 'total, ample heap': total });
      }
    }
    pairs.push(pair);
  }
  if (rounds > 0) console.log(`  median of ${rounds} pairs:`);
  for (const key of Object.keys(pairs[0]?.['lib.dom'] ?? {}).filter((key) => key !== 'instantiations')) {
    const [base, ours] = Object.keys(flavours).map((name) => pairs.map((pair) => pair[name][key]));
    print(key, base, ours);
  }
}
