import { describe } from './describe.ts';

/** Throws where `target` is nothing that `fits`; `accepted` says what does. */
export function assertTarget(
  operation: string,
  target: unknown,
  accepted: string,
  fits: (target: object) => boolean,
): void {
  if (typeof target === 'object' && target !== null && fits(target)) return;
  throw new TypeError(`${operation}: the target is ${describe(target)}; accepted: ${accepted}.`);
}
