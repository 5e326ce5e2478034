/** What runs in the page of the benchmarks of statistics. */
import { pollStats, type RTCStatsReport, statsSnapshot, summarize } from '../../src/index.ts';
import { connect } from '../../test/support/calls.ts';
import { fixedRateVideo, movingPicture, rateBetween, steadyFlow } from '../../test/support/flows.ts';
import { type Figures, type Library, libraries } from './libraries.ts';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface OnPath {
  readonly packets: number;
  readonly lostPackets: number;
  readonly bytes: number;
  readonly lostBytes: number;
}

type CountOnPath = (ids: readonly number[]) => Promise<(OnPath | undefined)[]>;

/** What a path counts that the call goes over, if there is one. */
const countOnPath: CountOnPath | undefined = Reflect.get(globalThis, 'countOnPath');

/** The numbers of the stream of the picture and of its retransmissions. */
function idsOfVideo(pc: RTCPeerConnection): number[] {
  const [, ...ids] = /a=ssrc-group:FID (\d+) (\d+)/.exec(pc.localDescription?.sdp ?? '') ?? [];
  return ids.map(Number);
}

/** What the path says of a stream and its retransmissions, in the seconds between two counts. */
function onPath(
  first: readonly (OnPath | undefined)[],
  last: readonly (OnPath | undefined)[],
  seconds: number,
) {
  const grown = (member: keyof OnPath, index: number) =>
    (last[index]?.[member] ?? 0) - (first[index]?.[member] ?? 0);
  const both = (member: keyof OnPath) => grown(member, 0) + grown(member, 1);
  return {
    loss: grown('lostPackets', 0) / grown('packets', 0),
    sent: (8 * both('bytes')) / seconds,
    received: (8 * (both('bytes') - both('lostBytes'))) / seconds,
  };
}

/** A call, report by report, with what was counted meanwhile. */
interface Recording {
  readonly reports: readonly RTCStatsReport[];
  readonly truth: Figures;
}

async function record(
  seconds: number,
  workerText: string,
): Promise<Record<'sender' | 'receiver', Recording>> {
  const url = URL.createObjectURL(new Blob([workerText], { type: 'text/javascript' }));
  const video = fixedRateVideo(62_500, new Worker(url));
  const picture = movingPicture();
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const call = await connect((local, remote) => {
    for (const track of stream.getTracks()) local.addTrack(track, stream);
    video.send(local.addTrack(picture.track, stream));
    remote.ontrack = ({ receiver, track }) => {
      if (track.kind === 'video') video.receive(receiver);
      const element = document.createElement('video');
      Object.assign(element, { muted: true, srcObject: new MediaStream([track]) });
      element.play().catch(() => {});
    };
  });
  call.remoteChannel.binaryType = 'arraybuffer';
  // On a path, bursts of data could have the system lose packets that nobody counts.
  const flow = steadyFlow(call.channel, call.remoteChannel, countOnPath ? 10_000 : 1_000_000);
  await wait(8_000);

  const count = () => Promise.all([video.sent(), video.received(), flow.sent(), flow.received()] as const);
  const ids = idsOfVideo(call.local);
  const first = await count();
  const firstOnPath = await countOnPath?.(ids);
  const start = performance.now();
  const reports: Record<'sender' | 'receiver', RTCStatsReport[]> = { sender: [], receiver: [] };
  const follow = async (pc: RTCPeerConnection, side: keyof typeof reports) => {
    for await (const report of pollStats(pc)) if (reports[side].push(statsSnapshot(report)) > seconds) return;
  };
  await Promise.all([follow(call.local, 'sender'), follow(call.remote, 'receiver')]);
  const last = await count();
  const lastOnPath = await countOnPath?.(ids);
  const path =
    firstOnPath && lastOnPath && onPath(firstOnPath, lastOnPath, (performance.now() - start) / 1_000);
  const counted = first.map((before, index) => 8 * rateBetween(before, last[index] ?? before));
  video.stop();
  flow.stop();
  picture.stop();
  call.close();
  const known = {
    codec: 'video/VP8',
    'frame size': '320 × 240',
    protocol: 'udp',
    relayed: false,
    'lost packets': path?.loss ?? 0,
  };
  return {
    sender: {
      reports: reports.sender,
      truth: { ...known, 'video, bit/s': path?.sent ?? counted[0], 'data, bit/s': counted[2] },
    },
    receiver: {
      reports: reports.receiver,
      truth: { ...known, 'video, bit/s': path?.received ?? counted[1], 'data, bit/s': counted[3] },
    },
  };
}

/** What each library makes of a recording: numbers are the mean of all steps, others the last one. */
async function replay(
  library: Library,
  { reports }: Recording,
  direction: 'sender' | 'receiver',
): Promise<Figures> {
  const feed = library.open();
  const all: Figures[] = [];
  for (const report of reports) all.push((await feed.poll(report))(direction));
  feed.close();
  const steps = all.slice(1);
  const names = new Set(steps.flatMap(Object.keys));
  return Object.fromEntries(
    [...names].map((name) => {
      const values = steps.map((step) => step[name]).filter((value) => value !== undefined && value !== null);
      const numbers = values.filter((value) => typeof value === 'number');
      if (numbers.length === 0) return [name, values.at(-1)];
      return [name, numbers.reduce((one, other) => one + other) / numbers.length];
    }),
  );
}

/** Milliseconds of one poll, without what the browser itself does for it. */
async function cost(library: Library, { reports }: Recording, polls: number): Promise<number> {
  const feed = library.open();
  for (const report of reports) await feed.poll(report);
  // The times go on, or there would be nothing to compute.
  const later = reports.map((_, index) => index);
  let shift = 0;
  let spent = 0;
  for (let done = 0; done < polls; done += later.length) {
    shift += 100_000;
    const shifted = reports.map((report) =>
      statsSnapshot([...report.values()].map((stats) => ({ ...stats, timestamp: stats.timestamp + shift }))),
    );
    const start = performance.now();
    for (const report of shifted) await feed.poll(report);
    spent += performance.now() - start;
  }
  feed.close();
  return spent / (Math.ceil(polls / later.length) * later.length);
}

async function compare(seconds: number, polls: number, workerText: string) {
  const recordings = await record(seconds, workerText);
  const results: { name: string; sender: Figures; receiver: Figures; cost: number }[] = [];
  for (const library of libraries) {
    results.push({
      name: library.name,
      sender: await replay(library, recordings.sender, 'sender'),
      receiver: await replay(library, recordings.receiver, 'receiver'),
      cost: await cost(library, recordings.sender, polls),
    });
  }
  return { truth: { sender: recordings.sender.truth, receiver: recordings.receiver.truth }, results };
}

/** Connections that are polled, and when they were asked. */
interface Load {
  readonly connections: RTCPeerConnection[];
  readonly times: number[][];
  overlaps: number;
}

/** Each call has sound too: one of the libraries asks only senders and receivers, and only those with a track. */
async function openLoad(count: number): Promise<Load> {
  const load: Load = { connections: [], times: [], overlaps: 0 };
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  while (load.connections.length < count) {
    const { local, remote } = await connect((pc) => {
      for (const track of stream.getTracks()) pc.addTrack(track, stream);
    });
    load.connections.push(local, remote);
  }
  for (const pc of load.connections) {
    const times: number[] = [];
    load.times.push(times);
    for (const source of [pc, ...pc.getSenders(), ...pc.getReceivers()]) watchRequests(load, source, times);
  }
  return load;
}

/** Notes when a connection is asked, once for all that is asked of it together, and whether that is too early. */
function watchRequests(
  load: Load,
  source: { getStats: RTCPeerConnection['getStats'] },
  times: number[],
): void {
  const getStats = source.getStats.bind(source);
  let isPending = false;
  source.getStats = async (...args) => {
    if (isPending) load.overlaps++;
    isPending = true;
    const now = performance.now();
    if (now - (times.at(-1) ?? 0) > 100) times.push(now);
    try {
      return await getStats(...args);
    } finally {
      isPending = false;
    }
  };
}

/** How far the requests were from their times: whole seconds after the first one. */
function drift({ times }: Load) {
  const off = times.map((all) =>
    all.map((time) => time - (all[0] ?? 0) - Math.round((time - (all[0] ?? 0)) / 1_000) * 1_000),
  );
  const last = off.map((each) => each.at(-1) ?? 0);
  const late = off.flat().sort((one, other) => one - other);
  return {
    polls: late.length,
    missed: times.reduce((sum, all) => {
      const span = Math.round(((all.at(-1) ?? 0) - (all[0] ?? 0)) / 1_000);
      return sum + Math.max(0, span + 1 - all.length);
    }, 0),
    last: Math.max(...last.map(Math.abs)),
    median: late[Math.floor(late.length / 2)] ?? 0,
    greatest: Math.max(...late.map(Math.abs)),
  };
}

async function underLoad(name: string, load: Load, seconds: number) {
  load.overlaps = 0;
  for (const times of load.times) times.length = 0;
  const stop =
    name === 'strict-webrtc'
      ? pollAll(load)
      : libraries.find((each) => each.name === name)?.watch(load.connections);
  await wait(seconds * 1_000);
  stop?.();
  return { overlaps: load.overlaps, ...drift(load) };
}

function pollAll({ connections }: Load): () => void {
  const controller = new AbortController();
  for (const pc of connections) {
    (async () => {
      let previous: RTCStatsReport | undefined;
      for await (const report of pollStats(pc, { signal: controller.signal })) {
        summarize(previous, report);
        previous = report;
      }
    })().catch(() => {});
  }
  return () => controller.abort();
}

let load: Promise<Load> | undefined;

Object.assign(globalThis, {
  compare,
  names: libraries.map(({ name }) => name),
  async load(name: string, count: number, seconds: number) {
    load ??= openLoad(count);
    return underLoad(name, await load, seconds);
  },
});
