/** Two connections of one page that are connected, with a data channel open on both ends. */
export interface Call {
  readonly local: RTCPeerConnection;
  readonly remote: RTCPeerConnection;
  readonly channel: RTCDataChannel;
  readonly remoteChannel: RTCDataChannel;
  close(): void;
}

/** A call made with nothing but the browser's own methods. */
export async function connect(
  prepare?: (local: RTCPeerConnection, remote: RTCPeerConnection) => void,
): Promise<Call> {
  const local = new RTCPeerConnection();
  const remote = new RTCPeerConnection();
  const late: RTCIceCandidateInit[] = [];
  local.onicecandidate = ({ candidate }) => {
    if (!candidate) return;
    if (remote.remoteDescription) remote.addIceCandidate(candidate);
    else late.push(candidate);
  };
  remote.onicecandidate = ({ candidate }) => candidate && local.addIceCandidate(candidate);
  prepare?.(local, remote);
  const channel = local.createDataChannel('test');
  const opened = new Promise((resolve) => {
    channel.onopen = resolve;
  });
  const incoming = new Promise<RTCDataChannel>((resolve) => {
    remote.addEventListener('datachannel', (event) => {
      if (event.channel.label === 'test') resolve(event.channel);
    });
  });
  await local.setLocalDescription();
  await remote.setRemoteDescription(local.localDescription as RTCSessionDescription);
  for (const candidate of late) await remote.addIceCandidate(candidate);
  await remote.setLocalDescription();
  await local.setRemoteDescription(remote.localDescription as RTCSessionDescription);
  await opened;
  const remoteChannel = await incoming;
  return {
    local,
    remote,
    channel,
    remoteChannel,
    close() {
      local.close();
      remote.close();
    },
  };
}

/** An offer and its answer, as `edit` has it, made with nothing but the browser's own methods. */
export async function exchange(
  local: RTCPeerConnection,
  remote: RTCPeerConnection,
  edit = (sdp: string) => sdp,
): Promise<void> {
  await local.setLocalDescription();
  await remote.setRemoteDescription(local.localDescription as RTCSessionDescription);
  await remote.setLocalDescription();
  const { type, sdp } = remote.localDescription as RTCSessionDescription;
  await local.setRemoteDescription({ type, sdp: edit(sdp) });
}

/** Two connections before their offer, and the sizes of the messages that have come over channels of the first. */
export function receiverOfSizes(): {
  readonly local: RTCPeerConnection;
  readonly remote: RTCPeerConnection;
  readonly sizes: readonly number[];
  close(): void;
} {
  const local = new RTCPeerConnection();
  const remote = new RTCPeerConnection();
  // Those of one side are enough.
  remote.onicecandidate = ({ candidate }) => candidate && local.addIceCandidate(candidate);
  const sizes: number[] = [];
  remote.ondatachannel = ({ channel }) => {
    channel.onmessage = ({ data }) => sizes.push(data.byteLength ?? data.size);
  };
  return {
    local,
    remote,
    sizes,
    close() {
      local.close();
      remote.close();
    },
  };
}
