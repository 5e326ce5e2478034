import {
  abortable,
  addIceCandidate,
  addIceCandidates,
  closed,
  createAnswer,
  createOffer,
  events,
  gathered,
  getStats,
  iceCandidates,
  once,
  replaceTrack,
  setLocalDescription,
  setParameters,
  setRemoteDescription,
  states,
  until,
  withPeerConnection,
} from '../../src/index.ts';

/** What the steps of a schedule work on. */
export interface World {
  readonly pc: RTCPeerConnection;
  readonly channel: RTCDataChannel;
  readonly sender: RTCRtpSender;
  readonly track: MediaStreamTrack;
}

type Options = { readonly signal: AbortSignal | undefined };

async function* endless(signal: AbortSignal | undefined): AsyncGenerator<null> {
  while (!signal?.aborted) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    yield null;
  }
}

/** Every helper that waits for something, by name: a promise, or an iterator. */
export const starts = {
  createOffer: ({ pc }: World, options: Options) => createOffer(pc, options),
  createAnswer: ({ pc }: World, options: Options) => createAnswer(pc, options),
  setLocalDescription: ({ pc }: World, options: Options) => setLocalDescription(pc, null, options),
  rollback: ({ pc }: World, options: Options) => setLocalDescription(pc, { type: 'rollback' }, options),
  setRemoteDescription: ({ pc }: World, options: Options) =>
    setRemoteDescription(pc, { type: 'offer', sdp: 'v=0\r\n' }, options),
  addIceCandidate: ({ pc }: World, options: Options) => addIceCandidate(pc, null, options),
  addIceCandidates: ({ pc }: World, options: Options) => addIceCandidates(pc, [null], options),
  'addIceCandidates, endless': ({ pc }: World, options: Options) =>
    addIceCandidates(pc, endless(options.signal), options),
  gathered: ({ pc }: World, options: Options) => gathered(pc, options),
  getStats: ({ pc }: World, options: Options) => getStats(pc, null, options),
  'getStats of a sender': ({ sender }: World, options: Options) => getStats(sender, null, options),
  replaceTrack: ({ sender }: World, options: Options) => replaceTrack(sender, null, options),
  setParameters: ({ sender }: World, options: Options) =>
    setParameters(sender, sender.getParameters(), options),
  'closed, connection': ({ pc }: World, options: Options) => closed(pc, options),
  'closed, channel': ({ channel }: World, options: Options) => closed(channel, options),
  'once, connection': ({ pc }: World, options: Options) => once(pc, 'negotiationneeded', options),
  'once, channel': ({ channel }: World, options: Options) => once(channel, 'open', options),
  'until, connection': ({ pc }: World, options: Options) =>
    until(pc, 'connectionState', 'connected', { ...options, unless: 'failed' }),
  'until, channel': ({ channel }: World, options: Options) => until(channel, 'readyState', 'open', options),
  'until, track': ({ track }: World, options: Options) => until(track, 'readyState', 'ended', options),
  abortable: ({ pc }: World, options: Options) => abortable(closed(pc), options.signal),
  withPeerConnection: (_: World, options: Options) =>
    withPeerConnection(
      null,
      async (pc, scope) => {
        scope.launch(async (signal) => {
          for await (const _ of states(pc, 'signalingState', { signal }));
        });
        await createOffer(pc, { signal: scope.signal });
      },
      options,
    ),
  iceCandidates: ({ pc }: World, options: Options) => iceCandidates(pc, options),
  'events, connection': ({ pc }: World, options: Options) =>
    events(pc, ['icecandidate', 'negotiationneeded', 'signalingstatechange'], options),
  'events, channel': ({ channel }: World, options: Options) => events(channel, ['open', 'message'], options),
  'events, one at most': ({ pc }: World, options: Options) =>
    events(pc, 'icecandidate', { ...options, capacity: 1 }),
  'states, connection': ({ pc }: World, options: Options) => states(pc, 'signalingState', options),
  'states, gathering': ({ pc }: World, options: Options) => states(pc, 'iceGatheringState', options),
  'states, channel': ({ channel }: World, options: Options) => states(channel, 'readyState', options),
};

export type Start = keyof typeof starts;
