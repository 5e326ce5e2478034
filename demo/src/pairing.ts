import type { Envelope, PairingMessage, PairName } from './message.ts';
import { randomId } from './random.ts';

/** A call that two pages have agreed on. */
export interface Pair extends PairName {
  /** Its id: what carries another one belongs to a call that is over. */
  readonly call: string;
  /** The other page. */
  readonly peer: string;
  /** Whether it is us who make the offers: the page with the greater id does. */
  readonly offers: boolean;
}

export interface PairingOptions {
  readonly id: string;
  send(to: string | null, message: PairingMessage): void;
  paired(pair: Pair): void;
  /** The other page has ended the call, or doesn't know of it any more. */
  ended(pair: Pair): void;
  /** Two others have the room; this page takes no further part. */
  full(): void;
}

const HELLO_EVERY = 4_000;
const INVITE_TIMEOUT = 5_000;

/**
 * Finds the one other page to call, in a room where any number may arrive at the same moment, without a server
 * that decides.
 *
 * Invitations only go from the greater id to the lesser, one at a time, and a page that waits for an answer
 * lets those who invite it wait too: nobody waits in a circle, so everybody gets an answer. Should two pairs
 * come about out of each other's hearing, the younger one gives way when they meet.
 */
export class Pairing {
  readonly #options: PairingOptions;
  /** Free pages with a lesser id. */
  readonly #known = new Set<string>();
  /** Invitations to answer when our own is answered. */
  readonly #held = new Map<string, { call: string; since: number }>();
  #invited: { peer: string; call: string; since: number; timer: ReturnType<typeof setTimeout> } | undefined;
  #pair: Pair | undefined;
  #greeting: ReturnType<typeof setTimeout> | undefined;
  #stopped = true;

  constructor(options: PairingOptions) {
    this.#options = options;
  }

  /** Looks for a page to call. `replaces` is the id that this tab had before it was reloaded. */
  start(replaces?: string): void {
    this.#stopped = false;
    this.#options.send(null, replaces === undefined ? { type: 'hello' } : { type: 'hello', replaces });
    this.#greetLater();
  }

  /** Says again that we are here, to those who could not hear it before. */
  greet(): void {
    // While we invite, a greeting would read as «I have forgotten you» to a page that has just agreed.
    if (!this.#stopped && !this.#pair && !this.#invited) this.#options.send(null, { type: 'hello' });
  }

  /** The call is over on our side: says so, and looks for a page to call again. */
  release(pair: Pair): void {
    if (this.#pair?.call !== pair.call) return;
    this.#options.send(pair.peer, { type: 'bye', call: pair.call });
    this.#free();
  }

  /** Leaves the room. */
  stop(): void {
    if (this.#pair) this.#options.send(this.#pair.peer, { type: 'bye', call: this.#pair.call });
    if (this.#invited) this.#options.send(this.#invited.peer, { type: 'bye', call: this.#invited.call });
    for (const [peer, { call }] of this.#held) this.#options.send(peer, { type: 'bye', call });
    this.#end();
  }

  /** The page with this id can't be reached any more; a call is left to its connection to judge. */
  gone(id: string): void {
    this.#known.delete(id);
    this.#held.delete(id);
    if (this.#invited?.peer === id) this.#giveUpInvitation();
  }

  received(from: string, message: Envelope['message']): void {
    if (this.#stopped) return;
    if (message.type === 'hello') this.#onHello(from, message.replaces);
    else if (message.type === 'invite') this.#onInvite(from, message);
    else if (message.type === 'welcome') this.#onWelcome(from, message.call);
    else if (message.type === 'full') this.#onFull(from, message.pair);
    else if (message.type === 'bye') this.#onBye(from, message.call);
  }

  #onHello(from: string, replaces: string | undefined): void {
    if (replaces !== undefined) this.gone(replaces);
    const pair = this.#pair;
    if (pair) {
      if (pair.peer !== from && pair.peer !== replaces) {
        this.#sayFull(from, pair);
        return;
      }
      // The page we talk to says that it is free: it knows of no call.
      this.#lose(pair);
    }
    if (this.#invited?.peer === from) return;
    if (from > this.#options.id) {
      this.#options.send(from, { type: 'hello' });
    } else {
      this.#known.add(from);
      this.#inviteNext();
    }
  }

  #onInvite(from: string, invitation: { call: string; since: number }): void {
    if (from < this.#options.id) return;
    const pair = this.#pair;
    if (pair) {
      if (pair.peer !== from) {
        this.#sayFull(from, pair);
        return;
      }
      if (pair.call === invitation.call) return;
      this.#lose(pair);
    }
    this.#held.set(from, invitation);
    this.#answerHeld();
  }

  #onWelcome(from: string, call: string): void {
    const invited = this.#invited;
    if (invited?.peer === from && invited.call === call) {
      this.#agree({ call, peer: from, since: invited.since, offers: true });
    } else if (this.#pair?.call !== call) {
      this.#options.send(from, { type: 'bye', call });
    }
  }

  #onFull(from: string, other: PairName): void {
    if (other.members.includes(this.#options.id)) return;
    const pair = this.#pair;
    if (pair && isOlder(pair, other)) {
      this.#sayFull(from, pair);
      return;
    }
    if (pair) {
      this.#options.ended(pair);
      this.#sayFull(pair.peer, other);
    }
    if (this.#invited) this.#options.send(this.#invited.peer, { type: 'bye', call: this.#invited.call });
    for (const waiting of this.#held.keys()) this.#sayFull(waiting, other);
    this.#end();
    this.#options.full();
  }

  #onBye(from: string, call: string): void {
    if (this.#held.get(from)?.call === call) this.#held.delete(from);
    if (this.#invited?.peer === from && this.#invited.call === call) this.#giveUpInvitation();
    if (this.#pair?.peer === from && this.#pair.call === call) this.#lose(this.#pair);
  }

  #inviteNext(): void {
    if (this.#pair || this.#invited || this.#stopped) return;
    const peer = this.#known.values().next().value;
    if (peer === undefined) return;
    this.#known.delete(peer);
    const timer = setTimeout(() => this.#giveUpInvitation(), INVITE_TIMEOUT);
    this.#invited = { peer, call: randomId(), since: Date.now(), timer };
    this.#options.send(peer, { type: 'invite', call: this.#invited.call, since: this.#invited.since });
  }

  #giveUpInvitation(): void {
    clearTimeout(this.#invited?.timer);
    this.#invited = undefined;
    this.#answerHeld();
    this.#inviteNext();
  }

  #answerHeld(): void {
    const next = this.#held.entries().next().value;
    if (this.#pair || this.#invited || !next) return;
    const [peer, { call, since }] = next;
    this.#options.send(peer, { type: 'welcome', call });
    this.#agree({ call, peer, since, offers: false });
  }

  #agree({ call, peer, since, offers }: Omit<Pair, 'members'>): void {
    const { id } = this.#options;
    const pair: Pair = { call, peer, since, offers, members: offers ? [peer, id] : [id, peer] };
    clearTimeout(this.#invited?.timer);
    clearTimeout(this.#greeting);
    this.#invited = undefined;
    this.#pair = pair;
    this.#held.delete(peer);
    for (const waiting of this.#held.keys()) this.#sayFull(waiting, pair);
    this.#held.clear();
    this.#known.clear();
    this.#options.paired(pair);
  }

  #lose(pair: Pair): void {
    this.#free();
    this.#options.ended(pair);
  }

  #free(): void {
    this.#pair = undefined;
    this.#greetLater();
  }

  #end(): void {
    this.#stopped = true;
    clearTimeout(this.#invited?.timer);
    clearTimeout(this.#greeting);
    this.#invited = undefined;
    this.#pair = undefined;
    this.#held.clear();
    this.#known.clear();
  }

  #sayFull(to: string, { since, members }: PairName): void {
    this.#options.send(to, { type: 'full', pair: { since, members } });
  }

  #greetLater(): void {
    clearTimeout(this.#greeting);
    // Not all at once: two pages that keep missing each other soon no longer do.
    this.#greeting = setTimeout(
      () => {
        this.greet();
        this.#greetLater();
      },
      HELLO_EVERY * (0.75 + Math.random() / 2),
    );
  }
}

function isOlder(one: PairName, other: PairName): boolean {
  if (one.since !== other.since) return one.since < other.since;
  return one.members.join() <= other.members.join();
}
