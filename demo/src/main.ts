import type { CallEnd } from './call.ts';
import { closeChat, openChat, showLine } from './chat-panel.ts';
import { offerCopying } from './copy-link.ts';
import type { Kind } from './devices.ts';
import { element } from './element.ts';
import { showMeasurement, showStates } from './facts-panel.ts';
import { filesView } from './files-panel.ts';
import { iceServersIn } from './ice-servers.ts';
import type { LocalMedia } from './local-media.ts';
import { mediaNotice } from './media-notice.ts';
import { clearWarning, showMediaNote, showState, showWarning } from './notice.ts';
import { formerId, rememberId } from './page-id.ts';
import { randomId } from './random.ts';
import { addressOf, makeRoomName, roomIn } from './room-name.ts';
import { Session, type SessionView } from './session.ts';
import { showHint, showLocal, showRemote } from './stage.ts';
import { followStatistics } from './statistics-panel.ts';

const controls = element('controls', HTMLFieldSetElement);
const callButton = element('call', HTMLButtonElement);
const callText = element('call-text', HTMLSpanElement);
const hangUpButton = element('hang-up', HTMLButtonElement);
const hangUpText = element('hang-up-text', HTMLSpanElement);
const toggles: Record<Kind, HTMLButtonElement> = {
  video: element('camera', HTMLButtonElement),
  audio: element('microphone', HTMLButtonElement),
};

const room = enterRoom();
let session: Session | undefined;
let media: LocalMedia | undefined;
let isRelayUp = false;
/** Whether nobody has been here yet, so that the page says how to get somebody. */
let isWaitingAlone = false;
/** What the person wants to send; kept from one call to the next. */
const isWanted: Record<Kind, boolean> = { video: true, audio: true };

/** What the person can do now. */
function offer(stage: 'away' | 'starting' | 'waiting' | 'calling', callLabel = 'Call'): void {
  controls.classList.toggle('is-away', stage === 'away');
  callText.textContent = callLabel;
  hangUpText.textContent = stage === 'calling' || stage === 'away' ? 'Hang up' : 'Leave';
  // The button that takes the other's place also takes its focus.
  const focused = document.activeElement;
  callButton.disabled = stage === 'calling' || stage === 'starting';
  hangUpButton.disabled = stage === 'away';
  if (focused === callButton && callButton.disabled) hangUpButton.focus();
  if (focused === hangUpButton && hangUpButton.disabled) callButton.focus();
}

const view: SessionView = {
  files: filesView,
  mediaOpened(opened) {
    media = opened;
    showToggles();
  },
  waiting() {
    showState('Waiting for the other side.', 'waiting');
    isWaitingAlone = true;
    showWaitingHint();
    offer('waiting');
  },
  callStarted() {
    isWaitingAlone = false;
    clearWarning();
    showState('Connecting…', 'waiting');
    showHint('');
    offer('calling');
  },
  callEnded(end) {
    showRemote(null);
    closeChat();
    showMeasurement();
    if (end === 'ended') return;
    showState(endSentence(end), 'over');
    showHint('You can wait here: when somebody comes, the call begins again.');
    offer('waiting', 'Call again');
  },
  full() {
    left('This room is full: two people are in a call here already.', 'trouble');
    showHint('Open a room of your own, or try again later.', true);
    offer('away', 'Try again');
  },
  failed(error) {
    left(`The call could not begin: ${textOf(error)}`, 'trouble');
    showHint('');
    offer('away', 'Try again');
  },
  relay(isUp) {
    isRelayUp = isUp;
    if (isWaitingAlone) showWaitingHint();
  },
  ignored: () => showWarning('A message that made no sense was ignored.'),
  malformed: () => showWarning('A message that made no sense was ignored.'),
  refused: () => showWarning('A message that the browser could not use was ignored.'),
  states(pc) {
    showStates(pc);
    followStatistics(pc);
    if (pc.connectionState === 'connected') showState('You are connected.', 'good');
  },
  received: showRemote,
  measured: showMeasurement,
  interrupted: () => showState('The connection broke off. Trying to bring it back…', 'trouble'),
  opened: openChat,
  closed: closeChat,
  heard: showLine,
};

function join(replaces?: string): void {
  // Each stay has an id of its own: the others count the messages of each id.
  const id = randomId();
  rememberId(id);
  showState('Starting…', 'waiting');
  showHint('');
  offer('starting');
  session = new Session({
    room,
    id,
    replaces,
    view,
    configuration: { iceServers: iceServersIn(new URL(location.href)) },
    media: {
      caption: room,
      troubled(troubles) {
        showMediaNote(mediaNotice(troubles));
        showToggles();
      },
    },
  });
}

function leave(): void {
  session?.leave();
  left('You left the call.', 'over');
  showHint('Your camera and microphone are off.');
  offer('away', 'Call again');
}

/** Nothing is left open: the page shows so. */
function left(sentence: string, tone: 'over' | 'trouble'): void {
  session = undefined;
  media = undefined;
  isWaitingAlone = false;
  showRemote(null);
  showMediaNote('');
  showState(sentence, tone);
  showToggles();
}

function showToggles(): void {
  for (const kind of ['video', 'audio'] as const) {
    media?.enable(kind, isWanted[kind]);
    toggles[kind].disabled = !media;
    toggles[kind].setAttribute('aria-pressed', String(!isWanted[kind]));
  }
  showLocal(media?.stream ?? null, isWanted.video);
}

function showWaitingHint(): void {
  showHint(
    isRelayUp
      ? 'Open this page’s link in another tab or on another device, and the two call each other.'
      : 'Open this page’s link in another tab of this browser, and the two call each other.',
  );
}

function endSentence(end: CallEnd): string {
  if (end === 'left') return 'The other side left.';
  if (end === 'unreachable') return 'The other side can no longer be reached.';
  if (typeof end === 'string') return 'The call is over.';
  return `The call broke off: ${textOf(end.error)}`;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function enterRoom(): string {
  const named = roomIn(new URL(location.href));
  const room = named === undefined || named === 'unusable' ? makeRoomName() : named;
  history.replaceState(null, '', addressOf(room, new URL(location.href)));
  const name = document.querySelector('[data-testid="room"]');
  if (name) name.textContent = room;
  document.title = `${room} · strict-webrtc call`;
  if (named === 'unusable') {
    showWarning('The room in the address had a name that cannot be used, so this is a new room.');
  }
  return room;
}

offerCopying();
callButton.addEventListener('click', () => {
  clearWarning();
  if (!session) return join();
  session.greet();
  showState('Calling… Nobody has answered yet.', 'waiting');
});
hangUpButton.addEventListener('click', leave);
for (const kind of ['video', 'audio'] as const) {
  toggles[kind].addEventListener('click', () => {
    isWanted[kind] = !isWanted[kind];
    showToggles();
  });
}
// The other side hears of it at once, not when its connection times out.
addEventListener('pagehide', () => session && leave());
addEventListener('pageshow', ({ persisted }) => persisted && !session && join());

if (typeof RTCPeerConnection === 'undefined') {
  showState('This browser has no WebRTC, so it cannot make calls.', 'trouble');
} else {
  join(formerId());
}
