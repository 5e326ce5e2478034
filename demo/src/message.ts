import type { RTCIceCandidateInit } from 'strict-webrtc';

/** Two pages that call each other. All four pages of two rival pairs rank them alike: the older one stays. */
export interface PairName {
  /** When the pair was proposed, in milliseconds since 1970. */
  readonly since: number;
  /** The two pages, the lesser id first. */
  readonly members: readonly [string, string];
}

/** What pages say to find each other. */
export type PairingMessage =
  /** «I am here and free.» `replaces` is the id that the same tab had before it was reloaded. */
  | { readonly type: 'hello'; readonly replaces?: string }
  /** «Let us be a pair.» Only ever from the greater id to the lesser. */
  | { readonly type: 'invite'; readonly call: string; readonly since: number }
  /** «Yes.» */
  | { readonly type: 'welcome'; readonly call: string }
  /** «There is a pair here already.» */
  | { readonly type: 'full'; readonly pair: PairName }
  /** «This call is over.» */
  | { readonly type: 'bye'; readonly call: string };

/** What the two pages of a pair say to connect. */
export type CallMessage =
  | {
      readonly type: 'description';
      readonly call: string;
      readonly description: { readonly type: 'offer' | 'answer'; readonly sdp: string };
    }
  /** `null`: there are no more. */
  | { readonly type: 'candidate'; readonly call: string; readonly candidate: RTCIceCandidateInit | null };

export type Message = PairingMessage | CallMessage;

/** A message with who sent it, to whom (`null`: to all), and which of the sender's messages it is. */
export interface Envelope {
  readonly from: string;
  readonly to: string | null;
  readonly seq: number;
  readonly message: Message;
}

/** The longest message, in UTF-16 units; the relay takes no more than 64 KiB. */
export const MAX_MESSAGE_LENGTH = 60_000;
