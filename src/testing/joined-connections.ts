import { changeStates } from './change.ts';
import { ChannelCarrier } from './channel-carrier.ts';
import { fire } from './dispatch.ts';
import { calls, watchCalls } from './fake-call.ts';
import type { FakeConnection } from './fake-peer-connection.ts';
import type { Way } from './way.ts';

type Sides = readonly [FakeConnection, FakeConnection];

/** After which times a connection notices that the other side is gone, in milliseconds. */
const lostAfter = { disconnected: 5_000, failed: 30_000 } as const;

/** Two connections that behave as in a browser, with a way between them. */
export class JoinedConnections {
  readonly #sides: Sides;
  readonly #way: Way;
  readonly #carrier: ChannelCarrier;
  #isComingUp = false;

  constructor(sides: Sides, way: Way) {
    this.#sides = sides;
    this.#way = way;
    this.#carrier = new ChannelCarrier(way);
    for (const [index, side] of sides.entries()) this.#join(side, sides[1 - index] as FakeConnection);
  }

  cut(): void {
    this.#way.cut();
    for (const side of this.#sides) if (side.connectionState === 'connected') become(side, 'disconnected');
  }

  mend(): void {
    this.#way.mend();
    for (const side of this.#sides) if (side.connectionState === 'disconnected') become(side, 'connected');
    this.#connect();
  }

  #join(side: FakeConnection, other: FakeConnection): void {
    const { negotiation } = side;
    const settled = new WeakSet<object>();
    const settleCallsOf = (target: object) => {
      if (settled.has(target)) return;
      settled.add(target);
      const settleNext = () => {
        this.#way.soon(() => {
          // Those of a closed connection stay pending, as in a browser.
          const next = calls(target).find(({ isPending }) => isPending);
          if (isOpen(side)) next?.resolve();
        });
      };
      for (const call of calls(target)) if (call.isPending) settleNext();
      watchCalls(target, settleNext);
    };

    // WebRTC, section 4.7.3: once for any number of changes, and not before the negotiation that is under way has ended.
    let isToldNeeded = false;
    const tellNeeded = () => {
      this.#way.soon(() => {
        if (isToldNeeded || side.signalingState !== 'stable' || !negotiation.isNeeded) return;
        isToldNeeded = true;
        fire(side, 'negotiationneeded');
      });
    };
    const settleCallsOfParts = () => {
      for (const { sender, receiver } of side.transceivers) [sender, receiver].forEach(settleCallsOf);
    };

    side.network = {
      negotiated: () => {
        settleCallsOfParts();
        if (side.signalingState === 'stable') {
          isToldNeeded = false;
          tellNeeded();
        }
        if (side.localDescription && !negotiation.isGathered) this.#way.soon(() => this.#gather(side));
        this.#connect();
      },
      needsNegotiation: () => {
        settleCallsOfParts();
        tellNeeded();
      },
      hasCandidate: () => this.#connect(),
      created: () => this.#way.soon(() => this.#openChannels()),
      closed: () => this.#leave(other),
    };
    settleCallsOf(side);
    settleCallsOfParts();
    tellNeeded();
  }

  #gather(side: FakeConnection): void {
    const { negotiation } = side;
    if (!isOpen(side) || negotiation.isGathered) return;
    const { iceTransport } = side.transport;
    changeStates(iceTransport, { gatheringState: 'gathering' });
    changeStates(side, { iceGatheringState: 'gathering' });
    const port = 50_000 + this.#sides.indexOf(side);
    const text = `candidate:1 1 udp 2122260223 192.0.2.1 ${port} typ host ufrag ${negotiation.fragment}`;
    const mid = negotiation.sections[0]?.mid ?? '0';
    negotiation.gathered(text);
    const tell = (candidate: object | null) => {
      if (isOpen(side)) fire(side, 'icecandidate', { candidate });
    };
    tell(candidateOf(text, mid, negotiation.fragment, port));
    changeStates(iceTransport, { gatheringState: 'complete' });
    changeStates(side, { iceGatheringState: 'complete' });
    tell(null);
    this.#connect();
  }

  /** Connects both once each has the other's description and one has a candidate. */
  #connect(): void {
    const isReady = (side: FakeConnection, other: FakeConnection) =>
      side.signalingState === 'stable' &&
      side.currentRemoteDescription?.sdp.includes(`a=ice-ufrag:${other.negotiation.fragment}\r\n`);
    const hasCandidate = ({ negotiation, currentRemoteDescription }: FakeConnection) =>
      negotiation.remoteCandidates.length > 0 || currentRemoteDescription?.sdp.includes('a=candidate:');
    const [a, b] = this.#sides;
    if (!isReady(a, b) || !isReady(b, a) || !this.#sides.some(hasCandidate)) return;
    this.#openChannels();
    if (this.#isComingUp || this.#way.isCut) return;
    if (this.#sides.every(({ connectionState }) => connectionState === 'connected')) return;
    this.#isComingUp = true;
    for (const side of this.#sides) become(side, 'connecting');
    this.#way.arrive(() => {
      this.#isComingUp = false;
      for (const side of this.#sides) become(side, 'connected');
      this.#openChannels();
    });
  }

  #openChannels(): void {
    const isUp = ({ sctp }: FakeConnection) => sctp?.state === 'connected';
    if (!this.#sides.every(isUp)) return;
    const [a, b] = this.#sides;
    this.#carrier.open(a, b, 0);
    this.#carrier.open(b, a, 1);
  }

  #leave(other: FakeConnection): void {
    this.#way.arrive(() => this.#carrier.close(other));
    for (const [state, milliseconds] of Object.entries(lostAfter)) {
      this.#way.clock.after(milliseconds, () => {
        if (!/new|closed/.test(other.connectionState)) become(other, state as keyof typeof lostAfter);
      });
    }
  }
}

function isOpen(side: FakeConnection): boolean {
  return side.signalingState !== 'closed';
}

/** Changes the states of the transports, then those of the connection, unless it is closed. */
function become(
  side: FakeConnection,
  connectionState: 'connecting' | 'connected' | 'disconnected' | 'failed',
): void {
  if (!isOpen(side)) return;
  const ice = connectionState === 'connecting' ? 'checking' : connectionState;
  changeStates(side.transport.iceTransport, { state: ice });
  changeStates(side, { iceConnectionState: ice });
  // The layers above know nothing of a path that is lost for a while.
  const isUp = connectionState === 'connected';
  if (isUp || connectionState === 'connecting') changeStates(side.transport, { state: connectionState });
  changeStates(side, { connectionState });
  if (isUp && side.sctp) changeStates(side.sctp, { state: 'connected' });
}

function candidateOf(candidate: string, sdpMid: string, usernameFragment: string, port: number): object {
  const init = { candidate, sdpMid, sdpMLineIndex: 0, usernameFragment };
  return {
    ...init,
    foundation: '1',
    component: 'rtp',
    priority: 2_122_260_223,
    address: '192.0.2.1',
    protocol: 'udp',
    port,
    type: 'host',
    tcpType: null,
    relatedAddress: null,
    relatedPort: null,
    toJSON: () => ({ ...init }),
  };
}
