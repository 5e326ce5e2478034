/** What types/ declares of the statistics: the dictionary of each kind, its fields, and the values they may have. */
import ts from 'typescript';
import { supportOf } from '../../conformance/browser-line.mjs';
import { allFacts, readDeclarations } from '../../conformance/declarations.mjs';
import { readCompatibility } from '../../conformance/engines.mjs';
import { typesFolder } from '../../conformance/proof.mjs';
import type { Statistics } from './call.ts';
import type { Support } from './lines.ts';

export interface Field {
  /** Such as `RTCInboundRtpStreamStats.mid`: the dictionary is the one that declares it. */
  readonly member: string;
  readonly isOptional: boolean;
  /** The declared type. */
  readonly type: string;
  readonly fits: (value: unknown) => boolean;
  readonly support: Support;
}

type Fields = ReadonlyMap<string, Field>;

const facts = allFacts(readDeclarations(typesFolder));
const api = readCompatibility();
const parsed = new Map<string, ts.TypeNode>();

/** The dictionaries of each kind: of most kinds one, of media sources one for sound and one for pictures. */
const kinds: ReadonlyMap<string, readonly Fields[]> = new Map(
  membersOf('RTCStatsTypeMap').map(([kind, text]) => [
    kind,
    typeOf(text)
      .type.split(' | ')
      .map((name) => fieldsOf(name)),
  ]),
);

/** The kinds of statistics that are declared. */
export const declaredKinds: readonly string[] = [...kinds.keys()];

/** All fields of all kinds, each once. */
export function allFields(): Field[] {
  const fields = [...kinds.values()].flat().flatMap((dictionary) => [...dictionary.values()]);
  return [...new Map(fields.map((field) => [field.member, field])).values()];
}

/** The fields that are declared for a statistics object; undefined where its kind is not declared. */
export function fieldsFor(statistics: Statistics): Fields | undefined {
  const dictionaries = kinds.get(String(statistics['type']));
  const isIts = (fields: Fields) => fields.get('kind')?.fits(statistics['kind']) ?? true;
  return dictionaries?.find(isIts) ?? dictionaries?.[0];
}

/** The members that a declaration has itself, with their texts. */
function membersOf(definition: string): [name: string, text: string][] {
  return [...facts]
    .filter(([key]) => key.startsWith(`${definition}.`))
    .map(([key, { text }]) => [key.slice(definition.length + 1), text]);
}

function typeOf(text: string): { readonly isOptional: boolean; readonly type: string } {
  const [, name = '', type = ''] = /^(\S+): (.*)$/.exec(text) ?? [];
  return { isOptional: name.endsWith('?'), type };
}

/** The fields of a dictionary with those of the dictionaries that it extends. */
function fieldsOf(definition: string): Fields {
  const bases = /extends (.*)$/.exec(facts.get(definition)?.text ?? '')?.[1]?.split(', ') ?? [];
  const own = membersOf(definition).map(([name, text]): [string, Field] => {
    const { isOptional, type } = typeOf(text);
    const member = `${definition}.${name}`;
    const support = supportOf(api, definition, name);
    const node = parse(type);
    return [name, { member, isOptional, type, fits: (value) => isOf(value, node), support }];
  });
  return new Map([...bases.flatMap((base) => [...fieldsOf(base)]), ...own]);
}

function parse(type: string): ts.TypeNode {
  const known = parsed.get(type);
  if (known) return known;
  const [statement] = ts.createSourceFile(
    'type.ts',
    `type T = ${type};`,
    ts.ScriptTarget.ESNext,
    true,
  ).statements;
  if (!statement || !ts.isTypeAliasDeclaration(statement)) throw new Error(`no type: ${type}`);
  parsed.set(type, statement.type);
  return statement.type;
}

/** The strings that a type is a union of; undefined where it is another type. */
function stringsOf(type: ts.TypeNode): string[] | undefined {
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) return [type.literal.text];
  if (ts.isUnionTypeNode(type)) {
    const parts = type.types.map(stringsOf);
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  if (!ts.isTypeReferenceNode(type)) return undefined;
  const name = type.typeName.getText();
  const isEnum = facts.get(name)?.text === `type ${name} of strings`;
  return isEnum ? membersOf(name).map(([text]) => text) : undefined;
}

/** Whether a value that a browser gave is of the declared type. */
function isOf(value: unknown, type: ts.TypeNode): boolean {
  const strings = stringsOf(type);
  if (strings) return strings.some((text) => text === value);
  if (ts.isUnionTypeNode(type)) return type.types.some((part) => isOf(value, part));
  if (ts.isTypeReferenceNode(type)) return isOfReferred(value, type);
  switch (type.kind) {
    case ts.SyntaxKind.NumberKeyword:
      return typeof value === 'number' && !Number.isNaN(value);
    case ts.SyntaxKind.StringKeyword:
      return typeof value === 'string';
    case ts.SyntaxKind.BooleanKeyword:
      return typeof value === 'boolean';
    case ts.SyntaxKind.LiteralType:
      if (type.getText() === 'null') return value === null;
  }
  throw new Error(`no rule tells what is of the type ${type.getText()}`);
}

function isOfReferred(value: unknown, { typeName, typeArguments }: ts.TypeReferenceNode): boolean {
  const name = typeName.getText();
  const [key, entry] = typeArguments ?? [];
  if (name === 'Record' && key && entry) {
    const names = stringsOf(key) ?? [];
    if (typeof value !== 'object' || value === null || names.length === 0) return false;
    const entries = Object.entries(value);
    return (
      entries.length === names.length &&
      entries.every(([each, part]) => names.includes(each) && isOf(part, entry))
    );
  }
  const [, type] = /^type \w+ = (.*)$/.exec(facts.get(name)?.text ?? '') ?? [];
  if (!type) throw new Error(`no rule tells what is of the type ${name}`);
  return isOf(value, parse(type));
}
