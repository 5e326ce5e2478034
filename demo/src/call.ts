import {
  closedSignal,
  events,
  openPeerConnection,
  type RTCConfiguration,
  type RTCPeerConnection,
  replaceTrack,
} from 'strict-webrtc';
import { type ChatView, chat } from './chat.ts';
import { type FilesView, files } from './files.ts';
import type { LocalMedia } from './local-media.ts';
import type { Mailbox } from './mailbox.ts';
import type { Measurement } from './measurement.ts';
import type { CallMessage } from './message.ts';
import { applyMessages, type SendOutgoing, sendCandidates, sendOffer } from './negotiation.ts';
import { pollStats } from './poll-stats.ts';
import { watch } from './watch.ts';

/** Why a call ended: somebody here ended it, the other side left, or it can't be reached; or what went wrong. */
export type CallEnd = 'ended' | 'left' | 'unreachable' | { readonly error: unknown };

export interface CallOptions {
  readonly configuration: RTCConfiguration;
  readonly media: LocalMedia;
  /** What the other page sends about this call. */
  readonly messages: Mailbox<CallMessage>;
  /** Whether this side makes the offers. */
  readonly offers: boolean;
  readonly view: CallView;
  readonly signal: AbortSignal;
  readonly send: SendOutgoing;
  readonly isPeerGone: () => boolean;
}

export interface CallView extends ChatView {
  readonly files: FilesView;
  states(pc: RTCPeerConnection): void;
  /** The other side's picture and sound. */
  received(stream: MediaStream): void;
  measured(measurement: Measurement): void;
  interrupted(): void;
  /** The browser could not use a message of the other side; the call goes on. */
  refused(): void;
}

/**
 * One call, from the first offer to the end. Everything that belongs to it runs inside: when the call ends, for
 * whatever reason, the connection is closed, every loop has returned and no timer is left.
 */
export async function call(options: CallOptions): Promise<CallEnd> {
  const { media, offers, send, view } = options;
  const over = new AbortController();
  const signal = AbortSignal.any([options.signal, over.signal]);
  let why: CallEnd = 'ended';
  const end = (reason: CallEnd) => {
    if (!signal.aborted) why = reason;
    over.abort();
  };

  const pc = openPeerConnection(options.configuration, { signal });
  closedSignal(pc).addEventListener('abort', () => options.messages.close());
  for (const track of media.stream.getTracks()) pc.addTrack(track, media.stream);
  // Both sides make it, with the same number: there is no moment at which only one of them has it.
  const channel = pc.createDataChannel('chat', { negotiated: true, id: 0 });
  media.exchanged = (track) => {
    const sender = pc.getSenders().find((sender) => sender.track?.kind === track.kind);
    if (sender) replaceTrack(sender, track, { signal }).catch(() => {});
  };

  const tasks: Promise<void>[] = [
    showStates(pc, view),
    receiveTracks(pc, view),
    sendCandidates(pc, send),
    applyMessages(pc, options.messages, send, view.refused),
    pollStats(pc, signal, view.measured),
    chat(channel, view).then(() => end('left')),
    files(pc, view.files),
    watch(pc, signal, {
      isPeerGone: options.isPeerGone,
      interrupted() {
        view.interrupted();
        if (offers && pc.signalingState === 'stable') {
          sendOffer(pc, send, { iceRestart: true }).catch(() => {});
        }
      },
    }).then(() => end('unreachable')),
    ...(offers ? [sendOffer(pc, send)] : []),
  ];
  await Promise.all(tasks.map((task) => task.catch((error: unknown) => end({ error }))));
  media.exchanged = () => {};
  return why;
}

async function showStates(pc: RTCPeerConnection, view: CallView): Promise<void> {
  const show = () => view.states(pc);
  show();
  // Of a local close the browser fires no event.
  closedSignal(pc).addEventListener('abort', show);
  const types = ['connectionstatechange', 'iceconnectionstatechange', 'signalingstatechange'] as const;
  await Promise.all(
    types.map(async (type) => {
      for await (const _ of events(pc, type)) show();
    }),
  );
}

async function receiveTracks(pc: RTCPeerConnection, view: CallView): Promise<void> {
  const stream = new MediaStream();
  for await (const { track } of events(pc, 'track')) {
    stream.addTrack(track);
    view.received(stream);
  }
}
