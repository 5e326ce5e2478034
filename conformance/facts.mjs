/**
 * What a declaration file states, one fact for each thing that can be right or wrong: the head of a definition, each
 * member, each value of an enum, each signature of a constructor. The same reading serves types/ and the
 * declarations that follow from the WebIDL.
 */
import ts from 'typescript';
import { memberName, memberText, typeParametersText, typeText } from './canonical.mjs';
import { isDeprecated, readExposure } from './exposure.mjs';

/**
 * @typedef {object} Fact
 * @property {string} key What it is about, such as `RTCDataChannel.label`, `static RTCRtpSender.getCapabilities`,
 *   `new RTCError` or `typeof RTCError` (the interface object).
 * @property {string} definition The name of the definition that it belongs to.
 * @property {string} text
 * @property {string} file
 * @property {number} position Where it stands in the file.
 */

/**
 * @param {ts.Statement} statement
 * @param {import('./canonical.mjs').Resolve} resolve
 * @param {string} file
 * @returns {Fact[]}
 */
export function factsOf(statement, resolve, file) {
  return readStatement(statement, resolve).map((fact) => ({ ...fact, file }));
}

function readStatement(statement, resolve) {
  if (ts.isInterfaceDeclaration(statement)) return interfaceFacts(statement, resolve);
  if (ts.isTypeAliasDeclaration(statement)) return aliasFacts(statement, resolve);
  if (ts.isVariableStatement(statement)) return valueFacts(statement, resolve);
  if (ts.isExportDeclaration(statement)) return exportFacts(statement);
  if (ts.isImportDeclaration(statement)) return [];
  throw new Error(`unknown statement: ${statement.getText().slice(0, 60)}`);
}

/** What an index exports, by name or with `*`: from where, under which name, and whether with its value. */
function exportFacts({ exportClause, isTypeOnly, moduleSpecifier }) {
  const from = `from ${moduleSpecifier.text}`;
  const fact = (key, text, node) => ({ key, definition: key, text, position: node.getStart() });
  if (!exportClause) {
    return [fact(`exports ${from}`, isTypeOnly ? 'all types' : 'all', moduleSpecifier)];
  }
  return exportClause.elements.map(({ name, propertyName, isTypeOnly: isType }) => {
    const what = `${isTypeOnly || isType ? 'the type' : 'the value'} ${(propertyName ?? name).text}`;
    return fact(`export of ${name.text}`, `${what} ${from}`, name);
  });
}

function isExported(statement) {
  return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

/**
 * A collector of facts about one definition; overloads and accessors of one name become one fact, in their order: the
 * first overload that fits is the one that counts.
 */
function collector(definition) {
  const facts = new Map();
  return {
    add(key, text, node) {
      const texts = facts.get(key)?.texts ?? [];
      texts.push(text);
      facts.set(key, { texts, position: facts.get(key)?.position ?? node.getStart() });
    },
    facts: () =>
      [...facts].map(([key, { texts, position }]) => ({
        key,
        definition,
        text: texts.join('; '),
        position,
      })),
  };
}

function interfaceFacts(statement, resolve) {
  const name = resolve(statement.name.text);
  const { add, facts } = collector(name);
  const heritage = (statement.heritageClauses ?? []).flatMap(({ types }) =>
    types.map((type) => ({ type, text: typeText(type, resolve) })),
  );
  const isMaplike = ({ text }) => /^(Readonly)?Map</.test(text);
  const bases = heritage.filter((base) => !isMaplike(base)).map(({ text }) => text);
  const extending = bases.length > 0 ? ` extends ${bases.join(', ')}` : '';
  const prefix = isExported(statement) ? '' : 'local ';
  add(
    name,
    `${prefix}interface ${name}${typeParametersText(statement, resolve)}${extending}`,
    statement.name,
  );
  for (const { type, text } of heritage.filter(isMaplike)) add(`${name}.maplike`, text, type);
  for (const member of statement.members) {
    const key = `${name}.${member.name ? memberName(member.name) : ''}`;
    add(key, memberText(member, resolve), member);
    addDeprecation(member, key, add);
  }
  addDeprecation(statement, name, add);
  const exposure = readExposure(statement.getFullText().slice(0, statement.getLeadingTriviaWidth()));
  if (exposure) add(`exposure of ${name}`, exposure, statement.name);
  return facts();
}

function aliasFacts(statement, resolve) {
  const name = resolve(statement.name.text);
  const { add, facts } = collector(name);
  const prefix = isExported(statement) ? '' : 'local ';
  addDeprecation(statement, name, add);
  const values = enumValues(statement.type);
  if (values) {
    add(name, `${prefix}type ${name} of strings`, statement.name);
    for (const { literal } of values) add(`${name}.${literal.text}`, `'${literal.text}'`, literal);
  } else {
    const parameters = typeParametersText(statement, resolve);
    add(name, `${prefix}type ${name}${parameters} = ${typeText(statement.type, resolve)}`, statement.name);
  }
  return facts();
}

function enumValues(type) {
  const parts = ts.isUnionTypeNode(type) ? [...type.types] : [type];
  const isString = (part) => ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal);
  return parts.every(isString) ? parts : undefined;
}

/** That a comment tells people to keep away from it; of a function, from which of its forms. */
function addDeprecation(node, key, add) {
  if (!isDeprecated(node.getFullText().slice(0, node.getLeadingTriviaWidth()))) return;
  const parameters = node.parameters?.map((parameter) => parameter.name.getText());
  add(`deprecation of ${key}`, parameters ? `the form (${parameters.join(', ')})` : 'altogether', node);
}

/** The interface object: what it is besides a literal, its constructors, its static members. */
function valueFacts(statement, resolve) {
  const [{ name: identifier, type }, ...others] = statement.declarationList.declarations;
  if (others.length > 0) throw new Error(`more than one declaration: ${statement.getText()}`);
  const name = resolve(identifier.text);
  const { add, facts } = collector(name);
  const parts = ts.isIntersectionTypeNode(type) ? [...type.types] : [type];
  const bases = parts.filter((part) => !ts.isTypeLiteralNode(part));
  const isConst = (statement.declarationList.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const;
  const prefix = `${isExported(statement) ? '' : 'local '}${isConst ? '' : 'variable '}`;
  const text = bases.map((part) => typeText(part, resolve)).join(' & ');
  add(`typeof ${name}`, prefix + text, identifier);
  addDeprecation(statement, `typeof ${name}`, add);
  for (const member of parts.filter(ts.isTypeLiteralNode).flatMap(({ members }) => [...members])) {
    const key = member.name ? `static ${name}.${memberName(member.name)}` : `new ${name}`;
    add(key, memberText(member, resolve), member);
    addDeprecation(member, key, add);
  }
  return facts();
}
