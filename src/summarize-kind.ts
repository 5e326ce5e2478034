import type { Stream, WeighedStream } from './summarize-streams.ts';
import { greatest, sum } from './totals.ts';

type Aggregate = Omit<Stream, 'id' | 'kind' | 'ssrc' | 'mid' | 'rid' | 'trackIdentifier'>;

/** What is said of all streams of one kind together; of none, that nothing is known. */
export function summarizeKind(kind: Stream['kind'], all: readonly WeighedStream[]): Aggregate {
  const weighed = all.filter(({ stream }) => stream.kind === kind);
  const streams = weighed.map(({ stream }) => stream);
  const known = <Name extends keyof Aggregate>(name: Name) =>
    streams.map((stream) => stream[name]).filter((value) => value !== undefined);
  const leading = leadingOf(streams);
  const reasons = known('qualityLimitationReason');
  return {
    bitrate: sum(known('bitrate')),
    packetLoss: meanLoss(weighed),
    jitter: greatest(known('jitter')),
    roundTripTime: greatest(known('roundTripTime')),
    codec: leading?.codec,
    frameRate: leading?.frameRate,
    frameWidth: leading?.frameWidth,
    frameHeight: leading?.frameHeight,
    freezeCount: sum(known('freezeCount')),
    freezesDuration: sum(known('freezesDuration')),
    qualityLimitationReason: reasons.find((reason) => reason !== 'none') ?? reasons[0],
  };
}

/** The one with the largest pictures among those whose pictures move, and of these the one with the most bits. */
function leadingOf(streams: readonly Stream[]): Stream | undefined {
  const area = ({ frameRate, frameWidth = 0, frameHeight = 0 }: Stream) =>
    frameRate ? frameWidth * frameHeight : 0;
  const size = (stream: Stream) => [area(stream), stream.bitrate ?? 0] as const;
  return [...streams].sort((one, other) => {
    const [areaOfOne, bitsOfOne] = size(one);
    const [areaOfOther, bitsOfOther] = size(other);
    return areaOfOther - areaOfOne || bitsOfOther - bitsOfOne;
  })[0];
}

function meanLoss(weighed: readonly WeighedStream[]): number | undefined {
  let lost = 0;
  let packets = 0;
  for (const { stream, packets: weight } of weighed) {
    if (stream.packetLoss === undefined) continue;
    lost += stream.packetLoss * weight;
    packets += weight;
  }
  return packets > 0 ? lost / packets : undefined;
}
