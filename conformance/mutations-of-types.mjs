/** What can be wrong with a type, wherever it stands: as a whole or in any of its parts. */
import ts from 'typescript';
import { replacement } from './replacement.mjs';

const { SyntaxKind } = ts;
const keywords = ['string', 'number', 'boolean', 'unknown'];
const edges = ['null', 'undefined'];

/** @returns {import('./mutations.mjs').Mutation[]} */
export function typeMutations(node) {
  if (!isType(node)) return [];
  return [
    ...otherType(node),
    ...(isWhole(node) ? edgeAdded(node) : []),
    ...(ts.isUnionTypeNode(node) ? partRemoved(node) : []),
    ...(isLiteral(node) ? valueChanged(node) : []),
    ...(ts.isUnionTypeNode(node) && node.types.some(isLiteral) ? valueAdded(node) : []),
    ...arrayChanged(node),
    ...argumentsRemoved(node),
    ...(ts.isMappedTypeNode(node) ? mappingChanged(node) : []),
    ...(ts.isTypePredicateNode(node) && !node.assertsModifier ? [assertionMade(node)] : []),
  ];
}

/** Whether it is a type by itself; a base in `extends` has mutations of its own. */
function isType(node) {
  return ts.isTypeNode(node) && node.kind !== SyntaxKind.ExpressionWithTypeArguments;
}

const isLiteral = (node) => ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal);

/** Whether it is the whole type of something, so that `| null` may be added to it. */
function isWhole({ parent }) {
  return 'type' in parent && !ts.isParenthesizedTypeNode(parent) && !ts.isTypeOperatorNode(parent);
}

/** Each modifier of a mapped type added, taken away and turned round. */
function mappingChanged({ readonlyToken, questionToken, typeParameter, type }) {
  const bracket = typeParameter.getStart() - 1;
  const before = { start: readonlyToken?.getStart() ?? bracket, end: bracket };
  // The last bracket is right before the colon, or before the question mark with its sign.
  const colon = type.getFullStart() - 1;
  const after = { start: questionToken?.getStart() ?? colon, end: colon };
  const kind = 'modifier of a mapped type changed';
  return [
    ...['', 'readonly ', '-readonly '].map((text) => ({ kind, ...before, text })),
    ...['', '?', '-?'].map((text) => ({ kind, ...after, text })),
  ].filter(({ start, end, text }) => !isSame(type, start, end, text));
}

function isSame(node, start, end, text) {
  return node.getSourceFile().text.slice(start, end).trim() === text.trim();
}

function assertionMade(node) {
  return { kind: 'assertion made', start: node.getStart(), end: node.getStart(), text: 'asserts ' };
}

/** Parentheses are not replaced: what stands in them is. */
function otherType(node) {
  if (ts.isParenthesizedTypeNode(node)) return [];
  const kind = kindOfType(node);
  return keywords
    .filter((keyword) => keyword !== node.getText())
    .map((keyword) => replacement(kind, node, keyword));
}

function kindOfType(node) {
  const { parent } = node;
  if (ts.isTypeReferenceNode(parent) && parent.typeName.getText() === 'EventHandler') {
    return parent.typeArguments[0] === node ? 'event of a handler changed' : 'target of a handler changed';
  }
  if (ts.isParameter(parent)) {
    return ts.isConstructSignatureDeclaration(parent.parent)
      ? 'parameter of a constructor changed'
      : 'type of a parameter changed';
  }
  const isEntry = ts.isInterfaceDeclaration(parent.parent) && parent.parent.name.text.endsWith('EventMap');
  return isEntry ? 'type of an event-map entry changed' : 'type changed';
}

function edgeAdded(node) {
  const parts = ts.isUnionTypeNode(node) ? node.types.map((part) => part.getText()) : [node.getText()];
  return edges
    .filter((edge) => !parts.includes(edge))
    .map((edge) => replacement(`| ${edge} added`, node, `${grouped(node)} | ${edge}`));
}

/** A branch of a conditional type would take for its own what is added to the whole. */
function grouped(node) {
  return ts.isConditionalTypeNode(node) ? `(${node.getText()})` : node.getText();
}

function partRemoved(node) {
  return node.types.map((part) => {
    const others = node.types.filter((other) => other !== part).map((other) => other.getText());
    return replacement(kindOfPart(part), node, others.join(' | '));
  });
}

function kindOfPart(part) {
  if (isLiteral(part)) return 'value removed';
  return edges.includes(part.getText()) ? `| ${part.getText()} removed` : 'part of a union removed';
}

function valueChanged(node) {
  return [replacement('value changed', node, `'${node.literal.text}x'`)];
}

function valueAdded(node) {
  return [{ kind: 'value added', start: node.end, end: node.end, text: " | 'added'" }];
}

function arrayChanged(node) {
  if (ts.isArrayTypeNode(node)) {
    const isReadonly = ts.isTypeOperatorNode(node.parent);
    const element = replacement('array removed', node, node.elementType.getText());
    if (isReadonly) return [];
    const position = node.getStart();
    return [element, { kind: 'readonly array', start: position, end: position, text: 'readonly ' }];
  }
  if (!ts.isTypeOperatorNode(node)) return [];
  return [replacement('mutable array', node, node.type.getText())];
}

function argumentsRemoved(node) {
  if (!ts.isTypeReferenceNode(node) || !node.typeArguments) return [];
  return [replacement('type arguments removed', node, node.typeName.getText())];
}
