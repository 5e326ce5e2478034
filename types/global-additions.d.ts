import type * as strict from './index.js';

/** Whether the platform's library knows connections: `lib.dom` does, `lib.webworker` and Node do not. */
type KnowsConnections = typeof globalThis extends { RTCPeerConnection: unknown } ? true : false;

/** Whether it knows media tracks. */
type KnowsTracks = typeof globalThis extends { MediaStreamTrack: unknown } ? true : false;

/** Whether it knows data channels. */
export type KnowsChannels = typeof globalThis extends { RTCDataChannel: unknown } ? true : false;

/** Whether it knows encoded frames. */
export type KnowsFrames = typeof globalThis extends { RTCEncodedVideoFrame: unknown } ? true : false;

/** Whether it knows the transformer of a worker. */
export type KnowsTransformers = typeof globalThis extends { RTCRtpScriptTransformer: unknown } ? true : false;

type OptionalKeys<Strict> = {
  [Key in keyof Strict]-?: Partial<Strict> extends Pick<Strict, Key> ? Key : never;
}[keyof Strict];

/**
 * What an interface of the platform's library gets: the `Missing` members of `Strict`, by default those that not every
 * engine has (what all have, the library has too), or all, where the library does not know the interface.
 */
export type Added<
  Strict,
  Missing extends keyof Strict = OptionalKeys<Strict>,
  Known extends boolean = KnowsConnections,
> = Known extends true ? Pick<Strict, Missing> : Strict;

/** A strict transport whose parameters are as loose as the dictionary that the specification names. */
export interface IceTransportAdditions
  extends Omit<strict.RTCIceTransport, 'getLocalParameters' | 'getRemoteParameters'> {
  /** What this side was given for its checks, or `null` before that. */
  getLocalParameters?(): strict.RTCIceParameters | null;
  /** What the other side was given for its checks, or `null` before that. */
  getRemoteParameters?(): strict.RTCIceParameters | null;
}

/** As {@link Added}; but a strict track extends the platform's, which can extend no part of it in turn. */
export type AddedToTrack = KnowsTracks extends true ? TrackAdditions : strict.MediaStreamTrack;

interface TrackAdditions {
  /** Whether the page is kept from the content of the track, because it is meant for one identity only. */
  readonly isolated?: boolean;
  /** Called when `isolated` changes. */
  onisolationchange?: Exclude<strict.MediaStreamTrack['onisolationchange'], undefined>;
}

/** What a certificate is made from, as loose as the algorithms of Web Cryptography that also extend it. */
export interface CertificateParameters {
  /** The elliptic curve of an ECDSA key. */
  namedCurve?: string;
  /** The length of an RSA key, in bits. */
  modulusLength?: number;
  /** The public exponent of an RSA key, big-endian. */
  publicExponent?: Uint8Array<ArrayBuffer>;
  /** The hash function of an RSA key. */
  hash?: string | { name: string };
  /** How long the certificate is valid from now on, in milliseconds. */
  expires?: number;
}
