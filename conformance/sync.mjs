/**
 * Brings the declarations up to date with what the packages of specifications and browsers say: `npm run sync`
 * writes the line of browser versions into every comment, the record of what the specifications demand, and that of
 * what none demands, and tells what changed. With `--check` it writes nothing and fails where something would change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { browserLine, marker } from './browser-line.mjs';
import { withLine } from './comment-line.mjs';
import { readDeclarations, readFile } from './declarations.mjs';
import { commentedMembers } from './documentation.mjs';
import { readCompatibility } from './engines.mjs';
import { entriesRecord, readEntriesRecord, recordFile } from './entries.mjs';
import { expectedDeclarations, readKnowledge } from './expected.mjs';
import { typesFolder } from './proof.mjs';

const record = new URL('specifications.txt', import.meta.url);

/** The text of a declaration file with all lines of browser versions as they should be. */
export function synchronised({ name, source }, api) {
  let text = source.text;
  const members = commentedMembers({ name, source }).sort(
    (one, other) => other.comment.pos - one.comment.pos,
  );
  for (const { definition, member, comment } of members) {
    const start = text.lastIndexOf('\n', comment.pos) + 1;
    const indentation = text.slice(start, comment.pos);
    const updated = withLine(comment.getText(), marker, browserLine(api, definition, member), indentation);
    text = text.slice(0, comment.pos) + updated + text.slice(comment.end);
  }
  return text;
}

/** One line for each thing that the specifications and the compatibility data ask of the declarations. */
export function specificationRecord() {
  const { facts } = readFile('expected.d.ts', expectedDeclarations(readKnowledge()), { anyName: true });
  return `${facts
    .map(({ key, text }) => `${key}: ${text}`)
    .sort()
    .join('\n')}\n`;
}

function changedLines(before, after) {
  const [old, current] = [before, after].map((text) => new Set(text.split('\n')));
  const gone = [...old].filter((line) => !current.has(line)).map((line) => `- ${line}`);
  return [...gone, ...[...current].filter((line) => !old.has(line)).map((line) => `+ ${line}`)];
}

function main(isCheck) {
  const api = readCompatibility();
  const changes = [];
  const update = (url, name, before, after) => {
    if (before === after) return;
    changes.push(name, ...changedLines(before, after));
    if (!isCheck) writeFileSync(url, after);
  };
  for (const file of readDeclarations(typesFolder).values()) {
    update(new URL(file.name, typesFolder), `types/${file.name}`, file.source.text, synchronised(file, api));
  }
  update(record, 'conformance/specifications.txt', readFileSync(record, 'utf8'), specificationRecord());
  update(recordFile, 'conformance/entries.txt', readEntriesRecord(), entriesRecord());
  for (const line of changes) console.log(line);
  console.log(
    changes.length === 0 ? 'Everything is up to date.' : isCheck ? 'Run: npm run sync' : 'Written.',
  );
  if (isCheck && changes.length > 0) process.exitCode = 1;
}

if (process.argv[1]?.endsWith('sync.mjs')) main(process.argv.includes('--check'));
