import { beforeAll, describe, expect, test } from 'vitest';
import { byName } from './browsers.ts';
import { call, type Statistics } from './call.ts';
import { judge, readDisagreements } from './disagreements.ts';
import { judgeOwn, nameOf, readOwnStatistics, undeclaredIn } from './own-statistics.ts';
import { withPage } from './site.ts';
import { allFields, declaredKinds, fieldsFor } from './statistics.ts';
import { withStunServer } from './stun.ts';

/** How long the other side's reports may take to come: two browsers share a slow machine with other work. */
const PATIENCE = 75_000;

const own = readOwnStatistics();
const disagreements = readDisagreements();
const declared = allFields();

/** Each message once. */
function distinct(messages: readonly string[]): string[] {
  return [...new Set(messages)];
}

describe.each(byName)('the statistics of a call in %s', (_name, browser) => {
  let all: readonly Statistics[] = [];
  let version = '';

  beforeAll(async () => {
    await withStunServer((stunServer) =>
      withPage(browser.launch, async (page, running) => {
        version = running;
        all = await page.evaluate(`(${call})(${JSON.stringify(stunServer)}, ${PATIENCE})`);
      }),
    );
  }, 120_000);

  test('are of declared kinds', () => {
    const kinds = distinct(all.map(({ type }) => String(type)));
    const missing = declaredKinds.filter((kind) => !kinds.includes(kind));
    console.log(
      `${browser.name} ${version}: ${kinds.length} of ${declaredKinds.length} kinds seen in ${all.length} ` +
        `statistics objects${missing.length > 0 ? ` (not ${missing.join(', ')})` : ''}`,
    );
    expect(kinds.filter((kind) => !declaredKinds.includes(kind))).toEqual([]);
  });

  test('have declared keys with values of the declared types, or what is listed as the own of the engine', () => {
    const keys = distinct(all.flatMap((each) => Object.keys(each).map((key) => `${each['type']}.${key}`)));
    const undeclared = undeclaredIn(all);
    const ownKeys = keys.filter((key) => undeclared.has(key));
    const { listed, problems, notes } = judgeOwn(undeclared, browser.name, version, own);
    console.log(
      [
        `${browser.name} ${version}: ${keys.length} keys seen, ${keys.length - ownKeys.length} declared, ` +
          `${ownKeys.length} its own; ${listed.length} own keys and values listed`,
        `own: ${[...undeclared].sort().join(', ')}`,
        ...notes,
      ].join('\n'),
    );
    expect(problems).toEqual([]);
  });

  test('have every key that is required', () => {
    const absent = all.flatMap((statistics) =>
      [...(fieldsFor(statistics) ?? [])]
        .filter(([key, { isOptional }]) => !isOptional && !(key in statistics))
        .map(([key, { member }]) => `${member} is required, ${statistics['type']} has no ${key}`),
    );
    expect(distinct(absent)).toEqual([]);
  });

  // A key that does not appear proves nothing: it may need other media, another network, other hardware.
  test('have no key that its line denies, unless the disagreement is listed', () => {
    const seen = new Map(
      all.flatMap((statistics) =>
        Object.keys(statistics).flatMap((key) => {
          const field = fieldsFor(statistics)?.get(key);
          return field ? [[field.member, field] as const] : [];
        }),
      ),
    );
    const observations = [...seen.values()].map(({ member, support }) => ({ member, support, found: true }));
    const rows = disagreements.filter(({ member }) => seen.has(member));
    const { agreeing, listed, undecided, problems, notes } = judge(observations, browser, version, rows);
    console.log(
      [
        `${browser.name} ${version}: ${observations.length} of ${declared.length} declared fields seen, ` +
          `${agreeing} agree with their line, ${listed.length} disagree and are listed, ` +
          `${undecided.length} have no data`,
        ...notes,
      ].join('\n'),
    );
    expect(problems).toEqual([]);
  });
});

describe('engine-statistics.json', () => {
  test('has whole rows, each thing once, and nothing that is declared', () => {
    const names = own.map((row) => `${row.engine} ${nameOf(row)}`);
    expect(names).toEqual(distinct(names));
    for (const row of own) {
      const { type, key, value, appears, version, reason, date, source } = row;
      const field = fieldsFor({ type })?.get(key);
      expect(value === undefined ? !field : field?.fits(value) === false, `${nameOf(row)} is own`).toBe(true);
      expect(['always', 'sometimes']).toContain(appears);
      expect(version).toMatch(/^\d+$/);
      expect(reason).not.toBe('');
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(source).toMatch(/^https:\/\//);
    }
  });
});
