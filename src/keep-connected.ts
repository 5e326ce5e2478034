import { assertCount, assertSignal } from './assert-option.ts';
import { assertTarget } from './assert-target.ts';
import { describe } from './describe.ts';
import { isListenable, listen, onConnectionEnd } from './ending.ts';
import { type EventIterator, eventQueue } from './event-queue.ts';
import { isConnection } from './lifetime.ts';
import { type ConnectivityEvent, type RestartableConnection, reconnection } from './reconnection.ts';
import type { RetryDelays } from './retry-delay.ts';
import { type AbortOptions, abortion } from './settle.ts';
import { type Release, watches } from './watches.ts';

/** What {@link keepConnected} takes. */
export interface KeepConnectedOptions extends AbortOptions {
  /** How long a `disconnected` connection may come back by itself, in milliseconds. Default: 3 000. */
  grace?: number | undefined;
  /**
   * How long each restart has until the next one: a random time between the half and the whole of what doubles from
   * `minDelay` up to `maxDelay`, in milliseconds. Default: 8 000 and 20 000.
   */
  backoff?: RetryDelays | undefined;
  /** How many restarts one interruption gets: a whole number from 1 on, or `Infinity`. Default: 10. */
  attempts?: number | undefined;
}

/** What waits for the loop at most; nobody has to read it. */
const capacity = 1_000;

/** … */
export function keepConnected(
  pc: RestartableConnection,
  options?: KeepConnectedOptions,
): EventIterator<ConnectivityEvent> {
  const operation = 'keepConnected()';
  const { signal, grace = 3_000, backoff, attempts = 10 } = options ?? {};
  const { minDelay = 8_000, maxDelay = Math.max(20_000, minDelay) } = backoff ?? {};
  const fits = (target: object) => isConnection(target) && isListenable(target) && 'restartIce' in target;
  assertTarget(operation, pc, 'a connection with restartIce()', fits);
  assertSignal(operation, signal);
  assertCount(operation, 'attempts', attempts);
  for (const [name, value] of Object.entries({ grace, minDelay, maxDelay }))
    assertDelay(operation, name, value);

  const { start, release } = watches();
  const { iterator, push, end, fail } = eventQueue<ConnectivityEvent>(
    operation,
    { capacity, overflow: 'drop-oldest' },
    release,
  );
  const {
    look,
    online,
    release: stop,
  } = reconnection(pc, { grace, minDelay, maxDelay, attempts }, push, fail);
  start(
    () => abortion(signal)(() => {}, fail),
    () => onConnectionEnd(pc, end),
    () => stop,
    () => listen(pc, 'connectionstatechange', look),
    () => listenGlobally('online', online),
    () => void look(),
  );
  return iterator;
}

/** A window and a worker hear of the network; Node does not. */
function listenGlobally(type: string, listener: () => void): Release | undefined {
  const target: object = globalThis;
  return isListenable(target) ? listen(target, type, listener) : undefined;
}

function assertDelay(operation: string, name: string, value: number): void {
  if (typeof value === 'number' && value >= 0) return;
  throw new RangeError(
    `${operation}: ${name} is ${describe(value)}; accepted: 0 to Infinity, in milliseconds.`,
  );
}
