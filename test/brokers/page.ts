/** What runs in each of the two pages: its ends of several calls, all signalled over the same server. */
import { mqttBroker } from '../../examples/signaling-mqtt/mqtt-broker.ts';
import { natsBroker } from '../../examples/signaling-nats/nats-broker.ts';
import {
  type Broker,
  brokerSignaling,
  type DisposableSignaling,
  dataChannels,
  messages,
  negotiate,
  openDataChannel,
  opened,
  openPeerConnection,
  send,
  until,
  webSocketSignaling,
} from '../../src/index.ts';

interface Place {
  readonly kind: 'webSocket' | 'mqtt' | 'nats';
  readonly urls: readonly string[];
  readonly from: string;
  readonly to: string;
}

interface Session {
  readonly pc: ReturnType<typeof openPeerConnection>;
  readonly signaling: DisposableSignaling;
  readonly incoming: ReturnType<typeof dataChannels>;
  channel?: ReturnType<Session['pc']['createDataChannel']>;
  words?: AsyncIterator<unknown>;
}

let place: Place;
let open: (room: string) => DisposableSignaling;
let serverOf = () => place.urls[0] ?? '';
let sessions: Session[] = [];
let faults: string[] = [];

addEventListener('unhandledrejection', ({ reason }) => faults.push(`unhandled: ${reason}`));

function over(broker: Broker): void {
  const { from, to } = place;
  open = (room) => brokerSignaling(broker, { room, from, to });
}

const ends = {
  /** Connects to the server. */
  async connect(given: Place) {
    place = given;
    const [url = ''] = place.urls;
    if (place.kind === 'webSocket') open = (room) => webSocketSignaling(`${url}/${room}`, { minDelay: 200 });
    else if (place.kind === 'mqtt') over(mqttBroker(url));
    else {
      const nats = await natsBroker([...place.urls], { noRandomize: true });
      over(nats);
      serverOf = () => nats.server();
    }
  },

  server: () => serverOf(),

  /** Opens a connection and its signaling in each of `rooms`. */
  join(rooms: readonly string[]) {
    sessions = rooms.map((room) => {
      const pc = openPeerConnection();
      return { pc, signaling: open(room), incoming: dataChannels(pc) };
    });
  },

  /** Negotiates in all rooms; one of the two brings what there is to negotiate. */
  begin(isCaller: boolean) {
    for (const session of sessions) {
      const { pc, signaling } = session;
      if (isCaller) {
        session.channel = openDataChannel(pc, 'chat');
        pc.addTransceiver('audio');
      }
      negotiate(pc, signaling, { polite: !isCaller }).catch((error) => faults.push(String(error)));
    }
  },

  /** Asks for what needs another offer. */
  addMedia() {
    for (const { pc } of sessions) pc.addTransceiver('video');
  },

  /** Resolves when every connection has made an offer that waits for its answer. */
  async offered() {
    await Promise.all(sessions.map(({ pc }) => until(pc, 'signalingState', 'have-local-offer')));
  },

  /** Resolves with what each session has come to: a word of the other side, and what has been negotiated. */
  async settled(isCaller: boolean, transceivers: number) {
    const outcomes = sessions.map(async (session) => {
      const { pc, incoming } = session;
      await until(pc, 'connectionState', 'connected');
      if (!session.channel) {
        const { value } = await incoming.next();
        if (!value) throw new Error('no channel');
        session.channel = value;
      }
      const { channel } = session;
      await opened(channel);
      // The next word may come before it is asked for.
      session.words ??= messages(channel);
      if (isCaller) await send(channel, 'word');
      const { value } = await session.words.next();
      if (!isCaller) await send(channel, `${value} back`);
      while (pc.getTransceivers().length < transceivers || pc.signalingState !== 'stable') {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return `${pc.connectionState} ${pc.getTransceivers().length} ${value}`;
    });
    return { sessions: await Promise.all(outcomes), faults };
  },

  /** Ends all calls; the connection to the server stays. */
  async leave() {
    for (const { pc, signaling } of sessions) {
      pc.close();
      await signaling[Symbol.asyncDispose]();
    }
    sessions = [];
    const told = faults;
    faults = [];
    return told;
  },
};

export type Ends = typeof ends;

Object.assign(globalThis, ends);
