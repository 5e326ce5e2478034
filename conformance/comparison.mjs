/** The comparison of what should be declared with what is, in both directions, less the listed differences. */

/**
 * @typedef {Map<string, import('./facts.mjs').Fact>} Facts
 *
 * @typedef {object} Difference
 * @property {string} member
 * @property {string | null} idl What follows from the WebIDL and the rules; `null`: nothing.
 * @property {string | null} declared What is declared; `null`: nothing.
 * @property {{ file: string, position: number }} [place] Where it is declared, or should be.
 *
 * @typedef {Difference & { reason: string, date: string, source: string }} Deviation
 */

/**
 * @param {Facts} expected
 * @param {Facts} declared
 * @returns {Difference[]}
 */
export function differences(expected, declared) {
  const definitions = new Set([...expected.values()].map(({ definition }) => definition));
  const found = [];
  for (const [member, { text, definition }] of expected) {
    const fact = declared.get(member);
    if (fact?.text === text) continue;
    // A definition that is missing altogether is one difference, not one for each member.
    if (!fact && member !== definition && isMissing(definition, expected, declared)) continue;
    const place = fact ?? declared.get(definition);
    found.push({ member, idl: text, declared: fact?.text ?? null, place });
  }
  for (const extra of extraFacts(expected, declared, definitions)) found.push(extra);
  return found;
}

function isMissing(definition, expected, declared) {
  return expected.has(definition) && !declared.has(definition);
}

/** What is declared without being in the specifications; a definition of our own is a single difference. */
function extraFacts(expected, declared, definitions) {
  const extra = new Map();
  for (const [member, fact] of declared) {
    if (expected.has(member)) continue;
    const { definition, text } = fact;
    const isOwn = !definitions.has(definition);
    const key = isOwn ? definition : member;
    const before = extra.get(key);
    const all = before ? `${before.declared}; ${text}` : text;
    extra.set(key, { member: key, idl: null, declared: all, place: before?.place ?? fact });
  }
  return extra.values();
}

/**
 * Parts the differences into those that are listed and the problems: what is not listed, what is listed otherwise
 * than it is, and rows that no difference needs.
 *
 * @param {Difference[]} found
 * @param {Deviation[]} deviations
 */
export function settle(found, deviations) {
  const rows = new Map(deviations.map((row) => [row.member, row]));
  const listed = [];
  const unlisted = [];
  for (const difference of found) {
    const row = rows.get(difference.member);
    rows.delete(difference.member);
    if (row && row.idl === difference.idl && row.declared === difference.declared) listed.push(row);
    else unlisted.push({ ...difference, row });
  }
  return { listed, unlisted, unused: [...rows.values()] };
}

/**
 * What is wrong with the table itself.
 *
 * @param {Deviation[]} deviations
 * @returns {string[]}
 */
export function tableErrors(deviations) {
  const seen = new Set();
  return deviations.flatMap((row) => {
    const errors = [];
    for (const column of ['member', 'reason', 'date', 'source']) {
      if (!row[column]) errors.push(`${row.member}: the row has no ${column}`);
    }
    if (!/^\d{4}-\d{2}-\d{2}$/.test(row.date)) errors.push(`${row.member}: the date is not YYYY-MM-DD`);
    if (seen.has(row.member)) errors.push(`${row.member}: listed twice`);
    seen.add(row.member);
    return errors;
  });
}
