import { isDeprecated } from './exposure.mjs';

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

/** The comment that keeps people away from a declaration taken off, or put on one that has none. */
export function deprecationToggled(node) {
  const comment = node.getFullText().slice(0, node.getLeadingTriviaWidth());
  const position = node.getStart();
  if (!isDeprecated(comment)) {
    return { kind: 'deprecation added', start: position, end: position, text: '/** @deprecated */ ' };
  }
  const start = node.getFullStart();
  return { kind: 'deprecation removed', start, end: position, text: comment.replace('@deprecated', '') };
}
