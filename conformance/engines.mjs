/** Which members the three engines ship, from browser-compat-data. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const engines = ['chrome', 'firefox', 'safari'];

/** @typedef {(target: string, member: string, kind: 'attribute' | 'event' | 'operation' | 'static') => boolean} Ships */

/** The data of all interfaces. */
export function readCompatibility() {
  const path = createRequire(import.meta.url).resolve('@mdn/browser-compat-data');
  return JSON.parse(readFileSync(path, 'utf8')).api;
}

/**
 * Whether Chrome, Firefox and Safari all ship a member in a stable version, without prefix or flag. A partial
 * implementation counts, a member that the data does not know doesn't.
 *
 * @returns {Ships}
 */
export function shippedByAll(api = readCompatibility()) {
  return (target, member, kind) => {
    const key = kind === 'event' ? `${member}_event` : kind === 'static' ? `${member}_static` : member;
    const support = api[target]?.[key]?.__compat?.support;
    return support !== undefined && engines.every((engine) => shipped(support[engine]));
  };
}

/** The statement of a stable version without prefix or flag, if there is one. */
export function shipped(statements) {
  return [statements ?? []]
    .flat()
    .find(({ version_added, version_removed, prefix, alternative_name, flags }) => {
      const isStable = version_added && version_added !== 'preview';
      return isStable && !version_removed && !prefix && !alternative_name && !flags;
    });
}
