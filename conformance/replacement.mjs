/**
 * A mutation that puts a text in place of a node; no text takes it out.
 *
 * @param {string} kind
 * @param {import('typescript').Node} node
 * @returns {import('./mutations.mjs').Mutation}
 */
export function replacement(kind, node, text = '') {
  return { kind, start: node.getStart(), end: node.end, text };
}
