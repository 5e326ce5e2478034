/**
 * One text for each type, however it is written: unions flat and sorted, no redundant parentheses, `T[]` for
 * `Array<T>`, names as their own module has them. Two types are taken for equal when these texts are.
 */
import ts from 'typescript';

const { SyntaxKind } = ts;

/** @typedef {(name: string) => string} Resolve What a name in the file stands for. */
/** @typedef {(node: ts.TypeNode) => string} Inner The text of a part. */

/** @type {Record<number, (node: any, inner: Inner, resolve: Resolve) => string>} */
const printers = {
  [SyntaxKind.ParenthesizedType]: ({ type }, inner) => inner(type),
  [SyntaxKind.UnionType]: (node, inner) => unionText(node, inner),
  [SyntaxKind.IntersectionType]: ({ types }, inner) => types.map((part) => grouped(part, inner)).join(' & '),
  [SyntaxKind.ArrayType]: ({ elementType }, inner) => `${grouped(elementType, inner)}[]`,
  [SyntaxKind.TypeOperator]: ({ operator, type }, inner) => `${ts.tokenToString(operator)} ${inner(type)}`,
  [SyntaxKind.TypeReference]: (node, inner, resolve) => referenceText(node, inner, resolve),
  [SyntaxKind.ExpressionWithTypeArguments]: ({ expression, typeArguments }, inner, resolve) =>
    resolve(expression.getText()) + typeArgumentsText(typeArguments, inner),
  [SyntaxKind.FunctionType]: (node, _inner, resolve) => signatureText(node, resolve, ' => '),
  [SyntaxKind.TypeLiteral]: ({ members }, _inner, resolve) =>
    `{ ${members.map((member) => memberText(member, resolve)).join('; ')} }`,
  [SyntaxKind.LiteralType]: ({ literal }) =>
    ts.isStringLiteral(literal) ? `'${literal.text}'` : literal.getText(),
  [SyntaxKind.IndexedAccessType]: ({ objectType, indexType }, inner) =>
    `${grouped(objectType, inner)}[${inner(indexType)}]`,
  [SyntaxKind.TypeQuery]: ({ exprName, typeArguments }, inner) =>
    `typeof ${exprName.getText()}${typeArgumentsText(typeArguments, inner)}`,
  [SyntaxKind.TypePredicate]: ({ assertsModifier, parameterName, type }, inner) => {
    const holds = type ? ` is ${inner(type)}` : '';
    return `${assertsModifier ? 'asserts ' : ''}${parameterName.getText()}${holds}`;
  },
  [SyntaxKind.InferType]: ({ typeParameter }, _inner, resolve) =>
    `infer ${typeParameterText(typeParameter, resolve)}`,
  [SyntaxKind.MappedType]: (
    { readonlyToken, typeParameter: { name, constraint }, nameType, questionToken, type },
    inner,
  ) => {
    const key = `${name.text} in ${inner(constraint)}${nameType ? ` as ${inner(nameType)}` : ''}`;
    const modifiers = [readonlyToken, questionToken].map((token) => signed(token));
    return `{ ${modifiers[0] && `${modifiers[0]} `}[${key}]${modifiers[1]}: ${inner(type)} }`;
  },
  [SyntaxKind.TemplateLiteralType]: ({ head, templateSpans }, inner) =>
    [head.text, ...templateSpans.map(({ type, literal }) => `\${${inner(type)}}${literal.text}`)].join(''),
  [SyntaxKind.ConditionalType]: ({ checkType, extendsType, trueType, falseType }, inner) =>
    `${inner(checkType)} extends ${inner(extendsType)} ? ${inner(trueType)} : ${inner(falseType)}`,
};

/** A modifier of a mapped type: `readonly` and `?` may have a sign before them, which stands for the whole. */
function signed(token) {
  if (!token) return '';
  const isReadonly = token.parent.readonlyToken === token;
  const word = isReadonly ? 'readonly' : '?';
  return token.kind === SyntaxKind.MinusToken ? `-${word}` : word;
}

/**
 * @param {ts.TypeNode} node
 * @param {Resolve} resolve
 * @returns {string}
 */
export function typeText(node, resolve) {
  const print = printers[node.kind];
  if (print) return print(node, (part) => typeText(part, resolve), resolve);
  if (ts.isToken(node)) return node.getText();
  throw new Error(`unknown type syntax: ${node.getText()}`);
}

function referenceText({ typeName, typeArguments }, inner, resolve) {
  const name = resolve(typeName.getText());
  if (name === 'Array') return `${grouped(typeArguments[0], inner)}[]`;
  if (name === 'ReadonlyArray') return `readonly ${grouped(typeArguments[0], inner)}[]`;
  return name + typeArgumentsText(typeArguments, inner);
}

function typeArgumentsText(typeArguments, inner) {
  return typeArguments ? `<${typeArguments.map(inner).join(', ')}>` : '';
}

/** Parentheses round what would otherwise bind differently. */
function grouped(node, inner) {
  if (ts.isParenthesizedTypeNode(node)) return grouped(node.type, inner);
  const loose = [SyntaxKind.UnionType, SyntaxKind.FunctionType, SyntaxKind.TypeOperator];
  return loose.includes(node.kind) ? `(${inner(node)})` : inner(node);
}

const last = ['null', 'undefined'];

function unionText(node, inner) {
  const parts = flattened(node).map((part) =>
    ts.isFunctionTypeNode(part) || ts.isConditionalTypeNode(part) ? `(${inner(part)})` : inner(part),
  );
  const rank = (part) => last.indexOf(part);
  return [...new Set(parts)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).join(' | ');
}

function flattened(node) {
  if (ts.isParenthesizedTypeNode(node)) return flattened(node.type);
  return ts.isUnionTypeNode(node) ? node.types.flatMap(flattened) : [node];
}

/**
 * @param {ts.SignatureDeclaration} node
 * @param {Resolve} resolve
 */
export function signatureText(node, resolve, arrow = ': ') {
  const parameters = node.parameters.map((parameter) => {
    const rest = parameter.dotDotDotToken ? '...' : '';
    const optional = parameter.questionToken ? '?' : '';
    return `${rest}${parameter.name.getText()}${optional}: ${typeText(parameter.type, resolve)}`;
  });
  return `${typeParametersText(node, resolve)}(${parameters.join(', ')})${arrow}${typeText(node.type, resolve)}`;
}

/**
 * @param {{ typeParameters?: ts.NodeArray<ts.TypeParameterDeclaration> }} node
 * @param {Resolve} resolve
 */
export function typeParametersText({ typeParameters }, resolve) {
  if (!typeParameters) return '';
  return `<${typeParameters.map((parameter) => typeParameterText(parameter, resolve)).join(', ')}>`;
}

function typeParameterText({ modifiers = [], name, constraint, default: standard }, resolve) {
  const words = [...modifiers].map(({ kind }) => `${ts.tokenToString(kind)} `).join('');
  const extending = constraint ? ` extends ${typeText(constraint, resolve)}` : '';
  return words + name.text + extending + (standard ? ` = ${typeText(standard, resolve)}` : '');
}

/**
 * One member of an interface or type literal.
 *
 * @param {ts.TypeElement} member
 * @param {Resolve} resolve
 */
export function memberText(member, resolve) {
  const name = member.name ? memberName(member.name) : '';
  const optional = member.questionToken ? '?' : '';
  const readonly = member.modifiers?.some(({ kind }) => kind === SyntaxKind.ReadonlyKeyword);
  switch (member.kind) {
    case SyntaxKind.PropertySignature:
      return `${readonly ? 'readonly ' : ''}${name}${optional}: ${typeText(member.type, resolve)}`;
    case SyntaxKind.GetAccessor:
      return `get ${name}(): ${typeText(member.type, resolve)}`;
    case SyntaxKind.SetAccessor:
      return `set ${name}(${typeText(member.parameters[0].type, resolve)})`;
    case SyntaxKind.MethodSignature:
      return `${name}${optional}${signatureText(member, resolve)}`;
    case SyntaxKind.ConstructSignature:
      return `new ${signatureText(member, resolve)}`;
    default:
      throw new Error(`unknown member: ${member.getText()}`);
  }
}

/** The name of a member, without the quotes that it may be written with. */
export function memberName(name) {
  return ts.isStringLiteral(name) ? name.text : name.getText();
}
