/** The whole proof: what should be declared, what is, and how the two differ. */
import { readFileSync } from 'node:fs';
import { differences, settle } from './comparison.mjs';
import { coverage } from './coverage.mjs';
import { allFacts, readDeclarations, readFile } from './declarations.mjs';
import { expectedDeclarations, readKnowledge } from './expected.mjs';

export const typesFolder = new URL('../types/', import.meta.url);

/** @returns {import('./comparison.mjs').Deviation[]} */
export function readDeviations() {
  return JSON.parse(readFileSync(new URL('deviations.json', import.meta.url), 'utf8'));
}

/**
 * What should be declared: what follows from the WebIDL, and the package's own foundation.
 *
 * @param {import('./expected.mjs').Knowledge} [knowledge]
 * @returns {import('./comparison.mjs').Facts}
 */
export function expectedFacts(knowledge = readKnowledge()) {
  const foundation = readFileSync(new URL('foundation.d.ts', import.meta.url), 'utf8');
  const { facts } = readFile('expected.d.ts', `${expectedDeclarations(knowledge)}\n${foundation}`, {
    anyName: true,
  });
  return new Map([...facts, ...deprecations()].map((fact) => [fact.key, fact]));
}

/** What nobody should use any more: the prose says so, and browsers still have it. */
function deprecations() {
  const rows = JSON.parse(readFileSync(new URL('deprecations.json', import.meta.url), 'utf8'));
  return rows.map(({ member, what }) => {
    const [definition] = member.split('.');
    return {
      key: `deprecation of ${member}`,
      definition,
      text: what,
      file: 'deprecations.json',
      position: 0,
    };
  });
}

/** Reads everything and compares it. */
export function prove(files = readDeclarations(typesFolder), deviations = readDeviations()) {
  const knowledge = readKnowledge();
  const expected = expectedFacts(knowledge);
  const declared = allFacts(files);
  const settled = settle(differences(expected, declared), deviations);
  return {
    files,
    expected,
    declared,
    deviations,
    ...settled,
    ...coverage(knowledge.family, declared, settled),
  };
}
