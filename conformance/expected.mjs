/** The declarations that follow from the WebIDL and the rules, as TypeScript: what types/ is compared with. */
import { readBorrowed, readFamily } from './definitions.mjs';
import { directionsOf } from './directions.mjs';
import { shippedByAll } from './engines.mjs';
import { readEvents } from './events.mjs';
import { expectedInterface, expectedMixin } from './expected-interfaces.mjs';
import { argumentsText, typeText } from './rules.mjs';

/**
 * @typedef {object} Knowledge What the declarations follow from.
 * @property {import('./definitions.mjs').Definitions} family
 * @property {import('./definitions.mjs').Definitions} borrowed
 * @property {import('./events.mjs').Events} events
 * @property {import('./engines.mjs').Ships} ships
 */

/**
 * @typedef {object} Derived What follows from the definitions together.
 * @property {import('./definitions.mjs').Definitions} all
 * @property {Map<string, Set<import('./directions.mjs').Direction>>} directions
 */

/** @typedef {Knowledge & Derived} Context */

/** @returns {Knowledge} */
export function readKnowledge() {
  return { family: readFamily(), borrowed: readBorrowed(), events: readEvents(), ships: shippedByAll() };
}

/**
 * @param {Knowledge} knowledge
 * @returns {string}
 */
export function expectedDeclarations(knowledge) {
  const all = new Map([...knowledge.borrowed, ...knowledge.family]);
  const context = { ...knowledge, all, directions: directionsOf(all) };
  const borrowed = [...knowledge.borrowed.values()].filter(({ kind }) => kind !== 'mixin');
  return [...borrowed, ...knowledge.family.values()]
    .map((definition) => declarationOf(definition, context))
    .join('\n');
}

function declarationOf(definition, context) {
  const { name, values, type, arguments: list } = definition;
  const { all } = context;
  switch (definition.kind) {
    case 'enum':
      return enumText(name, values, definition.foreign || context.borrowed.has(name));
    case 'typedef':
      return `export type ${name} = ${typeText(type, 'in', all)};`;
    case 'callback':
      return `export type ${name} = (${argumentsText(list, 'out', all)}) => ${typeText(type, 'in', all)};`;
    case 'dictionary':
      return dictionaryText(definition, context);
    case 'mixin':
      return expectedMixin(definition, context);
    case 'interface':
      return expectedInterface(definition, context);
    default:
      throw new Error(`${name}: nothing declares a ${definition.kind}`);
  }
}

/** An enum of the family also has an object with its values. */
function enumText(name, values, isBorrowed) {
  const type = `export type ${name} = ${values.map((value) => `'${value}'`).join(' | ')};`;
  return isBorrowed ? type : `${type}\nexport declare const ${name}: EnumObject<${name}>;`;
}

function dictionaryText({ name, inherits, foreign, members }, { directions, all }) {
  const direction = directions.get(name).has('in') ? 'in' : 'out';
  const fields = members.map((field) => {
    const type = typeText(field.idlType, direction, all);
    if (field.required) return `${field.name}: ${type};`;
    return `${field.name}?: ${type}${direction === 'in' ? ' | undefined' : ''};`;
  });
  const base = foreign ? `Platform${name}` : inherits;
  return `export interface ${name}${base ? ` extends ${base}` : ''} {\n${fields.join('\n')}\n}`;
}
