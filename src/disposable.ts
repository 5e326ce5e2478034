import type { RTCPeerConnection } from '../types/index.js';
import { describe } from './describe.ts';

type Dispose = SymbolConstructor extends { readonly dispose: infer Name extends symbol } ? Name : never;

/** The key of what `await using` calls, where the compiler's library knows it. */
export type AsyncDispose = SymbolConstructor extends { readonly asyncDispose: infer Name extends symbol }
  ? Name
  : never;

/** A native object that `using` closes. */
export type DisposableOf<Target> = Target & { [Name in Dispose]: () => void };

/** A native connection that `using` closes. */
export type DisposablePeerConnection = DisposableOf<RTCPeerConnection>;

/**
 * Gives `target` what `using` or `await using` calls, unless it has that already.
 *
 * Where the platform has no such symbol, compiled `using` looks under `Symbol.for()`: esbuild's and Babel's helpers do.
 */
export function onDispose(target: object, name: 'dispose' | 'asyncDispose', dispose: () => unknown): void {
  const key = Symbol[name] ?? Symbol.for(`Symbol.${name}`);
  if (!(key in target)) Object.defineProperty(target, key, { configurable: true, value: dispose });
}

/**
 * The same connection or channel, which `using` closes at the end of its block.
 *
 * @param target - What to close: a connection, a data channel, or another object with `close()`.
 * @returns The very object, now with `[Symbol.dispose]`; where the platform lacks that symbol, the method stands
 * under `Symbol.for('Symbol.dispose')`, where compiled `using` looks for it.
 * @throws `TypeError` when the target cannot be closed, or cannot be extended.
 * @see {@link https://tc39.es/proposal-explicit-resource-management/ | Explicit Resource Management}
 * @example
 * ```ts
 * import { disposable, once } from 'strict-webrtc';
 *
 * async function greet(pc: RTCPeerConnection): Promise<void> {
 *   using channel = disposable(pc.createDataChannel('greeting'));
 *   await once(channel, 'open');
 *   channel.send('hello');
 * }
 * ```
 */
export function disposable<Target extends { close(): void }>(target: Target): DisposableOf<Target> {
  if (typeof target?.close !== 'function') {
    throw new TypeError(
      `disposable(): the target is ${describe(target)}; accepted: an RTCPeerConnection, an RTCDataChannel.`,
    );
  }
  onDispose(target, 'dispose', () => target.close());
  return target as DisposableOf<Target>;
}
