import { countListeners } from '../support/listeners.ts';
import { nextTask } from '../support/outcome.ts';
import { type Act, type Pause, type Step, signals } from './schedule.ts';
import { type Start, starts, type World } from './starts.ts';

const { close } = RTCPeerConnection.prototype;

/** Milliseconds after which what has not settled counts as hanging; all of it takes far less. */
const limit = 10_000;

interface Running {
  readonly start: Start;
  readonly settled: Promise<unknown>;
  isPending: boolean;
}

class Stop extends Error {}

const unhandled: unknown[] = [];
addEventListener('unhandledrejection', ({ reason }) => unhandled.push(reason));

const pauses: Readonly<Record<Pause, () => Promise<unknown>>> = {
  none: () => Promise.resolve(),
  microtask: async () => {
    await Promise.resolve();
    await Promise.resolve();
  },
  task: nextTask,
  milliseconds: () => new Promise((resolve) => setTimeout(resolve, 3)),
};

async function until(condition: () => boolean): Promise<boolean> {
  for (const start = performance.now(); !condition(); await nextTask()) {
    if (performance.now() - start > limit) return false;
  }
  return true;
}

/** Makes the other side's part of a negotiation, with nothing but the browser's own methods. */
async function negotiate(pc: RTCPeerConnection, other: RTCPeerConnection): Promise<void> {
  try {
    await pc.setLocalDescription();
    if (pc.localDescription) await other.setRemoteDescription(pc.localDescription);
    await other.setLocalDescription();
    if (other.localDescription) await pc.setRemoteDescription(other.localDescription);
  } catch {
    // The schedule may do anything meanwhile: what counts is that nothing hangs and nothing is left.
  }
}

/** Runs one schedule; what it gives is wrong with it, which is nothing if all is well. */
export async function run(schedule: readonly Step[]): Promise<string[]> {
  const pc = new RTCPeerConnection();
  const other = new RTCPeerConnection();
  pc.onicecandidate = ({ candidate }) => void other.addIceCandidate(candidate ?? undefined).catch(() => {});
  const channel = pc.createDataChannel('fuzz');
  const { sender, receiver } = pc.addTransceiver('audio');
  const world: World = { pc, channel, sender, track: receiver.track };
  const controllers = Array.from({ length: signals }, () => new AbortController());
  const counted: Readonly<Record<string, { readonly count: number }>> = {
    connection: countListeners(pc),
    channel: countListeners(channel),
    track: countListeners(receiver.track),
    ...Object.fromEntries(
      controllers.map(({ signal }, index) => [`signal ${index}`, countListeners(signal)]),
    ),
  };
  const running: Running[] = [];
  const loops: AsyncIterableIterator<unknown>[] = [];

  async function read(iterator: AsyncIterableIterator<unknown>, end: string): Promise<void> {
    for await (const _ of iterator) {
      if (end === 'break') return;
      if (end === 'throw') throw new Stop();
    }
  }

  /**
   * Nothing tells a sender that was never negotiated that its connection was closed by a method nobody could watch:
   * while a `replaceTrack()` is pending, the connection is closed as usual.
   */
  function closeFromElsewhere(): void {
    const isReplacing = running.some(({ start, isPending }) => isPending && start === 'replaceTrack');
    if (isReplacing) pc.close();
    else close.call(pc);
  }

  function begin({ start, signal, loop }: Extract<Act, { kind: 'start' }>): void {
    const options = { signal: signal === undefined ? undefined : controllers[signal]?.signal };
    // What a caller does with a sender or a closed connection may also throw natively, before a helper is called.
    const started = (() => {
      try {
        return starts[start](world, options) as Promise<unknown> | AsyncIterableIterator<unknown>;
      } catch (error) {
        return Promise.reject(error);
      }
    })();
    if (!(started instanceof Promise)) loops.push(started);
    const settled = started instanceof Promise ? started : read(started, loop);
    const entry: Running = { start, settled, isPending: true };
    running.push(entry);
    const done = () => {
      entry.isPending = false;
    };
    settled.then(done, done);
  }

  function act(step: Act): void {
    if (step.kind === 'start') begin(step);
    if (step.kind === 'abort') controllers[step.signal]?.abort();
    if (step.kind === 'return') void loops[step.loop]?.return?.();
    if (step.kind === 'negotiate') void negotiate(pc, other);
    if (step.kind === 'close channel') channel.close();
    if (step.kind === 'close') pc.close();
    if (step.kind === 'close from elsewhere') closeFromElsewhere();
  }

  for (const { pause, act: next } of schedule) {
    if (pause !== 'none') await pauses[pause]();
    act(next);
  }
  await nextTask();
  pc.close();
  const hanging = () => running.filter(({ isPending }) => isPending).map(({ start }) => start);
  const left = () => Object.keys(counted).filter((name) => counted[name]?.count);
  const faults: string[] = [];
  if (!(await until(() => hanging().length === 0))) faults.push(`pending: ${hanging().join(', ')}`);
  if (!(await until(() => left().length === 0))) faults.push(`listeners left on: ${left().join(', ')}`);
  other.close();
  // The browser reports them in a task after the microtasks in which they went unhandled.
  await pauses.milliseconds();
  for (const reason of unhandled.splice(0)) faults.push(`unhandled: ${String(reason)}`);
  return faults;
}
