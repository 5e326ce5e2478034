import { changeStates } from './change.ts';
import { FakeChannel } from './fake-channel.ts';
import type { FakeConnection } from './fake-peer-connection.ts';
import { announce } from './receive-channel.ts';
import type { Way } from './way.ts';

/** Carries what is sent on the channels of two sides from one to the other. */
export class ChannelCarrier {
  readonly #way: Way;
  readonly #peers = new WeakMap<FakeChannel, FakeChannel>();
  /** When the buffers of a side are empty. */
  readonly #emptyAt = new WeakMap<FakeConnection, number>();

  constructor(way: Way) {
    this.#way = way;
  }

  /** Opens the channels of `side` that are still connecting; their ids begin with `firstId`. */
  open(side: FakeConnection, other: FakeConnection, firstId: number): void {
    for (const channel of side.channels) {
      if (channel.readyState !== 'connecting') continue;
      channel.id ??= freeId(side, firstId);
      this.#carry(channel, side, other);
      changeStates(channel, { readyState: 'open' });
      if (!channel.negotiated) this.#way.arrive(() => this.#announce(channel, side, other));
    }
  }

  /** The other side has closed its connection. */
  close(side: FakeConnection): void {
    for (const channel of side.channels) this.#closeByPeer(channel);
  }

  #announce(channel: FakeChannel, side: FakeConnection, other: FakeConnection): void {
    if (other.signalingState === 'closed') return;
    const { label, ordered, protocol, id, maxPacketLifeTime, maxRetransmits } = channel;
    const peer = new FakeChannel(label, {
      ordered,
      protocol,
      id: id ?? undefined,
      maxPacketLifeTime: maxPacketLifeTime ?? undefined,
      maxRetransmits: maxRetransmits ?? undefined,
    });
    this.#peers.set(channel, peer).set(peer, channel);
    this.#carry(peer, other, side);
    announce(other, peer);
  }

  #carry(channel: FakeChannel, side: FakeConnection, other: FakeConnection): void {
    const whenEmpty = (size: number, callback: () => void) => {
      const { clock, bytesPerSecond } = this.#way;
      const emptyAt = Math.max(this.#emptyAt.get(side) ?? 0, clock.now) + (size / bytesPerSecond) * 1_000;
      this.#emptyAt.set(side, emptyAt);
      clock.after(emptyAt - clock.now, callback);
    };
    const peer = () => {
      const isTwin = ({ negotiated, id }: FakeChannel) => negotiated && id === channel.id;
      const found = channel.negotiated ? other.channels.find(isTwin) : this.#peers.get(channel);
      return found?.readyState === 'open' ? found : undefined;
    };
    channel.carrier = {
      sent: (data, size) => {
        whenEmpty(size, () => {
          channel.drain(size);
          this.#way.arrive(() => peer()?.receive(data));
        });
      },
      closing: () => {
        whenEmpty(0, () => {
          this.#way.arrive(() => {
            const closed = peer();
            if (closed) this.#closeByPeer(closed);
            this.#way.arrive(() => changeStates(channel, { readyState: 'closed' }));
          });
        });
      },
    };
  }

  #closeByPeer(channel: FakeChannel): void {
    if (channel.readyState === 'closed') return;
    changeStates(channel, { readyState: 'closing' });
    this.#way.soon(() => changeStates(channel, { readyState: 'closed' }));
  }
}

function freeId(side: FakeConnection, firstId: number): number {
  const taken = new Set(side.channels.map(({ id }) => id));
  let id = firstId;
  while (taken.has(id)) id += 2;
  return id;
}
