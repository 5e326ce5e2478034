/** What can be wrong with a member, an overload or a parameter. */
import ts from 'typescript';
import { deprecationToggled, replacement } from './replacement.mjs';

const memberTests = [
  ts.isPropertySignature,
  ts.isMethodSignature,
  ts.isConstructSignatureDeclaration,
  ts.isGetAccessor,
  ts.isSetAccessor,
];

/** @returns {import('./mutations.mjs').Mutation[]} */
export function memberMutations(node) {
  if (ts.isParameter(node)) return parameterMutations(node);
  if (!memberTests.some((test) => test(node))) return [];
  return [
    ...(ts.isPropertySignature(node) ? readonlyToggled(node) : []),
    ...(ts.isPropertySignature(node) || ts.isMethodSignature(node) ? optionalToggled(node) : []),
    ...(node.name ? renamed(node) : []),
    replacement(kindOfRemoval(node), node),
    ...overloadsSwapped(node),
    ...(isDocumented(node) ? [deprecationToggled(node)] : []),
  ];
}

/** With the next overload, where there is one: the compiler takes the first that fits. */
function overloadsSwapped(node) {
  const next = node.parent.members[node.parent.members.indexOf(node) + 1];
  if (next?.kind !== node.kind || next.name?.getText() !== node.name?.getText()) return [];
  // Overloads that are the same say the same in any order.
  if (next.getText() === node.getText()) return [];
  const text = `${next.getText()}${node.getText()}`;
  return [{ kind: 'overloads swapped', start: node.getStart(), end: next.end, text }];
}

function kindOfRemoval(node) {
  if (ts.isConstructSignatureDeclaration(node)) return 'constructor removed';
  if (isStatic(node)) return 'static member removed';
  return isEventMapEntry(node) ? 'event-map entry removed' : 'member removed';
}

function isStatic({ parent }) {
  return ts.isTypeLiteralNode(parent) && ts.isIntersectionTypeNode(parent.parent);
}

/** Whether it is a member of a declaration, rather than of a type that stands in one. */
function isDocumented({ parent }) {
  if (ts.isInterfaceDeclaration(parent)) return true;
  return ts.isIntersectionTypeNode(parent.parent) && ts.isVariableDeclaration(parent.parent.parent);
}

function isEventMapEntry({ parent }) {
  return ts.isInterfaceDeclaration(parent) && parent.name.text.endsWith('EventMap');
}

function readonlyToggled(node) {
  const modifier = node.modifiers?.find(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword);
  if (modifier) return [replacement('readonly removed', modifier)];
  const start = node.name.getStart();
  return [{ kind: 'readonly added', start, end: start, text: 'readonly ' }];
}

function optionalToggled({ name, questionToken }) {
  if (questionToken) return [replacement('? removed', questionToken)];
  return [{ kind: '? added', start: name.end, end: name.end, text: '?' }];
}

function renamed(node) {
  const { name } = node;
  const kind = isEventMapEntry(node) ? 'event-map entry renamed' : 'member renamed';
  if (ts.isComputedPropertyName(name)) return [replacement(kind, name, 'renamed')];
  return [replacement(kind, name, ts.isStringLiteral(name) ? `'${name.text}x'` : `${name.text}x`)];
}

function parameterMutations(node) {
  const { parent, name, questionToken, dotDotDotToken } = node;
  // A setter must have its parameter, and it cannot be optional: the compiler sees to that.
  if (ts.isSetAccessor(parent)) return [];
  const where = ts.isConstructSignatureDeclaration(parent) ? 'parameter of a constructor' : 'parameter';
  const others = parent.parameters.filter((other) => other !== node).map((other) => other.getText());
  return [
    {
      kind: `${where} removed`,
      start: parent.parameters[0].getStart(),
      end: parent.parameters.at(-1).end,
      text: others.join(', '),
    },
    questionToken
      ? replacement(`${where} required`, questionToken)
      : { kind: `${where} optional`, start: name.end, end: name.end, text: '?' },
    replacement(`${where} renamed`, name, `${name.getText()}x`),
    ...(dotDotDotToken ? [replacement(`${where} no longer variadic`, dotDotDotToken)] : []),
  ];
}
