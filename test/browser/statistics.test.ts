import { afterEach, expect, test } from 'vitest';
import {
  pollStats,
  rates,
  type StatsSummary,
  statsDump,
  statsOf,
  statsSnapshot,
  summarize,
} from '../../src/index.ts';
import { connect } from '../support/calls.ts';
import { type Count, fixedRateVideo, movingPicture, rateBetween, steadyFlow } from '../support/flows.ts';
import { countListeners } from '../support/listeners.ts';
import type { Passed } from '../support/padding-worker.ts';

const done = { done: true, value: undefined };
const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** Plays what arrives, as otherwise no browser decodes it. */
function play(track: MediaStreamTrack): void {
  const video = document.createElement('video');
  Object.assign(video, { muted: true, srcObject: new MediaStream([track]) });
  document.body.append(video);
  video.play().catch(() => {});
  stops.push(() => video.remove());
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a connection said and what was counted at one moment, and how far the two may be apart. */
interface Look {
  readonly report: RTCStatsReport;
  readonly counted: Passed;
  /** Milliseconds from the question to the last answer. */
  readonly took: number;
  /** Bytes that were late. */
  readonly late: number;
}

async function look(pc: RTCPeerConnection, count: Count): Promise<Look> {
  const asked = performance.now();
  const [report, counted] = await Promise.all([nextReport(pc), count()]);
  return { report, counted, took: performance.now() - asked, late: Math.abs(counted.due - counted.bytes) };
}

/**
 * Whether what two looks leave open is at most 2 % of what lies between them. What waits in the browser counts too: a
 * sender that is allowed less than the rate at first makes up for it later.
 */
function isCertain(first: Look, last: Look): boolean {
  const isSmall = (part: number, whole: number) => part <= 0.02 * whole;
  const bytes = last.counted.bytes - first.counted.bytes;
  return (
    isSmall(first.took + last.took, last.counted.time - first.counted.time) &&
    isSmall(first.late + last.late, bytes) &&
    isSmall(Math.abs(last.counted.underway - first.counted.underway), bytes)
  );
}

/**
 * What a connection says between two moments that are `milliseconds` apart, beside what was counted meanwhile. Where
 * the page stands still, its answers are late and its events wait: then more looks are taken, until two are certain.
 */
async function measure(
  pc: RTCPeerConnection,
  count: Count,
  milliseconds: number,
): Promise<{ summary: StatsSummary; counted: number }> {
  const looks: Look[] = [];
  for (;;) {
    const last = await look(pc, count);
    const first = looks.find(
      (earlier) => last.counted.time - earlier.counted.time >= milliseconds && isCertain(earlier, last),
    );
    if (first) {
      return {
        summary: summarize(first.report, last.report),
        counted: rateBetween(first.counted, last.counted),
      };
    }
    looks.push(last);
    await wait(500);
  }
}

async function nextReport(pc: RTCPeerConnection): Promise<RTCStatsReport> {
  for await (const report of pollStats(pc)) return report;
  throw new Error('the connection is closed');
}

function expectWithin5Percent(bitrate: number | undefined, bytesPerSecond: number): void {
  expect(bitrate).toBeGreaterThan(8 * bytesPerSecond * 0.95);
  expect(bitrate).toBeLessThan(8 * bytesPerSecond * 1.05);
}

test('a flow of 1 MB/s over a channel is summarized within 5 % of what was counted', async () => {
  const call = await connect();
  call.remoteChannel.binaryType = 'arraybuffer';
  const flow = steadyFlow(call.channel, call.remoteChannel, 1_000_000);
  stops.push(flow.stop, call.close);
  await wait(1_000);
  const [out, back] = await Promise.all([
    measure(call.local, flow.sent, 6_000),
    measure(call.remote, flow.received, 6_000),
  ]);
  expectWithin5Percent(8 * out.counted, 1_000_000);
  expectWithin5Percent(out.summary.outbound.data.bitrate, out.counted);
  expectWithin5Percent(back.summary.inbound.data.bitrate, back.counted);
  expect(out.summary.selectedCandidatePair?.outboundBitrate).toBeGreaterThan(0);
});

test('a video of 500 kbit/s is summarized within 5 % of what was counted', async () => {
  const video = fixedRateVideo(62_500);
  const picture = movingPicture();
  stops.push(video.stop, picture.stop);
  const call = await connect((local, remote) => {
    video.send(local.addTrack(picture.track));
    remote.ontrack = ({ receiver, track }) => {
      video.receive(receiver);
      play(track);
    };
  });
  stops.push(call.close);
  await wait(4_000);
  const [out, back] = await Promise.all([
    measure(call.local, video.sent, 8_000),
    measure(call.remote, video.received, 8_000),
  ]);
  expectWithin5Percent(8 * out.counted, 62_500);
  expectWithin5Percent(out.summary.outbound.video.bitrate, out.counted);
  expectWithin5Percent(back.summary.inbound.video.bitrate, back.counted);
});

test('a call with everything has a summary with everything that an app shows', async () => {
  const picture = movingPicture();
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const call = await connect((local) => {
    for (const track of stream.getAudioTracks()) local.addTrack(track, stream);
    local.addTrack(picture.track, stream);
  });
  stops.push(picture.stop, call.close, () => stream.getAudioTracks()[0]?.stop());
  for (const { track } of call.remote.getReceivers()) play(track);
  const reports = { local: pollStats(call.local), remote: pollStats(call.remote) };
  const latest: Partial<Record<keyof typeof reports, StatsSummary>> = {};
  const follow = async (side: keyof typeof reports, isEnough: (summary: StatsSummary) => boolean) => {
    let previous: RTCStatsReport | undefined;
    for await (const report of reports[side]) {
      for (const stats of report.values()) {
        for (const rate of Object.values(rates(previous?.get(stats.id), stats))) {
          if (typeof rate === 'number') expect(rate, `${stats.type} ${rate}`).toBeGreaterThanOrEqual(0);
        }
      }
      latest[side] = summarize(previous, report);
      previous = report;
      if (isEnough(latest[side])) return;
    }
  };
  // The first report of the other side takes some seconds.
  await Promise.all([
    follow('local', ({ outbound: { audio, video } }) => {
      const reported = [audio.jitter, video.jitter].every((jitter) => jitter !== undefined);
      return reported && [audio.bitrate, video.bitrate, video.frameRate].every(Boolean);
    }),
    follow('remote', ({ inbound: { audio, video } }) =>
      [audio.bitrate, video.bitrate, video.frameRate].every(Boolean),
    ),
  ]);

  const { outbound, selectedCandidatePair, roundTripTime, timestamp } = latest.local as StatsSummary;
  expect(Math.abs(Date.now() - (timestamp ?? 0))).toBeLessThan(60_000);
  expect(roundTripTime).toBeGreaterThanOrEqual(0);
  expect(selectedCandidatePair).toMatchObject({ protocol: 'udp', isRelayed: false });
  expect(selectedCandidatePair?.outboundBitrate).toBeGreaterThan(0);
  expect(outbound.audio).toMatchObject({ codec: 'audio/opus', packetLoss: 0 });
  expect(outbound.audio.bitrate).toBeGreaterThan(0);
  expect(outbound.video).toMatchObject({ codec: 'video/VP8', frameWidth: 320, frameHeight: 240 });
  for (const figure of [outbound.video.bitrate, outbound.video.frameRate]) expect(figure).toBeGreaterThan(0);
  expect(outbound.streams.map(({ kind }) => kind).sort()).toEqual(['audio', 'video']);

  const { inbound } = latest.remote as StatsSummary;
  expect(inbound.audio).toMatchObject({ codec: 'audio/opus' });
  expect(inbound.video).toMatchObject({ codec: 'video/VP8', frameWidth: 320, frameHeight: 240 });
  expect(inbound.video.freezeCount).toBeGreaterThanOrEqual(0);
  for (const figure of [inbound.audio.bitrate, inbound.video.bitrate]) expect(figure).toBeGreaterThan(0);
  const tracks = call.remote.getReceivers().map(({ track }) => track.id);
  for (const { trackIdentifier } of inbound.streams) expect(tracks).toContain(trackIdentifier);
});

/** As a dump has a value: an id of Firefox that reads as an infinite number, 1234e567, would freeze Chromium's page. */
function dumped(value: unknown): unknown {
  return Math.abs(Number(value)) === Infinity ? `_${value}` : value;
}

test('a snapshot of a real report is that report, also after JSON, and a dump has all of it', async () => {
  const call = await connect();
  stops.push(call.close);
  const report = await nextReport(call.local);
  const snapshot = statsSnapshot(report);
  expect(JSON.stringify(report)).toBe('{}');
  expect([...statsSnapshot(JSON.parse(JSON.stringify(snapshot))).values()]).toEqual([...report.values()]);
  expect(statsOf(snapshot, 'data-channel')).toEqual(statsOf(report, 'data-channel'));
  expect(summarize(undefined, snapshot)).toEqual(summarize(undefined, report));

  const dump = statsDump();
  dump.add(report);
  const { UserAgent, PeerConnections } = JSON.parse(JSON.stringify(dump));
  expect(UserAgent).toBe(navigator.userAgent);
  for (const { id, ...stats } of report.values()) {
    for (const [member, value] of Object.entries(stats)) {
      expect(JSON.parse(PeerConnections['1-1'].stats[`${dumped(id)}-${member}`].values)).toEqual([
        dumped(value),
      ]);
    }
  }
});

test('a poll ends when its connection closes, with a request under way and without', async () => {
  for (const delay of [0, 500]) {
    const call = await connect();
    const listeners = countListeners(document);
    const iterator = pollStats(call.local, { interval: 300 });
    if (delay > 0) await iterator.next();
    await wait(delay);
    call.close();
    const values: unknown[] = [];
    for await (const value of iterator) values.push(value);
    expect(values.length).toBeLessThanOrEqual(1);
    expect(listeners.count).toBe(0);
  }
});

test('a poll of a sender and of a receiver ends when their connection closes', async () => {
  const call = await connect((local) => {
    local.addTransceiver('audio');
  });
  const parts = [call.local.getSenders()[0], call.local.getReceivers()[0]];
  const iterators = parts.map((part) => pollStats(part as RTCRtpSender | RTCRtpReceiver));
  for (const iterator of iterators) expect((await iterator.next()).value?.size).toBeGreaterThanOrEqual(0);
  const ends = iterators.map((iterator) => iterator.next());
  call.close();
  expect(await Promise.all(ends)).toEqual([done, done]);
});

test('a poll for a track that the connection does not have throws what the browser says', async () => {
  const call = await connect();
  const { track, stop } = movingPicture();
  stops.push(call.close, stop);
  const error = await pollStats(call.local, { selector: track })
    .next()
    .catch((reason) => reason);
  expect(error).toBeInstanceOf(DOMException);
  expect(error.name).toBe('InvalidAccessError');
});
