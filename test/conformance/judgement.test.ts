import { describe, expect, test } from 'vitest';
import { type Disagreement, judge } from './disagreements.ts';
import { isPromised } from './lines.ts';
import { judgeOwn, type OwnStatistic } from './own-statistics.ts';

const browser = { name: 'Chromium', engine: 'chrome', newest: '157' } as const;
const version = '156.0.8078.79';
const member = 'RTCThing.member';
const from = (added: string | false) => ({ chrome: { version_added: added } });

const row: Disagreement = {
  member,
  browser: 'Chromium',
  version: '156',
  says: 'no',
  found: 'present',
  reason: 'The data are wrong.',
  date: '2026-11-22',
  source: 'https://example.org/',
};

const problemsOf = (
  support: ReturnType<typeof from> | undefined,
  found: boolean,
  { running = version, table = [] as Disagreement[] } = {},
) => judge([{ member, support, found }], browser, running, table).problems.length;

describe('a line and a browser', () => {
  test.each([
    ['in a version from which on it is said to be there', from('156'), true, 0],
    ['in the very version', from('156'), false, 1],
    ['in a later version', from('99'), false, 1],
    ['in an earlier version', from('157'), true, 1],
    ['in an earlier version that lacks it', from('157'), false, 0],
    ['that is said to lack it', from(false), true, 1],
    ['that is said to lack it and does', from(false), false, 0],
    ['that there are no data on', undefined, true, 0],
  ])('%s', (_case, support, found, problems) => {
    expect(problemsOf(support, found)).toBe(problems);
  });

  test('of what was taken out later, an older browser may have it or not', () => {
    const support = { chrome: { version_added: '100', version_removed: '150' } };
    expect(isPromised(support, 'chrome', '149.1')).toBeUndefined();
    expect(isPromised(support, 'chrome', '150.1')).toBe(false);
  });

  test('a newer browser than the data know only gives a note', () => {
    const { problems, notes } = judge([{ member, support: from(false), found: true }], browser, '158.0', []);
    expect([problems.length, notes.length]).toEqual([0, 1]);
  });
});

describe('a row of a disagreement', () => {
  test('excuses it in any version', () => {
    for (const running of ['120.0', version, '158.0']) {
      expect(problemsOf(from(false), true, { running, table: [row] })).toBe(0);
    }
  });

  test('does not excuse the opposite, nor another browser', () => {
    expect(problemsOf(from('99'), false, { table: [row] })).toBe(2);
    expect(problemsOf(from(false), true, { table: [{ ...row, browser: 'Firefox' }] })).toBe(1);
  });

  test('that is not needed fails in its own release and is a note in another one', () => {
    expect(problemsOf(from(false), false, { table: [row] })).toBe(1);
    const { problems, notes } = judge([{ member, support: from(false), found: false }], browser, '155.0', [
      row,
    ]);
    expect([problems.length, notes.length]).toEqual([0, 1]);
    expect(judge([], browser, version, [row]).problems).toHaveLength(1);
  });
});

describe('a statistic that is not declared', () => {
  const own: OwnStatistic = {
    engine: 'Chromium',
    type: 'codec',
    key: 'own',
    appears: 'always',
    version: '156',
    reason: 'A remnant.',
    date: '2026-11-22',
    source: 'https://example.org/',
  };
  const resultOf = (seen: string[], table: OwnStatistic[], running = version) => {
    const { listed, problems, notes } = judgeOwn(new Set(seen), 'Chromium', running, table);
    return [listed.length, problems.length, notes.length];
  };

  test('fails unless it is listed', () => {
    expect(resultOf(['codec.own'], [])).toEqual([0, 1, 0]);
    expect(resultOf(['codec.own'], [own])).toEqual([1, 0, 0]);
    expect(resultOf(['codec.own'], [{ ...own, engine: 'Firefox' }])).toEqual([0, 1, 0]);
    expect(resultOf(['codec.mimeType "x"'], [{ ...own, key: 'mimeType', value: 'x' }])).toEqual([1, 0, 0]);
    expect(resultOf(['codec.mimeType "y"'], [{ ...own, key: 'mimeType', value: 'x' }])).toEqual([0, 2, 0]);
  });

  test('must appear in its release if it always does', () => {
    expect(resultOf([], [own])).toEqual([0, 1, 0]);
    expect(resultOf([], [own], '155.0')).toEqual([0, 0, 1]);
    expect(resultOf([], [{ ...own, appears: 'sometimes' }])).toEqual([0, 0, 1]);
  });
});
