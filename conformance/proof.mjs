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
  return new Map(facts.map((fact) => [fact.key, fact]));
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
