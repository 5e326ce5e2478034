/**
 * Which declarations have a comment, and which of these lead to a specification.
 *
 * Every exported declaration and every member has a comment of its own. One that a specification has also ends in
 * `@see`; the interface object and the event map do not, because the interface they belong to does. A value of an
 * enum is documented in a list in the comment of the enum: `- \`value\`: meaning`.
 */
import ts from 'typescript';
import { memberName } from './canonical.mjs';

/**
 * @typedef {object} Documented
 * @property {string} member
 * @property {string} comment
 * @property {boolean} isValue Whether it is a value of an enum, which has the comment.
 * @property {string} file
 * @property {number} position
 * @property {boolean} hasComment
 * @property {boolean} hasLink
 * @property {boolean} needsLink
 */

/**
 * @param {import('./declarations.mjs').DeclarationFile} file
 * @returns {Documented[]}
 */
export function documentedIn({ name: file, source }) {
  return source.statements.flatMap((statement) => {
    const isExported = ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    return parts(statement).map(({ member, node, comment = commentOf(node), needsLink = true, isValue }) => ({
      member,
      isValue: isValue ?? false,
      file,
      position: node.getStart(),
      comment,
      hasComment: comment !== '',
      hasLink: /@see \{@link https:\/\/\S+/.test(comment),
      needsLink: needsLink && !isFoundation(file),
    }));
  });
}

/**
 * The members of interfaces, dictionaries and event maps, and the interfaces themselves, with their comments.
 *
 * @param {import('./declarations.mjs').DeclarationFile} file
 * @returns {{ definition: string, member: string | undefined, comment: ts.JSDoc }[]}
 */
export function commentedMembers({ name: file, source }) {
  if (isFoundation(file)) return [];
  return source.statements
    .filter((statement) => !ts.isTypeAliasDeclaration(statement))
    .flatMap((statement) => parts(statement))
    .filter(({ member }) => !member.startsWith('typeof '))
    .flatMap(({ member: text, node }) => {
      const [definition, member] = text.replace(/^(static|new) /, '').split('.');
      const comment = docOf(node);
      return comment
        ? [{ definition, member: text.startsWith('new ') ? 'constructor' : member, comment }]
        : [];
    });
}

function isFoundation(file) {
  return ['platform.d.ts', 'events.d.ts', 'enum-object.d.ts'].includes(file);
}

function parts(statement) {
  if (ts.isInterfaceDeclaration(statement)) return interfaceParts(statement);
  if (ts.isTypeAliasDeclaration(statement)) return aliasParts(statement);
  if (ts.isVariableStatement(statement)) return valueParts(statement);
  return [];
}

function interfaceParts(statement) {
  const name = statement.name.text;
  const members = statement.members.filter((member) => !isPlatformSymbol(member) && !isSetterOfPair(member));
  return [
    { member: name, node: statement, needsLink: !name.endsWith('EventMap') },
    ...members.map((member) => ({
      member: `${name}.${member.name ? memberName(member.name) : ''}`,
      node: member,
    })),
  ];
}

/** A symbol-named member is there for the type system alone; no specification says anything of it. */
function isPlatformSymbol({ name }) {
  return name !== undefined && ts.isComputedPropertyName(name);
}

function isSetterOfPair(member) {
  if (!ts.isSetAccessor(member)) return false;
  return member.parent.members.some(
    (other) => ts.isGetAccessor(other) && memberName(other.name) === memberName(member.name),
  );
}

function aliasParts(statement) {
  const name = statement.name.text;
  const comment = commentOf(statement);
  const strings = ts.isUnionTypeNode(statement.type) ? [...statement.type.types] : [statement.type];
  const values = strings.filter((part) => ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal));
  const isEnum = values.length === strings.length;
  return [
    { member: name, node: statement },
    ...(isEnum ? values : []).map((value) => ({
      member: `${name}.${value.literal.text}`,
      node: value,
      isValue: true,
      comment: comment.includes(`- \`${value.literal.text}\`: `) ? comment : '',
    })),
  ];
}

function valueParts(statement) {
  const [{ name, type }] = statement.declarationList.declarations;
  const literals = (ts.isIntersectionTypeNode(type) ? [...type.types] : [type]).filter(ts.isTypeLiteralNode);
  return [
    { member: `typeof ${name.text}`, node: statement, needsLink: false },
    ...literals
      .flatMap(({ members }) => [...members])
      .map((member) => ({
        member: member.name ? `static ${name.text}.${memberName(member.name)}` : `new ${name.text}`,
        node: member,
      })),
  ];
}

/** The doc comment right before a declaration, or ''. */
function commentOf(node) {
  return docOf(node)?.getText() ?? '';
}

function docOf(node) {
  return ts.getJSDocCommentsAndTags(node).findLast(ts.isJSDoc);
}
