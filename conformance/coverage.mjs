/** How many definitions and members of the specifications the declarations have, and how many equal the WebIDL. */
import { memberNames } from './definitions.mjs';

/** The key of the fact that a member of a definition is compared by. */
function memberKey(definition, member) {
  if (member === 'constructor') return `new ${definition}`;
  if (member.startsWith('static ')) return `static ${definition}.${member.slice('static '.length)}`;
  return `${definition}.${member}`;
}

/**
 * @param {import('./definitions.mjs').Definitions} family
 * @param {import('./comparison.mjs').Facts} declared
 * @param {{ listed: { member: string }[], unlisted: { member: string }[] }} settled
 */
export function coverage(family, declared, { listed, unlisted }) {
  const different = new Set([...listed, ...unlisted].map(({ member }) => member));
  const definitions = [...family.values()].filter(({ foreign }) => !foreign);
  const members = [...family.values()].flatMap((definition) =>
    memberNames(definition).map((member) => memberKey(definition.name, member)),
  );
  const present = (keys) => keys.filter((key) => declared.has(key));
  const equal = (keys) => present(keys).filter((key) => !different.has(key));
  const names = definitions.map(({ name }) => name);
  return {
    definitions: { total: names.length, declared: present(names).length, equal: equal(names).length },
    members: { total: members.length, declared: present(members).length, equal: equal(members).length },
  };
}
