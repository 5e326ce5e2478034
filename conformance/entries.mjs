/**
 * The declarations that types/index.d.ts does not lead to: what `strict-webrtc/global` adds to other libraries, and the
 * entry of the bundle. No specification says what they should be, so they are compared with a record of what they are.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readDeclarations } from './declarations.mjs';
import { isDeprecated } from './exposure.mjs';

const typesFolder = new URL('../types/', import.meta.url);

export const recordFile = new URL('entries.txt', import.meta.url);

/** @returns {{ name: string, text: string }[]} Without comments, but for what they tell people to keep away from. */
export function readEntries() {
  const reached = readDeclarations(typesFolder);
  return readdirSync(typesFolder)
    .filter((name) => !reached.has(name))
    .sort()
    .map((name) => ({ name, text: withoutComments(readFileSync(new URL(name, typesFolder), 'utf8')) }));
}

function withoutComments(text) {
  return text
    .replace(/\/\*\*[\s\S]*?\*\//g, (comment) => (isDeprecated(comment) ? '/** @deprecated */' : ''))
    .replace(/^\s*\n/gm, '');
}

export function entriesRecord(entries = readEntries()) {
  return entries.map(({ name, text }) => `// types/${name}\n${text}`).join('\n');
}

export function readEntriesRecord() {
  return readFileSync(recordFile, 'utf8');
}
