import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { features } from './features.ts';
import { gaps } from './gaps.ts';

const page = fileURLToPath(new URL('../../docs/node.md', import.meta.url));

function table(): string {
  const columns = Object.values(gaps);
  const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const lines = Object.keys(features).map((feature) => {
    const cells = columns.map((column) => (column[feature] ? `✗ ${column[feature].reason}` : '✓'));
    return row(feature, ...cells);
  });
  return row('', ...Object.keys(gaps)) + row('---', ...columns.map(() => '---')) + lines.join('');
}

test('docs/node.md has the table of what works', async () => {
  const text = readFileSync(page, 'utf8');
  const markers = /(?<=<!-- table -->\n).*(?=<!-- end of the table -->)/s;
  expect(text).toMatch(markers);
  await expect(text.replace(markers, () => `\n${table()}\n`)).toMatchFileSnapshot(page);
});

test('every gap is in a feature that exists', () => {
  const named = Object.values(gaps).flatMap((column) => Object.keys(column));
  expect(Object.keys(features)).toEqual(expect.arrayContaining(named));
});
