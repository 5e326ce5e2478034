/** Packs the package, looks at what is in the tarball, and lets publint and "are the types wrong" look at it too. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { installPackages, root } from './bootstrap.mjs';
import { pack } from './pack.mjs';
import { runIn, runScript } from './run.mjs';

installPackages();

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const needed = [...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.peerDependencies ?? {})];
if (needed.length > 0) throw new Error(`The package must depend on nothing; it names ${needed.join(', ')}.`);

const tarball = pack();

/** Each module of `src/`, the declarations and the model of each entry point, all for `require()`, and nothing else. */
function expectedFiles() {
  const modules = readdirSync(`${root}src`, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replace(/\.ts$/, '.js'));
  const globals = readdirSync(`${root}types`).filter((name) => name.startsWith('global'));
  const entries = Object.values(manifest.exports).flatMap((entry) => (entry.default ? [entry] : []));
  const declarations = [...new Set([...globals, ...entries.map((entry) => entry.default.types.slice(7))])];
  const models = declarations
    .filter((name) => !globals.includes(name))
    .map((name) =>
      name === 'index.d.ts' ? 'strict-webrtc.api.json' : `strict-webrtc-${name.slice(0, -5)}.api.json`,
    );
  const built = [
    ...[...modules, ...modules.map((name) => `${name}.map`), ...models],
    ...[...declarations, ...declarations.map((name) => name.replace('.d.ts', '.d.cts'))],
    ...entries.map((entry) => entry.require.default.slice(7)),
  ];
  return new Set([
    ...['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md'],
    ...built.map((name) => `dist/${name}`),
  ]);
}

const packed = new Set(
  runIn(root, 'tar', '-tzf', tarball)
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

// Two copies would have two lines of senders a channel.
const folder = `${root}temp/package`;
const installed = `${folder}/node_modules/${manifest.name}`;
rmSync(folder, { recursive: true, force: true });
mkdirSync(installed, { recursive: true });
writeFileSync(`${folder}/package.json`, '{}');
runIn(root, 'tar', '-xzf', tarball, '-C', installed, '--strip-components=1');
for (const [path, entry] of Object.entries(manifest.exports)) {
  if (entry.require === undefined) continue;
  const name = JSON.stringify(path.replace('.', manifest.name));
  const script = `${folder}/both.mjs`;
  writeFileSync(
    script,
    `import assert from 'node:assert';
import { createRequire } from 'node:module';
import * as imported from ${name};
const required = createRequire(import.meta.url)(${name});
assert.deepStrictEqual({ ...required }, { ...imported });
for (const key in imported) assert.equal(required[key], imported[key], key);
`,
  );
  runIn(folder, 'node', script);
}
console.log('import and require() give the same.');

runScript('node_modules/publint/src/cli.js', 'run', '--strict', tarball);
runScript('node_modules/@arethetypeswrong/cli/dist/index.js', tarball);
