/** Every way to get a declaration file wrong in a single point: what the comparison must notice. */
import ts from 'typescript';
import { declarationMutations } from './mutations-of-declarations.mjs';
import { memberMutations } from './mutations-of-members.mjs';
import { typeMutations } from './mutations-of-types.mjs';

/**
 * @typedef {object} Mutation
 * @property {string} kind
 * @property {number} start What is replaced: from here …
 * @property {number} end … to here …
 * @property {string} text … with this.
 */

/**
 * @param {ts.SourceFile} source
 * @returns {Mutation[]}
 */
export function mutationsOf(source) {
  const mutations = [];
  const visit = (node) => {
    for (const mutate of [declarationMutations, memberMutations, typeMutations])
      mutations.push(...mutate(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutations;
}

/** The text of a file with one mutation in it. */
export function mutated(text, { start, end, text: replacement }) {
  return text.slice(0, start) + replacement + text.slice(end);
}
