/**
 * Tests the comparison: makes every mutation of every declaration file, one at a time, and compares the result as
 * check.mjs does. A mutation that leaves everything equal is a hole in the comparison: `node conformance/mutate.mjs`.
 */
import ts from 'typescript';
import { differences, settle } from './comparison.mjs';
import { allFacts, readDeclarations, readFile } from './declarations.mjs';
import { entriesRecord, readEntries, readEntriesRecord } from './entries.mjs';
import { isDeprecated, readExposure } from './exposure.mjs';
import { linkError, linkedIn, linkPattern } from './links.mjs';
import { mutated, mutationsOf } from './mutations.mjs';
import { expectedFacts, readDeviations, typesFolder } from './proof.mjs';

const expected = expectedFacts();
const deviations = readDeviations();

const commented = readDeclarations(typesFolder);

/** Without comments but the sentences on exposure and deprecation, a file is read several times as fast. */
const files = new Map(
  [...commented.values()].map(({ name, text }) => [
    name,
    readFile(name, text.replace(/\/\*\*[\s\S]*?\*\//g, factsOnly)),
  ]),
);

function factsOnly(comment) {
  const sentence = readExposure(comment);
  const tag = isDeprecated(comment) ? '/** @deprecated */' : '';
  return `${sentence && `/** ${sentence} */`}${tag}`;
}

/** How many problems the comparison finds. */
function problems(shouldBe, declared, rows) {
  const { unlisted, unused } = settle(differences(shouldBe, declared), rows);
  return unlisted.length + unused.length;
}

const declared = allFacts(files);
if (problems(expected, declared, deviations) > 0) {
  console.error('The declarations differ from the specifications: see node conformance/check.mjs');
  process.exit(1);
}

/** What concerns the definitions of one file: a mutation there changes nothing else, unless it exports others. */
function concerning(file) {
  const definitions = new Set(file.facts.map(({ definition }) => definition));
  const definitionOf = (member) => (expected.get(member) ?? declared.get(member))?.definition ?? member;
  return {
    shouldBe: new Map([...expected].filter(([, { definition }]) => definitions.has(definition))),
    rows: deviations.filter(({ member }) => definitions.has(definitionOf(member))),
  };
}

let unreadable = 0;

/** Whether a mutation makes the comparison fail, or the file impossible to read. */
function isCaught(file, { shouldBe, rows }, mutation) {
  try {
    const changed = readFile(file.name, mutated(file.text, mutation));
    if (file.reExports.length > 0) {
      return problems(expected, allFacts(new Map(files).set(file.name, changed)), deviations) > 0;
    }
    return problems(shouldBe, new Map(changed.facts.map((fact) => [fact.key, fact])), rows) > 0;
  } catch {
    unreadable += 1;
    return true;
  }
}

const counts = new Map();
const survivors = [];
function judge(kind, wasCaught, survivor) {
  const count = counts.get(kind) ?? { made: 0, caught: 0 };
  counts.set(kind, count);
  count.made += 1;
  if (wasCaught) count.caught += 1;
  else survivors.push(survivor);
}

for (const file of files.values()) {
  const concerned = concerning(file);
  for (const mutation of mutationsOf(file.source)) {
    judge(mutation.kind, isCaught(file, concerned, mutation), { file, mutation });
  }
}

// The entries are compared with their record.
const entries = readEntries();
const onRecord = readEntriesRecord();
for (const entry of entries) {
  const source = ts.createSourceFile(entry.name, entry.text, ts.ScriptTarget.ESNext, true);
  for (const mutation of mutationsOf(source)) {
    const text = mutated(entry.text, mutation);
    const record = entriesRecord(entries.map((other) => (other === entry ? { ...other, text } : other)));
    const wasCaught = record !== onRecord;
    judge(`entry: ${mutation.kind}`, wasCaught, { file: { ...entry, source }, mutation });
  }
}

// Each link is put in place of the next one, as a whole and by its anchor.
const linked = linkedIn(commented);
for (const [index, part] of linked.entries()) {
  const [whole, anchor] = part.comment.match(linkPattern);
  const [otherWhole, otherAnchor] = linked[(index + 1) % linked.length].comment.match(linkPattern);
  if (anchor === otherAnchor) continue;
  for (const [kind, old, text] of [
    ['link to another section', whole, otherWhole],
    ['anchor of another section', `#${anchor}`, `#${otherAnchor}`],
  ]) {
    const wasCaught =
      linkError(
        part.member,
        part.comment.replace(old, () => text),
        part.bases,
      ) !== '';
    const mutation = { kind, start: part.position, end: part.position, text };
    judge(kind, wasCaught, { file: commented.get(part.file), mutation });
  }
}

let made = 0;
for (const [kind, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`${String(count.caught).padStart(6)} of ${String(count.made).padStart(6)}  ${kind}`);
  made += count.made;
}
for (const { file, mutation } of survivors) {
  const { line } = file.source.getLineAndCharacterOfPosition(mutation.start);
  const text = file.text.split('\n')[line].trim();
  console.error(`survived: ${file.name}: ${mutation.kind}: ${text} -> ${mutation.text || '(nothing)'}`);
}
console.log(`${made - survivors.length} of ${made} mutations caught (${unreadable} of them when read)`);
process.exitCode = survivors.length > 0 ? 1 : 0;
