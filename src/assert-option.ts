import type { AbortSignal } from '../types/platform.d.ts';
import { describe } from './describe.ts';

/** Throws where an option is no number of things: a whole number from 1 on, or `Infinity`. */
export function assertCount(operation: string, name: string, value: number): void {
  if (typeof value === 'number' && Math.floor(value) === value && value >= 1) return;
  throw new RangeError(`${operation}: ${name} is ${describe(value)}; accepted: 1 to Infinity.`);
}

/** Throws where an option is no length of time: a number of milliseconds from `least` on, or `Infinity`. */
export function assertTime(operation: string, name: string, value: number, least = 0): void {
  if (typeof value === 'number' && value >= least) return;
  throw new RangeError(
    `${operation}: ${name} is ${describe(value)}; accepted: ${least} to Infinity, in milliseconds.`,
  );
}

/** Throws where an option is none of the values that it may have. */
export function assertOneOf<Value>(
  operation: string,
  name: string,
  value: Value,
  accepted: readonly Value[],
): void {
  if (accepted.includes(value)) return;
  throw new TypeError(`${operation}: ${name} is ${describe(value)}; accepted: ${accepted.join(', ')}.`);
}

/** Throws where `signal` is none, before anything has begun; a controller is what is often given instead. */
export function assertSignal(operation: string, signal: AbortSignal | null | undefined): undefined {
  if (signal === null || signal === undefined || typeof signal.aborted === 'boolean') return;
  throw new TypeError(
    `${operation}: signal is ${describe(signal)}; accepted: an AbortSignal, null, undefined.`,
  );
}

/** Throws where `value` is no function; `what` says what it is for. */
export function assertFunction(operation: string, what: string, value: unknown): void {
  if (typeof value === 'function') return;
  throw new TypeError(`${operation}: ${what} is ${describe(value)}; accepted: a function.`);
}
