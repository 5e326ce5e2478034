/** One statistics object, as plain data. */
export type Statistics = Readonly<Record<string, unknown>>;

/**
 * A call between two connections of the page it runs in, with what adds to the statistics: sound and pictures both
 * ways, simulcast, a second codec, a screen-like picture, a data channel, candidates from a STUN server. Resolves
 * with all statistics objects of both connections, taken from before the connection until reports of the other side
 * (RTCP) have come twice, and once more after parts of it have stopped. It goes into the browser as text, so it refers
 * to nothing outside.
 */
export async function call(stunServer: string, patience: number): Promise<Statistics[]> {
  const configuration: RTCConfiguration = { iceServers: [{ urls: stunServer }] };
  const one = new RTCPeerConnection(configuration);
  const other = new RTCPeerConnection(configuration);
  const sides = [one, other];
  const all: Statistics[] = [];

  /** What has to be there in the end, with the times that it was taken at. */
  const times = new Map<string, Set<unknown>>();
  for (const side of [0, 1]) {
    for (const type of ['inbound-rtp', 'outbound-rtp', 'remote-inbound-rtp', 'remote-outbound-rtp']) {
      for (const kind of ['audio', 'video']) times.set(`${side} ${type} ${kind}`, new Set());
    }
    times.set(`${side} data-channel undefined`, new Set());
  }
  const missing = () => [...times].filter(([, { size }]) => size < 2).map(([what]) => what);

  async function collect(): Promise<void> {
    for (const [side, connection] of sides.entries()) {
      const report: Iterable<[string, Statistics]> = await connection.getStats();
      for (const [, statistics] of report) {
        all.push({ ...statistics });
        const { type, kind, timestamp, framesDecoded, messagesReceived } = statistics;
        if (type === 'inbound-rtp' && kind === 'video' && !framesDecoded) continue;
        if (type === 'data-channel' && !messagesReceived) continue;
        times.get(`${side} ${type} ${kind}`)?.add(timestamp);
      }
    }
  }

  function play({ track }: RTCTrackEvent): void {
    const element = document.createElement(track.kind === 'audio' ? 'audio' : 'video');
    element.srcObject = new MediaStream([track]);
    document.body.append(element);
    element.play();
  }

  /** Browsers send simulcast, but offer to receive none: the answer is made to say so for them. */
  function acceptSimulcast(answer: string, offer: string, mid: string, rids: readonly string[]): string {
    const sectionOf = (sdp: string) =>
      sdp.split(/^(?=m=)/m).find((part) => part.includes(`a=mid:${mid}\r\n`)) ?? '';
    const section = sectionOf(answer);
    const extensions = sectionOf(offer).match(/^a=extmap:.*:rtp-stream-id\r\n/gm) ?? [];
    const lines = [
      ...extensions.filter((line) => !section.includes(line)),
      ...rids.map((rid) => `a=rid:${rid} recv\r\n`),
      `a=simulcast:recv ${rids.join(';')}\r\n`,
    ];
    return answer.replace(section, section + lines.join(''));
  }

  try {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      // A candidate that is too early for the other side is refused; the description, which follows, has it.
      from.onicecandidate = ({ candidate }) => to.addIceCandidate(candidate ?? undefined).catch(() => {});
      from.ontrack = play;
    }
    const media = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
    const [sound] = media.getAudioTracks();
    const [picture] = media.getVideoTracks();
    if (!sound || !picture) throw new Error('no media');
    one.addTransceiver(sound, { streams: [media] });
    one.addTransceiver(picture, { streams: [media] });
    const rids = ['small', 'medium', 'full'];
    const simulcast = one.addTransceiver(picture.clone(), {
      direction: 'sendonly',
      sendEncodings: rids.map((rid, index) => ({ rid, scaleResolutionDownBy: 4 / 2 ** index })),
    });
    const slides = picture.clone();
    slides.contentHint = 'detail';
    const screenshare = one.addTransceiver(slides, { direction: 'sendonly' });
    const codecs = RTCRtpReceiver.getCapabilities('video')?.codecs ?? [];
    const isVp9 = ({ mimeType }: RTCRtpCodec) => mimeType === 'video/VP9';
    screenshare.setCodecPreferences([...codecs.filter(isVp9), ...codecs.filter((codec) => !isVp9(codec))]);

    const channel = one.createDataChannel('channel', { protocol: 'test' });
    const closed = new Promise((resolve) => {
      channel.onclose = resolve;
    });
    const answered = new Promise((resolve) => {
      channel.onmessage = resolve;
    });
    channel.onopen = () => channel.send('there');
    other.ondatachannel = ({ channel: incoming }) => {
      incoming.onmessage = () => incoming.send('and back');
    };

    await one.setLocalDescription();
    await collect();
    const offer = one.localDescription?.sdp ?? '';
    await other.setRemoteDescription({ type: 'offer', sdp: offer });
    for (const transceiver of other.getTransceivers()) {
      const { mid, sender, receiver } = transceiver;
      if (mid === simulcast.mid || mid === screenshare.mid) continue;
      transceiver.direction = 'sendrecv';
      await sender.replaceTrack(receiver.track.kind === 'audio' ? sound : picture);
    }
    await other.setLocalDescription();
    const answer = other.localDescription?.sdp ?? '';
    await one.setRemoteDescription({
      type: 'answer',
      sdp: acceptSimulcast(answer, offer, simulcast.mid ?? '', rids),
    });
    await collect();
    await answered;

    const deadline = performance.now() + patience;
    while (missing().length > 0) {
      if (performance.now() > deadline) throw new Error(`not seen twice: ${missing().join(', ')}`);
      await collect();
      // No event tells that a report has come.
      await new Promise((resolve) => setTimeout(resolve, 200));
    }

    channel.close();
    await closed;
    const parameters = simulcast.sender.getParameters();
    for (const encoding of parameters.encodings.slice(0, 1)) encoding.active = false;
    await simulcast.sender.setParameters(parameters);
    await collect();
    return all;
  } finally {
    for (const connection of sides) connection.close();
  }
}
