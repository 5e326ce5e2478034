import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);

/** What a compiler checks in another way: `test/consumer` has the fixtures of the global types. */
const elsewhere = /^global/;

const declarations = readdirSync(new URL('types/', root))
  .map((file) => file.replace(/\.d\.ts$/, ''))
  // A file that only passes others on has nothing of its own to test.
  .filter((name) => {
    const text = readFileSync(new URL(`types/${name}.d.ts`, root), 'utf8');
    return /^export (declare |interface |type \w)/m.test(text);
  });

test.each(declarations.filter((name) => !elsewhere.test(name)))('types/%s.d.ts has its type test', (name) => {
  expect(existsSync(new URL(`test-d/${name}.test-d.ts`, root))).toBe(true);
});

test('the files with declarations of their own are found', () => {
  expect(declarations.length).toBeGreaterThan(40);
});
