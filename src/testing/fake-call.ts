import type { AbortOptions, RTCAnswer, RTCOffer, RTCStatsReport } from 'strict-webrtc';
import { assertOneOf } from '../assert-option.ts';
import { assertTarget } from '../assert-target.ts';
import { abortion, settle } from '../settle.ts';

/** What the operations of a fake give, by name. */
export interface OperationResults {
  createOffer: RTCOffer;
  createAnswer: RTCAnswer;
  setLocalDescription: undefined;
  setRemoteDescription: undefined;
  addIceCandidate: undefined;
  getStats: RTCStatsReport;
  replaceTrack: undefined;
  setParameters: undefined;
}

/** The names of the operations of a fake. */
export type OperationName = keyof OperationResults;

/** One call of an operation, which is pending until the test settles it. */
export interface FakeCall<Name extends OperationName = OperationName> {
  /** The operation that was called. */
  readonly name: Name;
  /** What it was called with. */
  readonly args: readonly unknown[];
  /** Whether the promise of the call is not settled yet. */
  readonly isPending: boolean;
  /**
   * Does what a browser would: changes states, fires events, then resolves the promise, or rejects it where the call
   * does not fit the state. With a `value`, the promise resolves with that, and nothing else happens.
   */
  resolve(value?: OperationResults[Name]): void;
  /** Rejects the promise; nothing else happens. */
  reject(reason: unknown): void;
}

/** What one fake was asked to do. */
interface Record {
  readonly calls: FakeCall[];
  readonly watchers: Set<() => void>;
}

const records = new WeakMap<object, Record>();

function recordOf(target: object): Record {
  const record = records.get(target) ?? { calls: [], watchers: new Set() };
  records.set(target, record);
  return record;
}

/** Makes `target` one whose calls are recorded. */
export function recordCalls(target: object): void {
  recordOf(target);
}

/** Tells `watcher` of every call on `target` from now on. */
export function watchCalls(target: object, watcher: () => void): void {
  recordOf(target).watchers.add(watcher);
}

/** Records a call on `target`, and returns its promise; `perform` is what a browser would do. */
export function operation<Value>(
  target: object,
  name: OperationName,
  args: readonly unknown[],
  perform: () => Value,
): Promise<Value> {
  const { calls, watchers } = recordOf(target);
  return new Promise((resolve, reject) => {
    let isPending = true;
    const settled = (settleNow: () => void) => {
      if (!isPending) throw new TypeError(`${name}(): the call is settled already.`);
      isPending = false;
      settleNow();
    };
    calls.push({
      name,
      args,
      get isPending() {
        return isPending;
      },
      resolve(...given) {
        settled(() => {
          try {
            resolve(given[0] === undefined ? perform() : (given[0] as Value));
          } catch (error) {
            reject(error);
          }
        });
      },
      reject: (reason) => settled(() => reject(reason)),
    });
    for (const watcher of [...watchers]) watcher();
  });
}

/**
 * Every call of an operation so far, in order, settled or not.
 *
 * @param target - A fake connection, sender or receiver.
 * @throws `TypeError` when the target is none.
 * @example
 * ```ts
 * import { calls, FakePeerConnection } from 'strict-webrtc/testing';
 *
 * const pc = new FakePeerConnection();
 * pc.createOffer({ iceRestart: true });
 * console.assert(calls(pc)[0]?.name === 'createOffer');
 * ```
 */
export function calls(target: object): readonly FakeCall[] {
  assertRecorded('calls()', target);
  return [...recordOf(target).calls];
}

/**
 * The first call of an operation that is still pending, once it is made: at once where it has been.
 *
 * @param target - A fake connection, sender or receiver.
 * @param name - The operation, `'createOffer'` for instance.
 * @param options - `signal` ends the wait.
 * @returns The call, for the test to settle.
 * @throws `TypeError` when the target or the operation is none.
 * @throws `signal.reason` when aborted.
 * @example
 * ```ts
 * import { createOffer } from 'strict-webrtc';
 * import { called, FakePeerConnection } from 'strict-webrtc/testing';
 *
 * const pc = new FakePeerConnection();
 * const offer = createOffer(pc);
 * const call = await called(pc, 'createOffer');
 * call.resolve({ type: 'offer', sdp: 'v=0' });
 * console.assert((await offer).sdp === 'v=0');
 * ```
 */
export function called<Name extends OperationName>(
  target: object,
  name: Name,
  options?: AbortOptions,
): Promise<FakeCall<Name>> {
  const assertion = () => {
    assertRecorded('called()', target);
    assertOneOf('called()', 'name', name, operationNames);
    return undefined;
  };
  return settle<FakeCall<Name>>(assertion, abortion(options?.signal), (resolve) => {
    const { calls, watchers } = recordOf(target);
    const look = () => {
      const found = calls.find((call) => call.name === name && call.isPending);
      if (found) resolve(found as FakeCall<Name>);
    };
    watchers.add(look);
    look();
    return () => watchers.delete(look);
  });
}

const operationNames: readonly OperationName[] = [
  'createOffer',
  'createAnswer',
  'setLocalDescription',
  'setRemoteDescription',
  'addIceCandidate',
  'getStats',
  'replaceTrack',
  'setParameters',
];

function assertRecorded(name: string, target: unknown): void {
  assertTarget(name, target, 'a fake connection, sender or receiver', (each) => records.has(each));
}
