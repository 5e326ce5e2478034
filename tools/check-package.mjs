/** Packs the package, looks at what is in the tarball, and lets publint and "are the types wrong" look at it too. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { installPackages, root } from './bootstrap.mjs';
import { pack } from './pack.mjs';
import { runScript } from './run.mjs';

installPackages();

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const needed = [...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.peerDependencies ?? {})];
if (needed.length > 0) throw new Error(`The package must depend on nothing; it names ${needed.join(', ')}.`);

const tarball = pack();

/** Each module of `src/`, the declarations and the model of each entry point, and nothing else. */
function expectedFiles() {
  const modules = readdirSync(`${root}src`, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replace(/\.ts$/, '.js'));
  const globals = readdirSync(`${root}types`).filter((name) => name.startsWith('global'));
  const entries = Object.values(manifest.exports).flatMap(({ types }) => (types ? [types.slice(7)] : []));
  const models = entries
    .filter((name) => !globals.includes(name))
    .map((name) =>
      name === 'index.d.ts' ? 'strict-webrtc.api.json' : `strict-webrtc-${name.slice(0, -5)}.api.json`,
    );
  const built = [...modules, ...modules.map((name) => `${name}.map`), ...globals, ...entries, ...models];
  return new Set([
    ...['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md'],
    ...built.map((name) => `dist/${name}`),
  ]);
}

const { stdout, status } = spawnSync('tar', ['-tzf', tarball], { cwd: root, encoding: 'utf8' });
if (status !== 0) throw new Error(`tar cannot read ${tarball}.`);
const packed = new Set(
  stdout
    .trim()
    .split('\n')
    .map((path) => path.replace(/^package\//, '')),
);
const expected = expectedFiles();
const missing = [...expected].filter((path) => !packed.has(path));
const surplus = [...packed].filter((path) => !expected.has(path));
if (missing.length + surplus.length > 0) {
  throw new Error(`${tarball} lacks [${missing.join(', ')}] and should not have [${surplus.join(', ')}].`);
}
console.log(`${tarball}: ${packed.size} files, as expected.`);

runScript('node_modules/publint/src/cli.js', 'run', '--strict', tarball);
// There are ES modules only, which `require()` takes too from Node 20.19 on.
runScript(
  'node_modules/@arethetypeswrong/cli/dist/index.js',
  '--ignore-rules',
  'cjs-resolves-to-esm',
  '--',
  tarball,
);
