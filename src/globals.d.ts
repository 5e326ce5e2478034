/**
 * What the sources use of the platform at run time. `lib.dom` is left out of the build on purpose (see
 * types/platform.d.ts), so the few globals are declared here; every browser, worker and Node 20 has them.
 */

declare class AbortController {
  readonly signal: import('../types/platform.d.ts').AbortSignal;
  abort(reason?: unknown): void;
}

declare const DOMException: new (
  message: string,
  name: string,
) => import('../types/platform.d.ts').DOMException;
