/** What runs in each of the two pages: one end of a call that is to survive what the network does to it. */
import {
  keepConnected,
  messages,
  type RTCDataChannel,
  type RTCPeerConnection,
  send,
  until,
} from '../../src/index.ts';
import { negotiate, type SignalingMessage } from './negotiation.ts';

declare global {
  /** Carries a message to the other page. */
  var toPeer: (message: SignalingMessage) => Promise<void>;
}

/** Milliseconds between two messages. */
const interval = 20;

interface Report {
  /** Everything that `keepConnected()` told, with the time at which it did. */
  readonly told: readonly { readonly time: number; readonly event: object }[];
  /** The times between which no message came for more than half a second, the last one up to now. */
  readonly silences: readonly (readonly [from: number, to: number])[];
  readonly framesDecoded: number;
  readonly connectionState: string;
  readonly errors: readonly string[];
}

let pc: RTCPeerConnection;
let channel: RTCDataChannel;
let isSending = true;
let sent = 0;
const received: number[] = [];
const told: { time: number; event: object }[] = [];
const errors: string[] = [];
const silences: [number, number][] = [];
let lastArrival = 0;
let messageFromPeer: (message: SignalingMessage) => void;

const noted = (task: Promise<unknown>) => task.catch((error: unknown) => errors.push(String(error)));

const end = {
  /** Begins the call; it is connected once this resolves. */
  async start(polite: boolean, configuration: RTCConfiguration): Promise<void> {
    pc = new RTCPeerConnection(configuration) as RTCPeerConnection;
    channel = pc.createDataChannel('numbers', { negotiated: true, id: 0 });
    messageFromPeer = negotiate(pc, (message) => toPeer(message), polite, (error) => errors.push(String(error)));
    for (const t of ['connectionstatechange','iceconnectionstatechange','signalingstatechange'] as const) pc.addEventListener(t, () => told.push({ time: Date.now(), event: { t, x: `${pc.sctp?.state}/${pc.sctp?.transport.state}/${pc.sctp?.transport.iceTransport.state}/${pc.getSenders().map((s) => s.transport?.state)}/${channel.readyState}`, s: pc[t.replace('change', '').replace('state', 'State').replace('conn', 'Conn').replace(/^Conn/, 'conn') as 'connectionState'] } }));
    noted(tell());
    noted(receive());
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
    for (const track of stream.getTracks()) pc.addTrack(track, stream);
    await until(pc, 'connectionState', 'connected', { signal: AbortSignal.timeout(30_000) });
    noted(number());
  },

  note(what: string) { told.push({ time: Date.now(), event: { what } }); },
  deliver(message: SignalingMessage): void {
    messageFromPeer(message);
  },

  async report(): Promise<Report> {
    let framesDecoded = 0;
    for (const statistics of (await pc.getStats()).values()) {
      if (statistics.type === 'inbound-rtp') framesDecoded += statistics.framesDecoded ?? 0;
    }
    const { connectionState } = pc;
    return {
      told,
      silences: [...silences, [lastArrival, Date.now()]],
      framesDecoded,
      connectionState,
      errors,
    };
  },

  /** Stops sending; tells how many messages there were. */
  stop(): number {
    isSending = false;
    return sent;
  },

  /** The numbers that came, once there are as many as the other side has sent, or no more are coming. */
  async received(count: number): Promise<readonly number[]> {
    const patience = Date.now() + 10_000;
    while (received.length < count && Date.now() < patience) await pause(100);
    await pause(200);
    return received;
  },
};

async function tell(): Promise<void> {
  for await (const event of keepConnected(pc, (globalThis as any).keepOptions)) told.push({ time: Date.now(), event });
}

async function receive(): Promise<void> {
  for await (const message of messages(channel)) {
    const now = Date.now();
    if (lastArrival !== 0 && now - lastArrival > 500) silences.push([lastArrival, now]);
    lastArrival = now;
    received.push(Number(message));
  }
}

async function number(): Promise<void> {
  while (isSending) {
    // The number is counted only when it is handed over, so that none is missing on purpose.
    await send(channel, String(sent++));
    await pause(interval);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export type CallEnd = typeof end;

Object.assign(globalThis, { end });
