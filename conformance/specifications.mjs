/**
 * The specifications whose every definition is declared, as WebIDL.
 *
 * What the grammar allows and no rule here knows is an error: an unknown extended attribute, definition, member or
 * special may change what a declaration should say, so it must be looked at before the check can pass again.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse, validate } from 'webidl2';

const require = createRequire(import.meta.url);

/** Each specification, with the address of its text. */
export const specifications = {
  webrtc: 'https://w3c.github.io/webrtc-pc/',
  'webrtc-stats': 'https://w3c.github.io/webrtc-stats/',
  'webrtc-encoded-transform': 'https://w3c.github.io/webrtc-encoded-transform/',
  'webrtc-identity': 'https://w3c.github.io/webrtc-identity/',
  'webrtc-ice': 'https://w3c.github.io/webrtc-ice/',
  'webrtc-priority': 'https://w3c.github.io/webrtc-priority/',
  'webrtc-svc': 'https://w3c.github.io/webrtc-svc/',
  'webrtc-diagnostic-logging': 'https://wicg.github.io/webrtc-diagnostic-logging/',
  'mst-content-hint': 'https://w3c.github.io/mst-content-hint/',
  'webrtc-extensions': 'https://w3c.github.io/webrtc-extensions/',
};

/** The definitions of other specifications that these refer to and that have no class of their own. */
export const borrowed = {
  dom: ['EventInit'],
  'hr-time': ['DOMHighResTimeStamp', 'EpochTimeStamp'],
  streams: ['GenericTransformStream'],
  webcodecs: ['EncodedVideoChunkType'],
  webidl: ['VoidFunction'],
  websockets: ['BinaryType'],
};

const definitionKinds = [
  'callback',
  'dictionary',
  'enum',
  'includes',
  'interface',
  'interface mixin',
  'typedef',
];
const memberKinds = ['attribute', 'constructor', 'field', 'maplike', 'operation'];
const specials = ['', 'static'];
const extendedAttributes = [
  'Default',
  'EnforceRange',
  'Exposed',
  'Global',
  'SameObject',
  'Serializable',
  'Transferable',
];

/** The text of a specification's WebIDL. */
export function specificationText(name) {
  return name === 'webrtc-extensions'
    ? readFileSync(new URL('webrtc-extensions.idl', import.meta.url), 'utf8')
    : readFileSync(require.resolve(`@webref/idl/${name}.idl`), 'utf8');
}

/**
 * The definitions of one specification, in the form that webidl2 gives them.
 *
 * @param {string} name
 * @param {string} [text]
 * @param {string[]} [only] The definitions wanted; all of them if absent.
 */
export function readSpecification(name, text = specificationText(name), only) {
  const all = parse(text);
  const errors = validate(all).map(({ message }) => message);
  if (errors.length > 0 && !only) throw new Error(`${name}: ${errors.join('\n')}`);
  const definitions = only ? all.filter((definition) => only.includes(definition.name)) : all;
  for (const definition of definitions) assertKnown(name, definition);
  return definitions;
}

function assertKnown(specification, definition) {
  const where = `${specification}: ${definition.name ?? definition.target}`;
  known(definitionKinds, definition.type, where, 'definition');
  attributesKnown(definition, where);
  for (const member of definition.members ?? []) {
    const name = `${where}.${member.name ?? member.type}`;
    known(memberKinds, member.type, name, 'member');
    known(specials, member.special ?? '', name, 'special');
    attributesKnown(member, name);
    for (const argument of member.arguments ?? []) attributesKnown(argument, name);
  }
}

function attributesKnown(node, where) {
  for (const { name } of node.extAttrs) known(extendedAttributes, name, where, 'extended attribute');
  for (const type of [node.idlType].flat()) if (type?.extAttrs) attributesKnown(type, where);
}

function known(list, value, where, what) {
  if (!list.includes(value)) throw new Error(`${where}: unknown ${what} ${JSON.stringify(value)}`);
}
