/** The line in each comment that tells which browsers ship a member, from which version on. */
import { compatibilityPaths } from './compatibility-paths.mjs';
import { shipped } from './engines.mjs';

const engines = { chrome: 'Chrome', firefox: 'Firefox', safari: 'Safari' };

/** What the line begins with, so that it can be found again. */
export const marker = 'Browsers: ';

/**
 * Such as `Browsers: Chrome 56, Firefox 44, Safari 11.` Of a whole definition that the data does not know, such as a
 * dictionary, nothing is said; its members have their own lines.
 *
 * @param {object} api The interfaces of browser-compat-data.
 * @param {string} definition
 * @param {string} [member]
 * @returns {string | undefined}
 */
export function browserLine(api, definition, member) {
  const support = supportOf(api, definition, member);
  if (!support) return member === undefined ? undefined : `${marker}no data.`;
  const versions = Object.entries(engines).map(([engine, name]) => `${name} ${versionIn(support[engine])}`);
  return `${marker}${versions.join(', ')}.`;
}

/** The support statements of a member, or undefined where the data does not know it. */
export function supportOf(api, definition, member) {
  for (const path of compatibilityPaths(definition, member)) {
    const entry = path
      .split('.')
      .reduce((node, key) => (node && Object.hasOwn(node, key) ? node[key] : undefined), api);
    if (entry?.__compat) return entry.__compat.support;
  }
  return undefined;
}

/** The first stable version without prefix or flag, or `no`; `partly` where it does not do all of it. */
export function versionIn(statements) {
  const statement = shipped(statements);
  if (!statement) return 'no';
  const version = String(statement.version_added).replace('≤', '');
  return statement.partial_implementation ? `${version} (partly)` : version;
}
