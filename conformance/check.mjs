/**
 * Compares types/ with the specifications and prints what it found: `node conformance/check.mjs`.
 *
 * Fails when a difference is not listed in deviations.json, when a row there is not needed, when a declaration has no
 * comment or its comment leads to no specification or to another member's section, and when what no specification has
 * (the entries) is otherwise than on record.
 */
import { tableErrors } from './comparison.mjs';
import { documentedIn } from './documentation.mjs';
import { entriesRecord, readEntriesRecord } from './entries.mjs';
import { linkError, linkedIn } from './links.mjs';
import { prove } from './proof.mjs';

const proof = prove();
const { files, definitions, members, listed, unlisted, unused, deviations, declared } = proof;
const problems = [];

function where(place) {
  if (!place) return 'types/';
  const { line } = files.get(place.file).source.getLineAndCharacterOfPosition(place.position);
  return `types/${place.file}:${line + 1}`;
}

for (const { member, idl, declared: text, place, row } of unlisted) {
  const kind = row
    ? 'differs otherwise than its row says'
    : idl === null
      ? 'is not in the WebIDL'
      : 'differs';
  problems.push(`${where(place)}: ${member} ${kind}: WebIDL ${idl ?? '-'}, declared ${text ?? '-'}`);
}
for (const { member } of unused) problems.push(`deviations.json: no difference needs the row ${member}`);
problems.push(...tableErrors(deviations).map((error) => `deviations.json: ${error}`));

const documented = [...files.values()].flatMap(documentedIn);
const uncommented = documented.filter(({ hasComment }) => !hasComment);
const unlinked = documented.filter(
  ({ hasComment, needsLink, hasLink }) => hasComment && needsLink && !hasLink,
);
for (const place of uncommented) problems.push(`${where(place)}: ${place.member} has no comment`);
for (const place of unlinked) problems.push(`${where(place)}: ${place.member} has no @see link`);

const linked = linkedIn(files);
const misleading = linked.flatMap(({ member, comment, bases, ...place }) => {
  const error = linkError(member, comment, bases);
  return error ? [`${where(place)}: ${member} has an @see that ${error}`] : [];
});
problems.push(...misleading);
if (entriesRecord() !== readEntriesRecord()) problems.push('entries.txt: differs, see npm run sync');

const percent = (part, total) => `${((100 * part) / total).toFixed(1)} %`;
const well = documented.length - uncommented.length - unlinked.length;

for (const problem of problems) console.error(problem);
console.log(
  `definitions  ${definitions.declared} of ${definitions.total} declared, ${definitions.equal} equal`,
);
console.log(`members      ${members.declared} of ${members.total} declared, ${members.equal} equal`);
console.log(`facts        ${proof.expected.size} expected, ${declared.size} declared`);
console.log(
  `differences  ${listed.length} listed, ${unlisted.length} unlisted, ${unused.length} rows not needed`,
);
console.log(`links        ${linked.length - misleading.length} of ${linked.length}`);
console.log(`comments     ${well} of ${documented.length} (${percent(well, documented.length)})`);

process.exitCode = problems.length > 0 ? 1 : 0;
