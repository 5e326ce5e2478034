import { describe, expect, test } from 'vitest';
import { statsOf, statsSnapshot, summarize } from '../../src/index.ts';
import { reportOf, type Sketch } from '../support/stats.ts';

const inbound = (id: string, members: object): Sketch => ({
  id,
  type: 'inbound-rtp',
  kind: 'video',
  ssrc: 1,
  ...members,
});
const outbound = (id: string, members: object): Sketch => ({ ...inbound(id, members), type: 'outbound-rtp' });

describe('a summary', () => {
  test('is of the time that there is, where something lacks it', () => {
    const { timestamp } = summarize(undefined, [
      inbound('I', { timestamp: 1 }),
      { id: 'C', type: 'codec' },
    ] as never);
    expect(timestamp).toBe(1);
  });

  test('of one report has what is true at one moment, and no rates', () => {
    const report = reportOf(
      5_000,
      inbound('I', {
        bytesReceived: 9,
        packetsReceived: 1,
        packetsLost: 0,
        jitter: 0.01,
        framesPerSecond: 24,
        frameWidth: 640,
        frameHeight: 480,
        codecId: 'C',
        freezeCount: 3,
      }),
      { id: 'C', type: 'codec', mimeType: 'video/VP9' },
    );
    const { video } = summarize(undefined, report).inbound;
    expect(video).toEqual({
      codec: 'video/VP9',
      jitter: 0.01,
      frameRate: 24,
      frameWidth: 640,
      frameHeight: 480,
    });
    expect(summarize(null, report)).toEqual(summarize(undefined, report));
    expect(summarize(undefined, report).timestamp).toBe(5_000);
  });

  test('of nothing says nothing', () => {
    const { timestamp, roundTripTime, inbound, outbound, selectedCandidatePair } = summarize(
      reportOf(0),
      reportOf(1_000),
    );
    expect([timestamp, roundTripTime, selectedCandidatePair]).toEqual([undefined, undefined, undefined]);
    for (const { audio, video, data, streams } of [inbound, outbound]) {
      expect(Object.values({ ...audio, ...video, ...data }).every((value) => value === undefined)).toBe(true);
      expect(streams).toEqual([]);
    }
  });

  test('adds bit rates up, and takes the mean of losses by packets', () => {
    const at = (timestamp: number, [bytes, received, lost]: readonly [number, number, number]) =>
      reportOf(
        timestamp,
        inbound('I1', { bytesReceived: bytes, packetsReceived: received, packetsLost: lost }),
        inbound('I2', { ssrc: 2, bytesReceived: 2 * bytes, packetsReceived: received * 3, packetsLost: 0 }),
        inbound('A', { kind: 'audio', ssrc: 3, bytesReceived: 500, packetsReceived: 5, packetsLost: -1 }),
      );
    const summary = summarize(at(0, [0, 0, 0]), at(2_000, [1_000, 90, 10]));
    expect(summary.inbound.video.bitrate).toBe(12_000);
    expect(summary.inbound.video.packetLoss).toBeCloseTo(10 / 370);
    expect(summary.inbound.streams.map(({ packetLoss }) => packetLoss)).toEqual([0.1, 0, undefined]);
    expect(summary.inbound.audio.bitrate).toBe(0);
  });

  test('says no loss where more came late than were lost', () => {
    const at = (timestamp: number, packetsReceived: number, packetsLost: number) =>
      reportOf(timestamp, inbound('I', { packetsReceived, packetsLost }));
    expect(summarize(at(0, 10, 5), at(1_000, 20, 3)).inbound.video.packetLoss).toBe(0);
  });

  test('takes the loss of what was sent at first, without what was sent again', () => {
    const at = (timestamp: number, received: number, again: number, lost: number) =>
      reportOf(
        timestamp,
        inbound('I', {
          packetsReceived: received,
          retransmittedPacketsReceived: again,
          packetsLost: lost,
        }),
      );
    const lossOf = (received: number, again: number) =>
      summarize(at(0, 10, 5, 0), at(1_000, 10 + received, 5 + again, 5)).inbound.video.packetLoss;
    expect(lossOf(100, 5)).toBe(0.05);
    // Of two counters that are read one after the other, the second may be ahead.
    expect(lossOf(3, 5)).toBe(1);
  });

  test('has the loss of what is sent from the other side, while something is sent', () => {
    const at = (timestamp: number, first: number, second: number) =>
      reportOf(
        timestamp,
        outbound('O1', { packetsSent: first, remoteId: 'R1' }),
        outbound('O2', { ssrc: 2, packetsSent: second, remoteId: 'R2' }),
        { id: 'R1', type: 'remote-inbound-rtp', fractionLost: 0.5, jitter: 0.1, roundTripTime: 0.2 },
        { id: 'R2', type: 'remote-inbound-rtp', fractionLost: 0, jitter: 0.2, roundTripTime: 0.1 },
      );
    const of = (first: number, second: number) =>
      summarize(at(0, 10, 10), at(1_000, 10 + first, 10 + second)).outbound.video;
    expect(of(10, 30)).toMatchObject({ packetLoss: 0.125, jitter: 0.2, roundTripTime: 0.2 });
    expect(of(0, 30).packetLoss).toBe(0);
    expect(of(0, 0).packetLoss).toBe(undefined);
    expect(summarize(undefined, at(0, 10, 10)).outbound.video.packetLoss).toBe(0.25);
  });

  test('of simulcast has size, rate and codec of the largest encoding that moves', () => {
    const layers = (timestamp: number, frames: readonly number[]) =>
      reportOf(
        timestamp,
        ...frames.map((framesEncoded, index) =>
          outbound(`O${index}`, {
            ssrc: index,
            rid: `r${index}`,
            framesEncoded,
            frameWidth: 320 * 2 ** index,
            frameHeight: 180 * 2 ** index,
            mediaSourceId: 'S',
            active: index < 2,
            qualityLimitationReason: ['none', 'bandwidth', 'cpu'][index],
          }),
        ),
        { id: 'S', type: 'media-source', trackIdentifier: 'track' },
      );
    const { outbound: sent } = summarize(layers(0, [0, 0, 9]), layers(1_000, [30, 15, 9]));
    expect(sent.video).toMatchObject({ frameWidth: 640, frameHeight: 360, frameRate: 15 });
    expect(sent.video.qualityLimitationReason).toBe('bandwidth');
    expect(sent.streams.map(({ rid, trackIdentifier }) => [rid, trackIdentifier])).toEqual([
      ['r0', 'track'],
      ['r1', 'track'],
      ['r2', 'track'],
    ]);
  });

  test('counts freezes since the previous report, and all of them', () => {
    const at = (timestamp: number, freezeCount: number, totalFreezesDuration: number) =>
      reportOf(
        timestamp,
        inbound('I1', { freezeCount, totalFreezesDuration }),
        inbound('I2', { ssrc: 2, freezeCount, totalFreezesDuration: 0 }),
      );
    const { video } = summarize(at(0, 1, 1), at(1_000, 2, 1.5)).inbound;
    expect([video.freezeCount, video.freezesDuration]).toEqual([2, 0.5]);
  });

  test('has the sum of all data channels, less those of which there is no earlier figure', () => {
    const channel = (id: string, bytesSent: number) => ({ id, type: 'data-channel', bytesSent });
    const summary = summarize(
      reportOf(0, channel('D1', 0), channel('D2', 50)),
      reportOf(500, channel('D1', 1_000), channel('D2', 550), channel('D3', 9_999)),
    );
    expect([summary.outbound.data.bitrate, summary.inbound.data.bitrate]).toEqual([24_000, undefined]);
  });

  test('says nothing of a rate where a stream began anew', () => {
    const at = (timestamp: number, ssrc: number, bytesSent: number) =>
      reportOf(timestamp, outbound('O', { ssrc, bytesSent, packetsSent: bytesSent }));
    expect(summarize(at(0, 1, 500), at(1_000, 1, 100)).outbound.video.bitrate).toBe(undefined);
    expect(summarize(at(0, 1, 500), at(1_000, 2, 900)).outbound.video.bitrate).toBe(undefined);
  });
});

describe('the selected candidate pair', () => {
  const candidates = [
    { id: 'L1', type: 'local-candidate', candidateType: 'relay', protocol: 'udp', relayProtocol: 'tls' },
    { id: 'L2', type: 'local-candidate', candidateType: 'host', protocol: 'tcp' },
    { id: 'R', type: 'remote-candidate', candidateType: 'srflx', protocol: 'udp' },
  ];
  const pair = (local: string, members: object) => ({
    id: `pair of ${local}`,
    type: 'candidate-pair',
    localCandidateId: local,
    remoteCandidateId: 'R',
    state: 'succeeded',
    nominated: true,
    ...members,
  });
  const selected = (...all: Sketch[]) => summarize(undefined, reportOf(0, ...candidates, ...all));

  test('is the one that the transport names', () => {
    const summary = selected(
      { id: 'T0', type: 'transport' },
      { id: 'T', type: 'transport', selectedCandidatePairId: 'pair of L1' },
      pair('L2', { selected: true }),
      pair('L1', { nominated: false, currentRoundTripTime: 0, availableOutgoingBitrate: 5 }),
    );
    expect(summary.selectedCandidatePair).toEqual({
      id: 'pair of L1',
      protocol: 'udp',
      relayProtocol: 'tls',
      localCandidateType: 'relay',
      remoteCandidateType: 'srflx',
      isRelayed: true,
      availableOutgoingBitrate: 5,
    });
    expect(summary.roundTripTime).toBe(0);
  });

  test('is the one that says so, where there is no transport', () => {
    expect(selected(pair('L1', {}), pair('L2', { selected: true })).selectedCandidatePair).toMatchObject({
      id: 'pair of L2',
      protocol: 'tcp',
      isRelayed: false,
    });
  });

  test('is the nominated one that succeeded and was used last, where none says so', () => {
    const summary = selected(
      pair('L1', { lastPacketSentTimestamp: 5 }),
      pair('L2', { lastPacketSentTimestamp: 9 }),
      pair('L3', { lastPacketSentTimestamp: 10, nominated: false }),
      pair('L4', { lastPacketSentTimestamp: 10, state: 'in-progress' }),
    );
    expect(summary.selectedCandidatePair?.id).toBe('pair of L2');
  });

  test('is not said to be direct where a candidate is unknown', () => {
    const { selectedCandidatePair } = selected(pair('L2', { remoteCandidateId: 'gone' }));
    expect(selectedCandidatePair?.isRelayed).toBe(undefined);
  });

  test('has all bits that pass over it', () => {
    const at = (timestamp: number, bytes: number) =>
      reportOf(timestamp, pair('L1', { bytesSent: bytes, bytesReceived: 2 * bytes }));
    const { selectedCandidatePair } = summarize(at(0, 0), at(1_000, 100));
    expect(selectedCandidatePair).toMatchObject({ outboundBitrate: 800, inboundBitrate: 1_600 });
  });

  test('lends the round-trip time, and without it the greatest of the streams is taken', () => {
    const streams: Sketch[] = [
      outbound('O', { remoteId: 'RI' }),
      { id: 'RI', type: 'remote-inbound-rtp', roundTripTime: 0.3 },
      inbound('I', { remoteId: 'RO', kind: 'audio' }),
      { id: 'RO', type: 'remote-outbound-rtp', roundTripTime: 0.2 },
    ];
    expect(selected(...streams).roundTripTime).toBe(0.3);
    expect(selected(...streams, pair('L1', { currentRoundTripTime: 0.1 })).roundTripTime).toBe(0.1);
  });
});

test.each([
  [undefined, null],
  [undefined, {}],
  [5, reportOf(0)],
  [{ stats: [] }, reportOf(0)],
])('summarize() refuses what is no report: %o, %o', (previous, current) => {
  expect(() => summarize(previous as never, current as never)).toThrow(
    /^summarize\(\): (previous|current) is .*; accepted: an RTCStatsReport, a Map or an array of statistics\.$/,
  );
});

describe('statsOf()', () => {
  const report = reportOf(0, inbound('I2', {}), { id: 'C', type: 'codec' }, inbound('I1', {}));

  test('gives those of one type in the order of the report', () => {
    expect(statsOf(report, 'inbound-rtp').map(({ id }) => id)).toEqual(['I2', 'I1']);
    expect(statsOf(report, 'transport')).toEqual([]);
  });

  test.each(['inbound-rpt', '', undefined])('refuses the type %o', (type) => {
    expect(() => statsOf(report, type as never)).toThrow(
      /^statsOf\(\): type is .*; accepted: codec, inbound-rtp/,
    );
  });

  test.each([undefined, null, {}, 'report'])('refuses the report %o', (value) => {
    expect(() => statsOf(value as never, 'codec')).toThrow(/^statsOf\(\): report is .*; accepted: an RTC/);
  });
});

describe('a snapshot', () => {
  const report = reportOf(1, inbound('I', { bytesReceived: 5 }), { id: 'C', type: 'codec', mimeType: 'a/b' });

  test('is the same report, of objects of its own', () => {
    const snapshot = statsSnapshot(report);
    expect([...snapshot]).toEqual([...report]);
    expect(snapshot.get('I')).not.toBe(report.get('I'));
    expect(Object.keys(snapshot)).toEqual([]);
  });

  test('comes back from JSON and from a structured clone as it was', () => {
    const snapshot = statsSnapshot(report);
    const parsed = JSON.parse(JSON.stringify({ snapshot })).snapshot;
    expect(parsed.map(({ id }: Sketch) => id)).toEqual(['I', 'C']);
    expect(summarize(undefined, parsed)).toEqual(summarize(undefined, report));
    expect([...statsSnapshot(parsed)]).toEqual([...report]);
    expect([...statsSnapshot(structuredClone(snapshot))]).toEqual([...report]);
    expect(summarize(undefined, statsSnapshot(parsed))).toEqual(summarize(undefined, report));
  });

  test.each([undefined, null, 'text', 5, {}, [null], [{}], new Map([['I', 5]])])('refuses %o', (source) => {
    expect(() => statsSnapshot(source as never)).toThrow(
      /^statsSnapshot\(\): the source is .*; accepted: an RTCStatsReport/,
    );
  });
});
