/**
 * How WebIDL becomes TypeScript: the table of types, and the rules of the house where the two languages leave a
 * choice. Every declaration follows them, or stands in deviations.json.
 *
 * 1. Members of an interface are required when Chrome, Firefox and Safari all ship them, else optional.
 * 2. What goes in is liberal: fields are `name?: T | undefined`, sequences `readonly T[]`, and an argument that is a
 *    dictionary of optional fields takes `null` too, which WebIDL converts to an empty one.
 * 3. What comes out is exact: fields are `name?: T`, sequences `T[]`.
 * 4. A dictionary that goes both ways is declared in the form that goes in.
 * 5. Overloads that differ in the type of a single argument are one signature with a union.
 * 6. `any` is `unknown`: nothing is ever `any`.
 * 7. An event handler that all engines ship is a pair of accessors, because what is read may be any function;
 *    another is a plain optional property.
 * 8. An event target has an event map of its own; events whose handler a mixin has stand in the mixin's map.
 * 9. An interface object has a construct signature only where the interface has a constructor.
 * 10. An interface that another specification defines extends the platform's own and adds the family's members. What
 *    goes in is the platform's own: what the declarations add to it is read, and nobody has to bring it.
 */

const types = {
  any: 'unknown',
  bigint: 'bigint',
  boolean: 'boolean',
  byte: 'number',
  double: 'number',
  float: 'number',
  long: 'number',
  'long long': 'number',
  object: 'object',
  octet: 'number',
  short: 'number',
  undefined: 'void',
  'unrestricted double': 'number',
  'unsigned long': 'number',
  'unsigned long long': 'number',
  'unsigned short': 'number',
  DOMString: 'string',
  USVString: 'string',
  ArrayBuffer: 'ArrayBuffer',
  // A message cannot be sent from shared memory: the argument has no [AllowShared].
  ArrayBufferView: 'ArrayBufferView<ArrayBuffer>',
};

/** Interfaces and types of the platform that the family refers to; types/platform.d.ts finds each of them. */
const platformTypes = [
  'AlgorithmIdentifier',
  'Blob',
  'CryptoKey',
  'DOMException',
  'Event',
  'EventTarget',
  'MediaStream',
  'ReadableStream',
  'Worker',
  'WorkerGlobalScope',
  'WritableStream',
];

/** @typedef {import('./directions.mjs').Direction} Direction */

/**
 * A WebIDL type in TypeScript.
 *
 * @param {object | string} type
 * @param {Direction} direction
 * @param {import('./definitions.mjs').Definitions} definitions
 * @returns {string}
 */
export function typeText(type, direction, definitions) {
  const inner = (part) => typeText(part, direction, definitions);
  const text =
    unionOrGeneric(type, direction, inner) ?? namedType(type.idlType ?? type, direction, definitions);
  return type.nullable ? `${text} | null` : text;
}

function unionOrGeneric(type, direction, inner) {
  if (type.union) return type.idlType.map(inner).join(' | ');
  const [first, second] = [type.idlType].flat();
  switch (type.generic || '') {
    case '':
      return undefined;
    case 'sequence':
      return `${direction === 'in' ? 'readonly ' : ''}(${inner(first)})[]`;
    case 'FrozenArray':
      return `readonly (${inner(first)})[]`;
    case 'record':
      return `Record<${inner(first)}, ${inner(second)}>`;
    case 'Promise':
      return `Promise<${inner(first)}>`;
    default:
      throw new Error(`unknown generic type ${type.generic}`);
  }
}

function namedType(name, direction, definitions) {
  if (types[name]) return types[name];
  const definition = definitions.get(name);
  if (direction === 'in' && definition?.foreign && definition.kind === 'interface') return `Platform${name}`;
  if (definitions.has(name) || platformTypes.includes(name)) return name;
  throw new Error(`unknown type ${name}`);
}

/**
 * The arguments of an operation, a constructor (`in`) or a callback (`out`).
 *
 * @param {object[]} list
 * @param {Direction} direction
 * @param {import('./definitions.mjs').Definitions} definitions
 */
export function argumentsText(list, direction, definitions) {
  return list
    .map((argument) => {
      const type = typeText(argument.idlType, direction, definitions);
      if (argument.variadic) return `...${argument.name}: (${type})[]`;
      const orNull = direction === 'in' && mayBeEmpty(argument.idlType.idlType, definitions) ? ' | null' : '';
      return `${argument.name}${argument.optional ? '?' : ''}: ${type}${orNull}`;
    })
    .join(', ');
}

/** Whether a type is a dictionary without required fields. */
function mayBeEmpty(name, definitions) {
  const definition = definitions.get(name);
  if (definition?.kind !== 'dictionary') return false;
  if (definition.members.some(({ required }) => required)) return false;
  return definition.inherits === null || mayBeEmpty(definition.inherits, definitions);
}

/**
 * The signatures of one operation: those that differ in a single argument's type are one, with a union.
 *
 * @param {object[]} overloads
 * @param {import('./definitions.mjs').Definitions} definitions
 */
export function signatureTexts(overloads, definitions) {
  const [{ arguments: list, idlType }, ...others] = overloads;
  const result = (type) => typeText(type, 'out', definitions);
  if (others.length > 0 && overloads.every((overload) => takesOne(overload, list[0].name))) {
    const union = overloads.map((overload) => typeText(overload.arguments[0].idlType, 'in', definitions));
    return [`(${list[0].name}: ${union.join(' | ')}): ${result(idlType)}`];
  }
  return overloads.map(
    (overload) => `(${argumentsText(overload.arguments, 'in', definitions)}): ${result(overload.idlType)}`,
  );
}

function takesOne({ arguments: [argument, ...others], idlType }, name) {
  return (
    argument?.name === name && !argument.optional && others.length === 0 && idlType.idlType === 'undefined'
  );
}
