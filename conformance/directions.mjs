/**
 * Which way each dictionary goes: into the browser, out of it, or both. The two are declared differently (see
 * rules.mjs), and the WebIDL does not mark them; it follows from where a dictionary is used.
 */

/** @typedef {'in' | 'out'} Direction */

/** What does not follow from the WebIDL of the family; it holds for the dictionaries that inherit, too. */
const knownFromProse = {
  // The argument of getUserMedia(), which another specification defines.
  MediaStreamConstraints: 'in',
  // The members that generateCertificate() reads from its algorithm, whose type is just `object`.
  RTCCertificateExpiration: 'in',
  // The records of RTCStatsReport, whose type is just `object`.
  RTCStats: 'out',
};

const opposite = { in: 'out', out: 'in' };

/**
 * @param {Map<string, import('./definitions.mjs').Definition>} definitions
 * @returns {Map<string, Set<Direction>>} For each dictionary.
 */
export function directionsOf(definitions) {
  const dictionaries = [...definitions.values()].filter(({ kind }) => kind === 'dictionary');
  const directions = new Map(dictionaries.map(({ name }) => [name, new Set()]));
  const seen = new Set();

  function reach(name, direction) {
    const definition = definitions.get(name);
    if (!definition || seen.has(`${name} ${direction}`)) return;
    if (!['dictionary', 'callback', 'typedef'].includes(definition.kind)) return;
    seen.add(`${name} ${direction}`);
    directions.get(name)?.add(direction);
    if (definition.inherits) reach(definition.inherits, direction);
    for (const field of definition.members) reachType(field.idlType, direction);
    if (definition.type) reachType(definition.type, direction);
    // What the browser hands to a callback comes out; what the callback returns goes in.
    for (const { idlType } of definition.arguments) reachType(idlType, opposite[direction]);
  }

  function reachType(type, direction) {
    if (typeof type === 'string') reach(type, direction);
    else for (const part of [type.idlType].flat()) reachType(part, direction);
  }

  for (const { kind, members } of definitions.values()) {
    if (kind !== 'interface' && kind !== 'mixin') continue;
    for (const member of members) {
      for (const { idlType } of member.type === 'maplike' ? [] : (member.arguments ?? [])) {
        reachType(idlType, 'in');
      }
      if (member.type === 'attribute' && !member.readonly) reachType(member.idlType, 'in');
      if (member.type !== 'constructor') for (const type of [member.idlType].flat()) reachType(type, 'out');
    }
  }
  for (const { name } of dictionaries) {
    const direction = fromProse(definitions, name);
    if (direction) reach(name, direction);
  }
  for (const [name, found] of directions) {
    if (found.size === 0) throw new Error(`${name}: nothing takes or gives it; say which way it goes`);
  }
  return directions;
}

function fromProse(definitions, name) {
  if (!name) return undefined;
  return knownFromProse[name] ?? fromProse(definitions, definitions.get(name)?.inherits);
}
