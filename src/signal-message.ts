import { type OwnData, ownData } from './own-data.ts';

/** What every {@link SignalMessage} carries, so that messages may be lost, doubled and swapped on their way. */
export interface SignalEnvelope {
  /** The version of this shape. */
  readonly version: 1;
  /** Names the sender's connection, at random. Another name means another connection. */
  readonly session: string;
  /** The `session` of the receiver; `null` in messages that are sent before it is known. */
  readonly to: string | null;
  /** Counts the sender's messages to this receiver from 1; 0 for those that need no order. */
  readonly sequence: number;
  /** The `sequence` up to which the sender has everything; 0 for nothing. It has an answer when it is applied. */
  readonly acknowledged: number;
}

/** A candidate as it is sent: `RTCIceCandidate.toJSON()`, with `null` for what is absent. */
export interface SignalCandidate {
  /** The candidate attribute of RFC 8839; empty when no more come for the media section. */
  readonly candidate: string;
  /** The media section, by its identification tag. */
  readonly sdpMid: string | null;
  /** The media section, counted from 0. */
  readonly sdpMLineIndex: number | null;
  /** The ICE user name fragment of the description that it belongs to. */
  readonly usernameFragment: string | null;
}

/** What a {@link SignalMessage} is about; `type` tells the kinds apart. */
export type SignalContent =
  | {
      readonly type: 'offer';
      /** At most 1 048 576 characters. */
      readonly sdp: string;
    }
  | {
      readonly type: 'answer';
      /** At most 1 048 576 characters. */
      readonly sdp: string;
      /** The `sequence` of the offer that it answers. */
      readonly offer: number;
    }
  | {
      readonly type: 'candidate';
      /** `null` when gathering has finished. */
      readonly candidate: SignalCandidate | null;
    }
  | {
      /** Several that were found one soon after the other. */
      readonly type: 'candidates';
      /** From 1 to 64. */
      readonly candidates: readonly SignalCandidate[];
    }
  | {
      /** The browser could not take or answer an offer, which is to be rolled back. */
      readonly type: 'refused';
      /** The `sequence` of that offer. */
      readonly offer: number;
      /** What the browser said, for people to read; at most 1 000 characters. */
      readonly reason: string;
    }
  | {
      /** The polite side wants to make an offer that may not meet another one, and asks for its turn. */
      readonly type: 'request';
    }
  | {
      /** It has its turn: the sender makes no offer until that one has come. */
      readonly type: 'grant';
    }
  | {
      /** There is nothing to say but `acknowledged`. Its `sequence` is 0. */
      readonly type: 'acknowledgement';
    }
  | {
      /**
       * A message is missing, or could not be used, and is to be sent again. Each side begins with it, so that the other
       * one learns that it is there. Its own `sequence` is 0.
       */
      readonly type: 'resend';
      /** The `sequence` of that message. */
      readonly missing: number;
    };

/**
 * What two peers that negotiate send each other: plain JSON, which survives `JSON.stringify()` and `structuredClone()`.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#perfect-negotiation-example | WebRTC: perfect negotiation}
 */
export type SignalMessage = SignalEnvelope & SignalContent;

/** How many candidates one message may have. */
export const mostCandidates = 64;

/** How long the texts of a message may be, in UTF-16 code units. */
const longest = { session: 64, sdp: 1_048_576, candidate: 4_096, mid: 256, fragment: 256, reason: 1_000 };

/**
 * A message from outside, checked: a new object with the members of its kind and no others.
 *
 * Only own data properties count: no getter runs, no prototype is asked, and what else the object has is left behind.
 * SDP is looked at no further than its size and its first line; the browser does the rest.
 *
 * @param value - What came, already parsed: `JSON.parse(text)`, or the `data` of a message event.
 * @returns The message, which shares nothing with `value`.
 * @throws `TypeError` when it is no message of this version; the text says which member is wrong, and how.
 * @see {@link https://w3c.github.io/webrtc-pc/#security-considerations | WebRTC: security considerations}
 * @example
 * ```ts
 * import { parseSignalMessage, type SignalMessage } from 'strict-webrtc';
 *
 * function received(text: string): SignalMessage {
 *   return parseSignalMessage(JSON.parse(text));
 * }
 * ```
 */
export function parseSignalMessage(value: unknown): SignalMessage {
  const data = ownData('parseSignalMessage()', 'message', value);
  data.count('version', 1, 1);
  const content = parseContent(data);
  const isCounted = content.type !== 'acknowledgement' && content.type !== 'resend';
  const session = (name: string) => data.text(name, longest.session, 1);
  return {
    version: 1,
    session: session('session'),
    to: data.orNull('to', session),
    sequence: isCounted ? data.count('sequence', 1) : data.count('sequence', 0, 0),
    acknowledged: data.count('acknowledged', 0),
    ...content,
  };
}

function parseContent(data: OwnData): SignalContent {
  const type = data.text('type', 20);
  switch (type) {
    case 'offer':
      return { type, sdp: parseSdp(data) };
    case 'answer':
      return { type, sdp: parseSdp(data), offer: data.count('offer', 1) };
    case 'candidate':
      return { type, candidate: data.orNull('candidate', (name) => parseCandidate(data.within(name))) };
    case 'candidates':
      return { type, candidates: data.list('candidates', mostCandidates, parseCandidate) };
    case 'refused':
      return { type, offer: data.count('offer', 1), reason: data.text('reason', longest.reason) };
    case 'request':
    case 'grant':
    case 'acknowledgement':
      return { type };
    case 'resend':
      return { type, missing: data.count('missing', 1) };
    default:
      return data.fail(
        'type',
        'offer, answer, candidate, candidates, refused, request, grant, acknowledgement, resend',
      );
  }
}

function parseSdp(data: OwnData): string {
  const sdp = data.text('sdp', longest.sdp);
  return /^v=0\r?\n/.test(sdp) ? sdp : data.fail('sdp', 'a session description (RFC 8866)');
}

function parseCandidate(data: OwnData): SignalCandidate {
  const candidate = data.text('candidate', longest.candidate);
  const sdpMid = data.orNull('sdpMid', (name) => data.text(name, longest.mid));
  const sdpMLineIndex = data.orNull('sdpMLineIndex', (name) => data.count(name, 0, 65_535));
  // An empty one says that no more come, for all media sections where it names none.
  if (candidate && sdpMid === null && sdpMLineIndex === null) data.fail('sdpMid', 'text beside a candidate');
  const usernameFragment = data.orNull('usernameFragment', (name) => data.text(name, longest.fragment));
  return { candidate, sdpMid, sdpMLineIndex, usernameFragment };
}
