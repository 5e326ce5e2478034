/** The text of descriptions, as far as a fake writes and reads it. */

export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/** One media section. */
export interface Section {
  readonly kind: 'audio' | 'video' | 'application';
  readonly mid: string;
  readonly direction: Direction;
  /** The streams that its track is in, by their ids. */
  readonly streams: readonly string[];
}

export interface Description {
  readonly session: string;
  readonly version: number;
  /** The ICE user fragment. */
  readonly fragment: string;
  readonly sections: readonly Section[];
  readonly candidates: readonly string[];
  readonly isComplete: boolean;
}

const formats = {
  audio: 'UDP/TLS/RTP/SAVPF 111',
  video: 'UDP/TLS/RTP/SAVPF 96',
  application: 'UDP/DTLS/SCTP webrtc-datachannel',
} as const;

const details = {
  audio: ['a=rtpmap:111 opus/48000/2'],
  video: ['a=rtpmap:96 VP8/90000'],
  application: ['a=sctp-port:5000', 'a=max-message-size:262144'],
} as const;

export function writeDescription(description: Description): string {
  const { session, version, fragment, sections, candidates, isComplete } = description;
  const lines = [
    'v=0',
    `o=- ${session} ${version} IN IP4 127.0.0.1`,
    's=-',
    't=0 0',
    `a=group:BUNDLE ${sections.map(({ mid }) => mid).join(' ')}`,
  ];
  for (const { kind, mid, direction, streams } of sections) {
    lines.push(
      `m=${kind} 9 ${formats[kind]}`,
      'c=IN IP4 0.0.0.0',
      ...candidates.map((candidate) => `a=${candidate}`),
      ...(isComplete ? ['a=end-of-candidates'] : []),
      `a=ice-ufrag:${fragment}`,
      'a=ice-pwd:0123456789abcdefghijklmn',
      'a=ice-options:trickle',
      `a=mid:${mid}`,
      ...(kind === 'application' ? [] : [`a=${direction}`]),
      ...streams.map((stream) => `a=msid:${stream}`),
      ...details[kind],
    );
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** What a fake makes of the other side's description, be it of a fake or of a browser. */
export function readSections(sdp: string): Section[] {
  return sdp
    .split(/^m=/m)
    .slice(1)
    .map((text, index) => {
      const find = (pattern: RegExp) => pattern.exec(text)?.[1];
      const streams = Array.from(text.matchAll(/^a=msid:(\S+)/gm), ([, id]) => String(id));
      return {
        kind: (find(/^(\w+)/) ?? 'application') as Section['kind'],
        mid: find(/^a=mid:(\S+)/m) ?? String(index),
        direction: (find(/^a=(sendrecv|sendonly|recvonly|inactive)\s/m) ?? 'sendrecv') as Direction,
        streams: streams.filter((id) => id !== '-'),
      };
    });
}

export function fragmentsOf(sdp: string): Set<string> {
  return new Set(Array.from(sdp.matchAll(/^a=ice-ufrag:(\S+)/gm), ([, fragment]) => String(fragment)));
}
