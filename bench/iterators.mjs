/**
 * What iterators over events do in the cases that matter, this package's and others, as a table. `--write` puts it
 * into docs/iterators.md, `--check` compares it with the one that is there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { installPackages, root } from '../tools/bootstrap.mjs';

installPackages();

const { ours, peers } = await import('./iterators/adapters.mjs');
const { importBundled } = await import('../tools/bundle.mjs');
const { judge } = await import('./iterators/cases.mjs');
const { node } = await import('./iterators/node-adapter.mjs');

const page = `${root}docs/iterators.md`;
const markers = /(?<=<!-- table -->\n).*(?=<!-- end of the table -->)/s;

const versionOf = (name) =>
  JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, 'utf8')).version;

const columns = [
  { heading: 'strict-webrtc', adapter: ours(await importBundled('src/index.ts')) },
  ...peers.map((adapter) => ({ heading: `${adapter.name} ${versionOf(adapter.name)}`, adapter })),
  { heading: node.name, adapter: node },
];

const row = (...cells) => `| ${cells.join(' | ')} |\n`;

async function table() {
  const judged = [];
  for (const { adapter } of columns) judged.push(await judge(adapter));
  const mark = { true: '✓', false: '✗' };
  const lines = judged[0].map(({ name, wanted }, index) => {
    const cells = judged.map((rows) =>
      [mark[rows[index].passes], rows[index].result].filter(Boolean).join(' '),
    );
    return row(name, wanted, ...cells);
  });
  const passed = judged.map((rows) => rows.filter(({ passes }) => passes).length);
  return [
    row('', 'wanted', ...columns.map(({ heading }) => heading)),
    row('---', '---', ...columns.map(() => '---')),
    ...lines,
    row('**passed**', '', ...passed.map((count) => `**${count}**`)),
  ].join('');
}

// event-iterator warns of every buffer of 100 events.
console.warn = () => {};
const printed = await table();
console.log(printed);

const text = readFileSync(page, 'utf8');
if (process.argv.includes('--write'))
  writeFileSync(
    page,
    text.replace(markers, () => `\n${printed}\n`),
  );
if (process.argv.includes('--check') && text.match(markers)?.[0].trim() !== printed.trim()) {
  console.error(
    'docs/iterators.md says something else; node bench/iterators.mjs --write puts this table there.',
  );
  process.exitCode = 1;
}
