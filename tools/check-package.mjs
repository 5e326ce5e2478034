/** Packs the package and lets publint and "are the types wrong" look at the tarball. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { installPackages, root } from './bootstrap.mjs';
import { runNpm, runScript } from './run.mjs';

installPackages();

const { dependencies = {}, peerDependencies = {} } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const needed = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
if (needed.length > 0) throw new Error(`The package must depend on nothing; it names ${needed.join(', ')}.`);

const folder = `${root}temp/package`;
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
runNpm('pack', '--ignore-scripts', '--pack-destination', folder);
const [tarball] = readdirSync(folder);

runScript('node_modules/publint/src/cli.js', 'run', '--strict', `temp/package/${tarball}`);
runScript(
  'node_modules/@arethetypeswrong/cli/dist/index.js',
  '--profile',
  'esm-only',
  `temp/package/${tarball}`,
);
