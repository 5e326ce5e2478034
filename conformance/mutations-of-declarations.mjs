/** What can be wrong with a declaration as a whole: whether it is there, exported, and what it builds on. */
import ts from 'typescript';
import { readExposure } from './exposure.mjs';
import { deprecationToggled, replacement } from './replacement.mjs';

/** @returns {import('./mutations.mjs').Mutation[]} */
export function declarationMutations(node) {
  if (ts.isHeritageClause(node)) return heritageMutations(node);
  if (ts.isTypeParameterDeclaration(node)) return typeParameterMutations(node);
  if (ts.isExportDeclaration(node)) return exportMutations(node);
  if (ts.isImportDeclaration(node)) return importMutations(node);
  const isDeclaration =
    ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isVariableStatement(node);
  if (!isDeclaration) return [];
  return [
    replacement('declaration removed', node),
    ...exportToggled(node),
    ...(ts.isInterfaceDeclaration(node) ? [memberAdded(node), ...exposureMutations(node)] : []),
    ...(ts.isInterfaceDeclaration(node) && !node.heritageClauses ? [heritageAdded(node)] : []),
    ...(ts.isTypeAliasDeclaration(node) && isString(node.type) ? [valueAdded(node)] : []),
    ...(ts.isVariableStatement(node) ? [constantChanged(node)] : []),
    deprecationToggled(node),
  ];
}

function exportToggled(node) {
  const modifier = ts.getModifiers(node)?.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (modifier) return [replacement('export removed', modifier)];
  return [{ kind: 'export added', start: node.getStart(), end: node.getStart(), text: 'export ' }];
}

function memberAdded(node) {
  return { kind: 'member added', start: node.end - 1, end: node.end - 1, text: 'added: string;' };
}

function constantChanged({ declarationList }) {
  const start = declarationList.getStart();
  return { kind: 'constant made variable', start, end: start + 'const'.length, text: 'let' };
}

function isString(type) {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal);
}

function valueAdded({ type }) {
  return { kind: 'value added', start: type.end, end: type.end, text: " | 'added'" };
}

function heritageAdded({ name, typeParameters }) {
  // Past the type parameters and the bracket that closes them.
  const end = typeParameters ? typeParameters.end + 1 : name.end;
  return { kind: 'extends added', start: end, end, text: ' extends Error' };
}

function heritageMutations(node) {
  const { types, parent } = node;
  const changed = types.map(({ expression }) =>
    replacement('extends changed', expression, expression.getText() === 'Error' ? 'Promise' : 'Error'),
  );
  if (types.length === 1) return [...changed, replacement('extends removed', node)];
  const removed = types.map((type) => {
    const others = types.filter((other) => other !== type).map((other) => other.getText());
    return replacement('extends removed', node, `extends ${others.join(', ')}`);
  });
  return parent.heritageClauses.length === 1 ? [...changed, ...removed] : changed;
}

const modifiers = ['const', 'in', 'out'];

function typeParameterMutations({ name, constraint, default: standard, parent }) {
  // In a mapped type it is what is mapped over, and cannot be left out.
  if (ts.isMappedTypeNode(parent)) return [];
  const start = name.getStart();
  const modified = modifiers.map((modifier) => ({
    kind: 'modifier of a type parameter added',
    start,
    end: start,
    text: `${modifier} `,
  }));
  return [
    ...(ts.isInferTypeNode(parent) ? [] : modified),
    constraint
      ? { kind: 'constraint removed', start: name.end, end: constraint.end, text: '' }
      : { kind: 'constraint added', start: name.end, end: name.end, text: ' extends string' },
    ...(standard
      ? [{ kind: 'default removed', start: (constraint ?? name).end, end: standard.end, text: '' }]
      : []),
  ];
}

function exportMutations(node) {
  const elements = [...(node.exportClause?.elements ?? [])];
  const start = node.getStart() + 'export '.length;
  return [
    replacement('export removed', node),
    node.isTypeOnly
      ? { kind: 'export with its value', start, end: start + 'type '.length, text: '' }
      : { kind: 'export without its value', start, end: start, text: 'type ' },
    replacement('export from another module', node.moduleSpecifier, "'./other.js'"),
    ...elements.flatMap((element) => [
      replacement('export removed', element, 'renamed'),
      replacement('export of another', element, `Other as ${element.name.text}`),
    ]),
  ];
}

/** The two types of one name: ours, and the platform's that it extends. */
function importMutations(node) {
  const names = (node.importClause?.namedBindings?.elements ?? []).map(({ name }) => name.text);
  if (!names.includes('MediaStreamTrack')) return [];
  return [replacement('import from another module', node.moduleSpecifier, "'./platform.js'")];
}

function exposureMutations(node) {
  const comment = node.getFullText().slice(0, node.getLeadingTriviaWidth());
  const sentence = readExposure(comment);
  const start = node.getFullStart() + comment.indexOf('Exists in');
  if (!sentence) return [];
  return ['', 'Exists in service workers only.'].map((text) => ({
    kind: 'exposure changed',
    start,
    end: start + sentence.length,
    text,
  }));
}
