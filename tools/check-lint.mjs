/** The rules of `docs/linting.md` flag what they are for in `examples/lint/`, and nothing else. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { installPackages, root } from './bootstrap.mjs';
import { pack } from './pack.mjs';

installPackages();

const source = `${root}examples/lint`;
const folder = `${root}temp/frameworks/lint`;
const guide = readFileSync(`${root}docs/linting.md`, 'utf8');
for (const file of ['eslint.config.js', 'rules-of-biome.json']) {
  if (!guide.includes(readFileSync(`${source}/${file}`, 'utf8'))) {
    throw new Error(`docs/linting.md does not have examples/lint/${file} as it is.`);
  }
}

rmSync(folder, { recursive: true, force: true });
cpSync(source, folder, { recursive: true, filter: (path) => !path.includes('node_modules') });
// Under its own name it would be a configuration of this project.
renameSync(`${folder}/rules-of-biome.json`, `${folder}/biome.json`);
const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
manifest.dependencies['strict-webrtc'] = `file:${pack()}`;
writeFileSync(`${folder}/package.json`, JSON.stringify(manifest));
run('install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error');

const expected = readFileSync(`${folder}/src/flagged.ts`, 'utf8')
  .split('\n')
  .flatMap(
    (text, index) =>
      / \/\/ (no-[\w-]+)$/
        .exec(text)
        ?.slice(1)
        .map((rule) => `${index + 1} ${rule}`) ?? [],
  );

const eslint = JSON.parse(run('run', '--silent', 'eslint'));
compare(
  'ESLint',
  eslint.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId }) => `${fileOf(filePath)}${line} ${ruleId.replace(/.*\//, '')}`),
  ),
  expected,
);

const { diagnostics } = JSON.parse(run('run', '--silent', 'biome'));
// Biome has no rule for what is deprecated.
const known = expected.filter((each) => !each.endsWith('no-deprecated'));
compare(
  'Biome',
  diagnostics.map(({ category, location }) => {
    const rule = category.replace(/.*\//, '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return `${fileOf(location.path)}${location.start.line} ${rule}`;
  }),
  known,
);

/** Only the one file is to be flagged: another one is named. */
function fileOf(path) {
  return String(path).endsWith('flagged.ts') ? '' : `${path}: `;
}

function compare(name, found, wanted) {
  const [is, should] = [found, wanted].map((list) => [...list].sort().join(', '));
  if (is !== should) throw new Error(`${name} flags ${is}; expected: ${should}.`);
  console.log(`${name}: flags ${wanted.length} of ${wanted.length} lines, and no other.`);
}

function run(...args) {
  const { stdout, stderr, status } = spawnSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (args[0] === 'install' && status !== 0) throw new Error(stderr);
  return stdout;
}
