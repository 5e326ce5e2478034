/** What runs in each page: one end of a run, until all is well or nothing happens any more. */
import { kinds, schedule, transceiverCount } from './schedule.mjs';
import { ways } from './ways.mjs';

/** Milliseconds of quiet after which all that is well stays well, and what is not stays as it is. */
const settled = 300;
const stuck = 6_000;
const limit = 40_000;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Errors of a run that nobody has caught. */
const unhandled = [];
addEventListener('unhandledrejection', ({ reason }) => unhandled.push(String(reason)));
addEventListener('error', ({ message }) => unhandled.push(message));

let media;

async function newTrack(kind) {
  const video = { width: 160, height: 120, frameRate: 10 };
  media ??= await navigator.mediaDevices.getUserMedia({ audio: true, video });
  return media
    .getTracks()
    .find((track) => track.kind === kind)
    .clone();
}

let current;

/** Opens this end and waits for the other one; the acts begin with `begin()`. */
async function open({ way, side, room, fault, seed, isRestarting }) {
  const reported = [];
  const report = (error) => reported.push(String(error));
  const query = new URLSearchParams({ room, side, fault, seed });
  const socket = new WebSocket(`ws://${location.host}/glare?${query}`);
  const began = new Promise((resolve) => {
    socket.onmessage = resolve;
  });
  unhandled.length = 0;
  let lastChange = performance.now();
  const change = () => {
    lastChange = performance.now();
  };
  const tracks = await Promise.all(kinds(seed, side).map(newTrack));
  await began;
  let end;
  // Kept until the end is there, which may send in the moment it is made.
  const early = [];
  const receive = ({ data }) => {
    change();
    if (end) end.receive(JSON.parse(data));
    else early.push(data);
  };
  socket.onmessage = receive;
  current = {
    seed,
    side,
    isRestarting,
    reported,
    tracks,
    socket,
    quietFor: () => performance.now() - lastChange,
  };
  const send = (message) => socket.readyState === 1 && socket.send(JSON.stringify(message));
  end = ways[way]({ side, room, send, report });
  for (const data of early) receive({ data });
  current.end = end;
  end.pc.addEventListener('signalingstatechange', change);
  current.echo = echo(end);
}

/** Says something now and then; the other end is heard when its words come. */
function echo({ channel }) {
  const state = { heard: 0, stop: () => clearInterval(timer) };
  channel.addEventListener('message', () => state.heard++);
  const timer = setInterval(() => {
    try {
      channel.send('hello');
    } catch {
      // It is not open yet.
    }
  }, 50);
  return state;
}

async function isFlowing({ receiver, currentDirection }) {
  if (!currentDirection?.includes('recv')) return true;
  for (const each of (await receiver.getStats()).values()) {
    if (each.type === 'inbound-rtp' && each.packetsReceived > 0) return true;
  }
  return false;
}

/** What is not as it should be, or nothing. */
async function fault() {
  const { end, seed, echo, heardBefore } = current;
  const { pc } = end;
  const transceivers = pc.getTransceivers();
  const wanted = transceiverCount(seed);
  if (transceivers.length > wanted) return `${transceivers.length} transceivers instead of ${wanted}`;
  if (pc.signalingState !== 'stable') return pc.signalingState;
  if (transceivers.length < (end.isSharing ? 1 : wanted))
    return `${transceivers.length} transceivers of ${wanted}`;
  if (transceivers.some(({ mid, currentDirection }) => mid === null || !currentDirection))
    return 'not negotiated';
  if (pc.connectionState !== 'connected') return pc.connectionState;
  if (!(echo.heard > heardBefore)) return 'no messages';
  const flowing = await Promise.all(transceivers.map(isFlowing));
  return flowing.every(Boolean) ? undefined : 'no media';
}

async function act() {
  const { end, seed, side, isRestarting, tracks, reported } = current;
  const start = performance.now();
  let added = 0;
  for (const { at, act } of schedule(seed, side, isRestarting)) {
    await pause(start + at - performance.now());
    try {
      end[act](act === 'add' && tracks[added++]);
    } catch (error) {
      reported.push(String(error));
    }
  }
  current.heardBefore = current.echo.heard;
}

/** Acts, then waits; gives what is wrong in the end, if anything is. */
async function run() {
  await act();
  const start = performance.now();
  for (;;) {
    await pause(50);
    const wrong = await fault();
    if (!wrong && current.quietFor() > settled) return undefined;
    if (current.quietFor() > stuck || performance.now() - start > limit) return wrong ?? 'never quiet';
    if (wrong?.includes('instead of')) return wrong;
  }
}

/** What the browser counts of each transceiver. */
async function countsOf({ mid, currentDirection, sender, receiver }) {
  const counts = { mid, kind: receiver.track.kind, currentDirection };
  for (const part of [sender, receiver]) {
    for (const each of (await part.getStats()).values()) {
      if (each.type === 'outbound-rtp') counts.packetsSent = each.packetsSent;
      if (each.type === 'media-source') counts.sourceFrames = each.frames;
      if (each.type === 'inbound-rtp') counts.packetsReceived = each.packetsReceived;
    }
  }
  return counts;
}

/** How it is in the end, after which the end is closed. */
async function close() {
  const { end, echo, socket, reported, tracks } = current;
  const wrong = await fault();
  const mids = end.pc.getTransceivers().map(({ mid }) => mid);
  const counts = await Promise.all(end.pc.getTransceivers().map(countsOf));
  const { signalingState } = end.pc;
  echo.stop();
  end.close();
  socket.close();
  for (const track of tracks) track.stop();
  await pause(20);
  return { wrong, signalingState, mids: mids.sort(), reported, unhandled: unhandled.splice(0), counts };
}

Object.assign(globalThis, { open, run, close });
