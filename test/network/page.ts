/** What runs in each of the two pages: one side of a call that is to survive what the network does to it. */
import {
  keepConnected,
  negotiate,
  openPeerConnection,
  type Signaling,
  type SignalMessage,
  signalingPair,
} from '../../src/index.ts';
import { type Gap, watchGaps } from './gaps.ts';
import { type NumberStream, numberStream } from './numbers.ts';

declare global {
  /** Carries a message to the other page. */
  var toPeer: (message: SignalMessage) => Promise<void>;
}

/** What has happened on one side; all times are those of `Date.now()`. */
export interface Report {
  /** What `keepConnected()` told. */
  readonly told: readonly { readonly time: number; readonly type: string }[];
  /** Between which times no message came. */
  readonly silences: readonly Gap[];
  /** Between which times no picture was decoded. */
  readonly stills: readonly Gap[];
  /** Why a connection was replaced, for each that was. */
  readonly replaced: readonly string[];
}

const told: { time: number; type: string }[] = [];
const replaced: string[] = [];
const silences = watchGaps(500);
const stills = watchGaps(1_000);
const numbers: NumberStream = numberStream(silences.seen);

let deliver: (message: SignalMessage) => void = () => {};

const side = {
  /** Calls for as long as the page lives, over one connection after the other. */
  async call(polite: boolean, configuration: RTCConfiguration): Promise<void> {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
    for (;;) {
      using pc = openPeerConnection(configuration);
      for (const track of stream.getTracks()) pc.addTrack(track, stream);
      const channel = pc.createDataChannel('numbers', { negotiated: true, id: 0 });
      const talk = numbers.resume(channel);
      const [signaling, outside] = signalingPair();
      forward(outside);
      const pictures = setInterval(() => look(pc), 100);
      try {
        // Each ends with an error where the connection is of no use any more.
        await Promise.race([tell(pc), negotiate(pc, signaling, { polite }), talk]);
        throw new Error('the numbers have ended');
      } catch (error) {
        replaced.push(String(error));
      }
      clearInterval(pictures);
      // Where there is no network, the next one would fail at once.
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  },

  deliver(message: SignalMessage): void {
    deliver(message);
  },

  report(): Report {
    return { told, silences: silences.gaps(), stills: stills.gaps(), replaced };
  },

  numbers,
};

function forward(outside: Signaling): void {
  deliver = (message) => void outside.send(message);
  (async () => {
    for await (const message of outside) toPeer(message);
  })();
}

async function tell(pc: RTCPeerConnection): Promise<void> {
  for await (const { type } of keepConnected(pc)) told.push({ time: Date.now(), type });
}

let lastFrames = 0;

async function look(pc: RTCPeerConnection): Promise<void> {
  let frames = 0;
  for (const statistics of (await pc.getStats()).values()) {
    if (statistics.type === 'inbound-rtp') frames += statistics.framesDecoded ?? 0;
  }
  if (frames > lastFrames) stills.seen();
  lastFrames = frames;
}

export type CallSide = typeof side;

Object.assign(globalThis, { side });
