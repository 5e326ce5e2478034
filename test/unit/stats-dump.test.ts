import { describe, expect, test } from 'vitest';
import { type StatsDump, statsDump } from '../../src/index.ts';
import { reportOf } from '../support/stats.ts';

function seriesOf(dump: StatsDump, connection = '1-1'): Record<string, unknown[]> {
  const { stats = {} } = JSON.parse(JSON.stringify(dump)).PeerConnections[connection] ?? {};
  return Object.fromEntries(
    Object.entries<{ values: string }>(stats).map(([name, { values }]) => [name, JSON.parse(values)]),
  );
}

const sample = (timestamp: number, members: object = {}, id = 'I-1') =>
  reportOf(timestamp, { id, type: 'inbound-rtp', ...members });

describe('a dump', () => {
  test('has a series for each member, as long as that of the times', () => {
    const dump = statsDump();
    dump.add(sample(1_000, { bytesReceived: 1 }));
    dump.add(sample(2_000, { bytesReceived: 2, frameWidth: 640 }));
    dump.add(sample(3_000, { durations: { none: 1 } }));
    expect(seriesOf(dump)).toEqual({
      'I-1-timestamp': [1_000, 2_000, 3_000],
      'I-1-type': ['inbound-rtp', 'inbound-rtp', 'inbound-rtp'],
      'I-1-bytesReceived': [1, 2, null],
      'I-1-frameWidth': [null, 640, null],
      'I-1-durations': [null, null, { none: 1 }],
    });
    expect(dump.toJSON().PeerConnections['1-1']?.stats['I-1-frameWidth']).toMatchObject({
      startTime: '1970-01-01T00:00:01.000Z',
      endTime: '1970-01-01T00:00:03.000Z',
      statsType: 'inbound-rtp',
    });
  });

  test('keeps the latest reports, and tells how many made room', () => {
    const dump = statsDump({ capacity: 2 });
    for (const [time, members] of [{ early: 1 }, {}, { late: 1 }, {}].entries())
      dump.add(sample(time, members));
    expect(dump.dropped).toBe(2);
    expect(seriesOf(dump)).toEqual({
      'I-1-timestamp': [2, 3],
      'I-1-type': ['inbound-rtp', 'inbound-rtp'],
      'I-1-late': [1, null],
    });
  });

  test('forgets what has been gone for as long as it keeps reports', () => {
    const dump = statsDump({ capacity: 2 });
    for (const id of ['a', 'b', 'b', 'c']) dump.add(sample(1, {}, id));
    expect(Object.keys(seriesOf(dump))).toEqual(['b-timestamp', 'b-type', 'c-timestamp', 'c-type']);
  });

  test('tells several connections apart, each with a log of its own', () => {
    const dump = statsDump({ capacity: 2 });
    dump.add(sample(1), 'first');
    dump.log('onconnectionstatechange', 'connected', 'second');
    dump.log('setLocalDescription', undefined, 'second');
    dump.log('setLocalDescription', { type: 'offer', sdp: '' }, 'second');
    const { first, second } = dump.toJSON().PeerConnections;
    expect(first?.updateLog).toEqual([]);
    expect(second?.updateLog.map(({ type, value }) => [type, value])).toEqual([
      ['setLocalDescription', ''],
      ['setLocalDescription', '{"type":"offer","sdp":""}'],
    ]);
    expect([first?.pid, second?.pid, dump.dropped]).toEqual([1, 2, 1]);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 9e15])(
    'can be written also with a time of %s',
    (timestamp) => {
      const dump = statsDump();
      dump.add(sample(timestamp, { mid: '0' }));
      expect(seriesOf(dump)['I-1-mid']).toEqual(['0']);
      expect(dump.toJSON().PeerConnections['1-1']?.stats['I-1-mid']?.startTime).toBe(
        '1970-01-01T00:00:00.000Z',
      );
    },
  );

  test('has no text that reads as an infinite number, which would freeze the page of Chromium', () => {
    const dump = statsDump();
    dump.add(
      sample(1, { remoteId: '9e999', codecId: '51865e72', mid: '0', trackIdentifier: 'x' }, '1234e567'),
    );
    expect(seriesOf(dump)).toEqual({
      '_1234e567-timestamp': [1],
      '_1234e567-type': ['inbound-rtp'],
      '_1234e567-remoteId': ['_9e999'],
      '_1234e567-codecId': ['51865e72'],
      '_1234e567-mid': ['0'],
      '_1234e567-trackIdentifier': ['x'],
    });
  });

  test('of nothing is a dump as well', () => {
    const { PeerConnections, getUserMedia, UserAgentData } = statsDump().toJSON();
    expect([PeerConnections, getUserMedia]).toEqual([{}, []]);
    expect(UserAgentData).toBeTypeOf('object');
  });

  test('is not written from a member that begins anew under an old name', () => {
    const dump = statsDump();
    dump.add(sample(1, { bytesReceived: 1 }));
    dump.add(reportOf(2, { id: 'I-1', type: 'outbound-rtp' }));
    expect(seriesOf(dump)).toEqual({ 'I-1-timestamp': [2], 'I-1-type': ['outbound-rtp'] });
  });
});

test.each([0, -1, 1.5, Number.NaN, '5'])('statsDump() refuses the capacity %o', (capacity) => {
  expect(() => statsDump({ capacity: capacity as number })).toThrow(
    /^statsDump\(\): capacity is .*; accepted: 1 to Infinity\.$/,
  );
});

test.each([undefined, null, {}])('a dump refuses the report %o', (report) => {
  expect(() => statsDump().add(report as never)).toThrow(/^StatsDump\.add\(\): report is .*; accepted: /);
});
