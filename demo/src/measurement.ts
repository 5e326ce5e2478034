import type { StatsSummary } from 'strict-webrtc';

/** What is shown about a running call; `undefined` is what the browser doesn't tell, or not yet. */
export interface Measurement {
  /** How the two sides are connected, such as `host/udp ↔ prflx`. */
  readonly route: string | undefined;
  /** In seconds. */
  readonly roundTripTime: number | undefined;
  /** In bits a second. */
  readonly sent: number | undefined;
  readonly received: number | undefined;
  /** The other side's picture. */
  readonly picture:
    | { readonly width: number; readonly height: number; readonly rate: number | undefined }
    | undefined;
}

export function measurementOf(summary: StatsSummary): Measurement {
  const { inbound, outbound, roundTripTime, selectedCandidatePair: pair } = summary;
  const { frameWidth: width, frameHeight: height, frameRate: rate } = inbound.video;
  return {
    route: pair && `${pair.localCandidateType}/${pair.protocol} ↔ ${pair.remoteCandidateType}`,
    roundTripTime,
    sent: sum(outbound.audio.bitrate, outbound.video.bitrate),
    received: sum(inbound.audio.bitrate, inbound.video.bitrate),
    picture: width && height ? { width, height, rate } : undefined,
  };
}

/** Of what is known. */
function sum(audio: number | undefined, video: number | undefined): number | undefined {
  return audio === undefined && video === undefined ? undefined : (audio ?? 0) + (video ?? 0);
}
