import { native, type Source } from './settle.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node 20 has this class.
declare const DOMException: new (message: string, name: string) => Error;

/** What a method gives that not every browser has. Without it, rejects with `NotSupportedError`. */
export function optional<Value>(target: object, name: string, ...args: readonly unknown[]): Source<Value> {
  return native(() => {
    const method = Reflect.get(target, name);
    if (!method) throw unsupported(`${name}()`);
    // An older browser may give no promise.
    return Promise.resolve(Reflect.apply(method, target, args));
  });
}

/** The error of what this browser does not have. */
export function unsupported(operation: string): Error {
  return new DOMException(`${operation}: this browser does not have it`, 'NotSupportedError');
}
