/**
 * Proves that others can generate documentation from the package alone: unpacks the tarball, and makes Markdown with
 * api-documenter of the models in it. Every export of every entry point must have its page.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { installPackages, root } from './bootstrap.mjs';
import { pack } from './pack.mjs';
import { runIn, runScript } from './run.mjs';

installPackages();

const tarball = pack();
const folder = `${root}temp/model`;
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
runIn(root, 'tar', '-xzf', tarball, '-C', folder);

let count = 0;
const missing = [];
const models = readdirSync(`${folder}/package/dist`).filter((name) => name.endsWith('.api.json'));
if (!models.includes('strict-webrtc.api.json'))
  throw new Error('The package has no model of its main entry point.');
for (const name of models) {
  // A folder for each: both are of the package `strict-webrtc`, so that their pages have the same names.
  const entry = `${folder}/${name.replace('.api.json', '')}`;
  mkdirSync(`${entry}/model`, { recursive: true });
  const model = JSON.parse(readFileSync(`${folder}/package/dist/${name}`, 'utf8'));
  copyFileSync(`${folder}/package/dist/${name}`, `${entry}/model/${name}`);
  runScript(
    'node_modules/@microsoft/api-documenter/bin/api-documenter',
    'markdown',
    '--input-folder',
    `${entry}/model`,
    '--output-folder',
    `${entry}/pages`,
  );
  const pages = new Set(readdirSync(`${entry}/pages`));
  for (const item of model.members[0].members) {
    const page = `strict-webrtc.${item.name.toLowerCase()}.md`;
    // A function's page has its signature's number; an overloaded one has a page for each.
    const found = [page, page.replace(/\.md$/, '_1.md')].some((name) => pages.has(name));
    if (found) count++;
    else missing.push(`${item.kind} ${item.name}`);
  }
}
if (missing.length > 0) throw new Error(`api-documenter makes no page for ${missing.join(', ')}.`);
console.log(`${count} exports of ${models.length} entry points have a page made from the package alone.`);
