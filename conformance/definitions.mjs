/** The definitions of all specifications together: partials and mixins merged into what they extend. */
import { borrowed, readSpecification, specifications } from './specifications.mjs';

/**
 * @typedef {object} Definition
 * @property {string} name
 * @property {'interface' | 'mixin' | 'dictionary' | 'enum' | 'typedef' | 'callback'} kind
 * @property {boolean} foreign Whether another specification defines it and these only add members.
 * @property {string | null} inherits
 * @property {string[]} includes The mixins, sorted.
 * @property {Set<string>} exposed The global objects that have the interface.
 * @property {object[]} members Attributes, operations, constructors, fields and maplikes, as webidl2 gives them.
 * @property {string[]} values Of an enum.
 * @property {object | null} type Of a typedef, or what a callback returns.
 * @property {object[]} arguments Of a callback.
 */

/** @typedef {Map<string, Definition>} Definitions */

const kinds = { 'interface mixin': 'mixin' };

/** @returns {Definition} */
function emptyDefinition(name, kind) {
  return {
    name,
    kind,
    foreign: true,
    inherits: null,
    includes: [],
    exposed: new Set(),
    members: [],
    values: [],
    type: null,
    arguments: [],
  };
}

/**
 * Merges the definitions of several specifications.
 *
 * @param {object[]} blocks What {@link readSpecification} gave, of all of them.
 * @returns {Definitions}
 */
export function mergeDefinitions(blocks) {
  /** @type {Definitions} */
  const definitions = new Map();
  for (const block of blocks) {
    if (block.type === 'includes') continue;
    const kind = kinds[block.type] ?? block.type;
    const definition = definitions.get(block.name) ?? emptyDefinition(block.name, kind);
    if (definition.kind !== kind) throw new Error(`${block.name} is both ${definition.kind} and ${kind}`);
    definitions.set(block.name, definition);
    merge(definition, block);
  }
  for (const block of blocks) {
    if (block.type === 'includes') definitions.get(block.target).includes.push(block.includes);
  }
  for (const definition of definitions.values()) definition.includes.sort();
  return definitions;
}

function merge(definition, block) {
  if (!block.partial) {
    if (!definition.foreign) throw new Error(`${block.name} is defined twice`);
    definition.foreign = false;
    definition.inherits = block.inheritance ?? null;
    definition.type = block.idlType ?? null;
    definition.arguments = block.arguments ?? [];
  }
  definition.values.push(...(block.values ?? []).map(({ value }) => value));
  definition.members.push(...(block.members ?? []));
  // A partial interface may widen the exposure: WebRTC Extensions gives RTCDataChannel to all workers.
  for (const global of exposure(block)) definition.exposed.add(global);
}

function exposure(block) {
  const rhs = block.extAttrs.find(({ name }) => name === 'Exposed')?.rhs;
  return rhs ? [rhs.value].flat().map((value) => value.value ?? value) : [];
}

/** The merged definitions of the family. */
export function readFamily() {
  return mergeDefinitions(Object.keys(specifications).flatMap((name) => readSpecification(name)));
}

/** The definitions that the family refers to and that other specifications have. */
export function readBorrowed() {
  return mergeDefinitions(
    Object.entries(borrowed).flatMap(([name, only]) => readSpecification(name, undefined, only)),
  );
}

/** The members that scripts can name, each once whatever its overloads: the unit that coverage is counted in. */
export function memberNames(definition) {
  const names = definition.members.map((member) => {
    if (member.type === 'constructor' || member.type === 'maplike') return member.type;
    return member.special === 'static' ? `static ${member.name}` : member.name;
  });
  return [...new Set([...names, ...definition.values])];
}
