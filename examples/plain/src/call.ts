import {
  addIceCandidates,
  dataChannels,
  iceCandidates,
  messages,
  once,
  openDataChannel,
  opened,
  openPeerConnection,
  type RTCPeerConnection,
  type RTCPeerConnectionState,
  send,
  setLocalDescription,
  setRemoteDescription,
  states,
} from 'strict-webrtc';

/** What a call shows of itself. */
export interface CallView {
  state(state: RTCPeerConnectionState): void;
  stream(stream: MediaStream): void;
  message(text: string): void;
}

/**
 * A call between two connections of this page; the callee sends every message back. Aborting `signal` ends all of it.
 *
 * @returns What sends a message to the callee.
 */
export async function startCall(
  view: CallView,
  signal: AbortSignal,
): Promise<(text: string) => Promise<void>> {
  signal.throwIfAborted();
  const caller = openPeerConnection(null, { signal });
  const callee = openPeerConnection(null, { signal });
  const chat = openDataChannel(caller, 'chat');
  const stream = pictures(signal);
  for (const track of stream.getTracks()) caller.addTrack(track, stream);

  // These go on until the connections close.
  const inBackground = [
    addIceCandidates(callee, iceCandidates(caller)),
    addIceCandidates(caller, iceCandidates(callee)),
    showStates(caller, view),
    showMessages(chat, view),
    echo(callee),
  ];
  for (const task of inBackground) task.catch((error) => signal.aborted || reportError(error));

  const [{ streams }] = await Promise.all([
    once(callee, 'track', { signal }),
    negotiate(caller, callee),
    opened(chat, { signal }),
  ]);
  if (streams[0]) view.stream(streams[0]);
  return (text) => send(chat, text, { signal });
}

async function negotiate(caller: RTCPeerConnection, callee: RTCPeerConnection): Promise<void> {
  await setLocalDescription(caller);
  if (caller.localDescription) await setRemoteDescription(callee, caller.localDescription);
  await setLocalDescription(callee);
  if (callee.localDescription) await setRemoteDescription(caller, callee.localDescription);
}

async function showStates(pc: RTCPeerConnection, view: CallView): Promise<void> {
  for await (const state of states(pc, 'connectionState')) view.state(state);
}

async function showMessages(chat: Parameters<typeof messages>[0], view: CallView): Promise<void> {
  for await (const message of messages(chat)) view.message(String(message));
}

async function echo(pc: RTCPeerConnection): Promise<void> {
  for await (const channel of dataChannels(pc)) {
    for await (const message of messages(channel)) await send(channel, `echo: ${message}`);
  }
}

/** A picture that changes, in place of a camera. */
function pictures(signal: AbortSignal): MediaStream {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  let hue = 0;
  const timer = setInterval(() => {
    hue += 10;
    if (!context) return;
    context.fillStyle = `hsl(${hue} 80% 60%)`;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }, 100);
  const stream = canvas.captureStream();
  const stop = () => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
  };
  signal.addEventListener('abort', stop, { once: true });
  return stream;
}
