/** Compiles every TypeScript block of the Markdown files and of the doc comments, against the built package. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { installPackages, root } from './bootstrap.mjs';
import { tsc } from './run.mjs';

installPackages();

const folder = `${root}temp/examples`;
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const inFolder = (name) =>
  readdirSync(`${root}${name}`, { recursive: true, encoding: 'utf8' }).map((path) => `${name}/${path}`);
const files = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...inFolder('docs').filter((path) => path.endsWith('.md')),
  ...[...inFolder('src'), ...inFolder('types')].filter((path) => path.endsWith('.ts')),
];

let count = 0;
for (const file of files) {
  const text = readFileSync(`${root}${file}`, 'utf8');
  for (const match of text.matchAll(/^([ \t]*(?:\* )?)```(\w*)(?: run)?\n([\s\S]*?)^[ \t]*(?:\* )?```/gm)) {
    const [block, prefix, language, body] = match;
    if (language === '' || language === 'js') {
      throw new Error(`${file}: a code block has no language, or is not TypeScript:\n${block}`);
    }
    if (language !== 'ts') continue;
    const line = text.slice(0, match.index).split('\n').length;
    const code = body
      .split('\n')
      .map((text) => (text.startsWith(prefix) ? text.slice(prefix.length) : text.replace(/^[ \t]*\* ?/, '')))
      .join('\n');
    writeFileSync(`${folder}/${file.replaceAll(/[/.]/g, '-')}-line-${line}.ts`, `${code}\nexport {};\n`);
    count++;
  }
}

const compilerOptions = {
  target: 'ES2022',
  module: 'NodeNext',
  lib: ['ES2024', 'ESNext.Disposable', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
};
writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ['*.ts'] }));
tsc('-p', `${folder}/tsconfig.json`);
console.log(`${count} code blocks compile.`);
