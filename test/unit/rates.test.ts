import { describe, expect, test } from 'vitest';
import { readSpecification } from '../../conformance/specifications.mjs';
import { counters } from '../../src/counters.ts';
import { rates } from '../../src/index.ts';
import type { RTCOutboundRtpStreamStats } from '../../types/index.js';

const before: RTCOutboundRtpStreamStats = {
  id: 'O1',
  type: 'outbound-rtp',
  timestamp: 10_000,
  ssrc: 7,
  kind: 'video',
  bytesSent: 1_000,
  packetsSent: 10,
  framesEncoded: 5,
  frameWidth: 640,
  totalEncodeTime: 0.5,
  qualityLimitationDurations: { none: 1, cpu: 2, bandwidth: 0, other: 0 },
};
const later: RTCOutboundRtpStreamStats = {
  ...before,
  timestamp: 12_000,
  bytesSent: 3_000,
  packetsSent: 14,
  framesEncoded: 65,
  frameWidth: 1_280,
  totalEncodeTime: 0.9,
  qualityLimitationDurations: { none: 1, cpu: 3, bandwidth: 1, other: 0 },
};

/** What the specification has as numbers and that is no counter. */
const gauges = [
  'audioLevel',
  'availableIncomingBitrate',
  'availableOutgoingBitrate',
  'channels',
  'clockRate',
  'currentRoundTripTime',
  'dataChannelIdentifier',
  'echoReturnLoss',
  'echoReturnLossEnhancement',
  'encodingIndex',
  'estimatedPlayoutTimestamp',
  'fecSsrc',
  'fractionLost',
  'frameHeight',
  'framesPerSecond',
  'frameWidth',
  'height',
  'jitter',
  'lastPacketReceivedTimestamp',
  'lastPacketSentTimestamp',
  'payloadType',
  'port',
  'priority',
  'relatedPort',
  'remoteTimestamp',
  'roundTripTime',
  'rtxSsrc',
  'ssrc',
  'targetBitrate',
  'width',
];

interface Dictionary {
  readonly type: string;
  readonly name: string;
  readonly members: readonly { readonly name: string; readonly idlType: IdlType }[];
}

interface IdlType {
  readonly generic: string;
  readonly idlType: string | readonly IdlType[];
}

/** The names of all members of all statistics that are numbers, or numbers by name. */
function numbersOfTheSpecification(): Set<string> {
  const isNumber = ({ generic, idlType }: IdlType): boolean =>
    typeof idlType === 'string'
      ? /long|short|octet|double|float|TimeStamp/.test(idlType)
      : generic === 'record' && idlType.every((each, index) => index === 0 || isNumber(each));
  const dictionaries: Dictionary[] = readSpecification('webrtc-stats').filter(
    ({ type }: Dictionary) => type === 'dictionary',
  );
  return new Set(
    dictionaries.flatMap(({ members }) =>
      members.filter(({ idlType }) => isNumber(idlType)).map(({ name }) => name),
    ),
  );
}

test('every number of the specification is a counter or is none, and there are no others', () => {
  const known = [...counters, ...gauges];
  expect(new Set(known).size).toBe(known.length);
  expect([...numbersOfTheSpecification()].sort()).toEqual([...known].sort());
});

describe('rates', () => {
  test('are those of the counters alone, in their unit for each second', () => {
    expect(rates(before, later)).toEqual({
      bytesSent: 1_000,
      packetsSent: 2,
      framesEncoded: 30,
      totalEncodeTime: 0.2,
      qualityLimitationDurations: { none: 0, cpu: 0.5, bandwidth: 0.5, other: 0 },
    });
  });

  test.each([
    ['there is no previous report', undefined, later],
    ['no time has passed', before, { ...later, timestamp: before.timestamp }],
    ['the later report comes first', later, before],
    ['the id is another', { ...before, id: 'O2' }, later],
    ['the type is another', { ...before, type: 'inbound-rtp' }, later],
    ['the ssrc is another', { ...before, ssrc: 8 }, later],
    ['bytes have become fewer', before, { ...later, bytesSent: 999 }],
    ['packets have become fewer', before, { ...later, packetsSent: 0 }],
    ['the time is no number', { ...before, timestamp: Number.NaN }, later],
  ])('are none where %s', (_, previous, current) => {
    expect(rates(previous, current as typeof later)).toEqual({});
  });

  test('are absent one by one where a counter fell, is new, is gone or is no number', () => {
    const { framesEncoded: _, ...without } = later;
    const previous = { ...before, qpSum: 5, nackCount: 3, firCount: Number.NaN, pliCount: '1' as never };
    const current = { ...without, nackCount: 1, firCount: 5, pliCount: 2, keyFramesEncoded: 1 };
    expect(Object.keys(rates(previous, current)).sort()).toEqual([
      'bytesSent',
      'packetsSent',
      'qualityLimitationDurations',
      'totalEncodeTime',
    ]);
  });

  test('of lost packets that came late after all are absent', () => {
    const inbound = {
      id: 'I',
      type: 'inbound-rtp',
      timestamp: 0,
      packetsLost: 5,
      packetsReceived: 1,
    } as const;
    const current = { ...inbound, timestamp: 1_000, packetsLost: 3, packetsReceived: 9 };
    expect(rates(inbound, current)).toEqual({ packetsReceived: 8 });
  });

  test('are never infinite', () => {
    const previous = { ...before, bytesSent: 0, framesEncoded: -1.7e308 };
    const current = {
      ...later,
      timestamp: 10_000.000_1,
      bytesSent: Number.MAX_VALUE,
      framesEncoded: 1.7e308,
    };
    const { bytesSent, framesEncoded, packetsSent } = rates(previous, current);
    expect([bytesSent, framesEncoded]).toEqual([undefined, undefined]);
    expect(Number.isFinite(packetsSent)).toBe(true);
  });

  test.each([undefined, null, 5, {}, new Map()])('refuse %o, which is no statistics object', (current) => {
    expect(() => rates(before, current as never)).toThrow(/^rates\(\): current is .*; accepted: statistics/);
  });
});
