import { describe, expect, test } from 'vitest';
import { tableErrors } from '../../conformance/comparison.mjs';
import { browsers, byName } from './browsers.ts';
import { judge, readDisagreements } from './disagreements.ts';
import { find } from './find.ts';
import { lineOf } from './lines.ts';
import { allMembers, hidden, type Question } from './questions.ts';
import { askWorker, withPage } from './site.ts';
import { allFields } from './statistics.ts';

const members = allMembers();
const questions = members.map(({ question }) => question);
const table = readDisagreements();

/** What no browser has: that these are not found shows that the rest is. */
const decoys: readonly Question[] = [
  { interfaceName: 'RTCNothing', kind: 'interface' },
  { interfaceName: 'RTCRtpSender', kind: 'constructor' },
  { interfaceName: 'RTCRtpSender', name: 'track', kind: 'static' },
  { interfaceName: 'RTCRtpSender', name: 'getCapabilities', kind: 'member' },
  { interfaceName: 'RTCRtpSender', name: 'onnothing', kind: 'member' },
];

describe.each(byName)('%s', (_name, browser) => {
  test('has what the line in each comment says, or the disagreement is listed', () =>
    withPage(browser.launch, async (page, version) => {
      expect(await page.evaluate(find, decoys)).toEqual(decoys.map(() => false));
      const inPage = await page.evaluate(find, questions);
      const inWorker = await askWorker(page, questions);
      const observations = members.map(({ member, support }, index) => ({
        member,
        support,
        found: Boolean(inPage[index] || inWorker[index]),
      }));
      const rows = table.filter(({ member }) => members.some((each) => each.member === member));
      const { agreeing, listed, undecided, problems, notes } = judge(observations, browser, version, rows);
      const there = undecided.filter(({ found }) => found).map(({ member }) => member);
      console.log(
        [
          `${browser.name} ${version}: ${members.length} members of interfaces probed, ${agreeing} agree with ` +
            `their line, ${listed.length} disagree and are listed, ${undecided.length} have no data ` +
            `(${there.length} of them are there${there.length > 0 ? `: ${there.join(', ')}` : ''})`,
          `not probed: fields of dictionaries, which nothing shows from outside, and ${hidden.join(' and ')}, ` +
            'which exist where no page can look',
          ...notes,
        ].join('\n'),
      );
      expect(problems).toEqual([]);
    }));
});

describe('browser-disagreements.json', () => {
  test.each(byName)('has whole rows of %s, and each member once', (name) => {
    const rows = table.filter(({ browser }) => browser === name);
    expect(tableErrors(rows.map((row) => ({ ...row, idl: null, declared: null })))).toEqual([]);
    for (const { version, found } of rows) {
      expect(version).toMatch(/^\d+$/);
      expect(['present', 'absent']).toContain(found);
    }
  });

  test('quotes what the lines say now', () => {
    const supports = new Map([...members, ...allFields()].map(({ member, support }) => [member, support]));
    const engines = new Map(browsers.map(({ name, engine }) => [name, engine]));
    const stale = table.filter(({ member, browser, says }) => {
      const engine = engines.get(browser);
      return engine === undefined || lineOf(supports.get(member), engine) !== says;
    });
    expect(stale.map(({ member, browser, says }) => `${browser}: ${member} no longer says ${says}`)).toEqual(
      [],
    );
  });
});
