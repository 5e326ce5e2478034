import { createContext, runInContext } from 'node:vm';
import { transform } from 'esbuild';
import { expect, test, vi } from 'vitest';
import { disposable, events, openScope } from '../../src/index.ts';
import { bundle } from '../../tools/bundle.mjs';

/**
 * What happens in a realm that has neither `Symbol.dispose` nor `using`, as older browsers: there, the package and
 * what esbuild makes of `using` must find each other. `before` runs before the package is loaded.
 */
async function inOldRealm(before: string, code: string): Promise<unknown> {
  const log: string[] = [];
  class RTCPeerConnection extends EventTarget {
    signalingState = 'stable';
    onicecandidate = null;
    createDataChannel = () => ({ close: () => log.push('channel closed') });
    close() {
      this.signalingState = 'closed';
      log.push('closed');
    }
  }
  const platform = {
    AbortController,
    EventTarget,
    DOMException,
    RTCPeerConnection,
    clearInterval,
    log,
    setInterval,
  };
  const context = createContext(platform);
  expect(runInContext('[typeof Symbol.dispose, typeof Symbol.asyncDispose]', context)).toEqual(
    expect.objectContaining({ 0: 'undefined', 1: 'undefined' }),
  );
  const script = await bundle('src/index.ts', { format: 'iife', globalName: 'webrtc' });
  const body = await transform(`globalThis.run = async () => { ${code} }`, { target: 'es2022' });
  expect(body.code).not.toMatch(/^\s*(await )?using /m);
  runInContext(`${before}; ${script}`, context);
  await runInContext(`${body.code}; globalThis.run()`, context);
  return log;
}

const everything = `
  {
    await using scope = webrtc.openScope();
    using pc = webrtc.openPeerConnection();
    using channel = webrtc.disposable(pc.createDataChannel('x'));
    await using candidates = webrtc.events(pc, 'icecandidate');
    scope.defer(() => log.push('cleaned up'));
    log.push('body');
  }
  await webrtc.withPeerConnection(null, (pc) => pc.signalingState);
`;
const order = ['body', 'channel closed', 'closed', 'cleaned up', 'closed'];

test('using closes everything where the platform has no symbol for it', async () => {
  expect(await inOldRealm('', everything)).toEqual(order);
});

test('using closes everything where a polyfill has made the symbols', async () => {
  const polyfill = `
    for (const name of ['dispose', 'asyncDispose']) Object.defineProperty(Symbol, name, { value: Symbol(name) });
  `;
  expect(await inOldRealm(polyfill, everything)).toEqual(order);
});

test('several failures are one error of the shape of SuppressedError where the platform has none', async () => {
  const code = `
    const scope = webrtc.openScope();
    for (const name of ['second', 'first']) scope.defer(() => { throw name; });
    await scope[Symbol.for('Symbol.asyncDispose')]().catch(({ name, error, suppressed, message }) => {
      log.push(name, error, suppressed, typeof message);
    });
  `;
  expect(await inOldRealm('', code)).toEqual(['SuppressedError', 'first', 'second', 'string']);
});

test('disposable gives the very object, with nothing enumerable', () => {
  let isClosed = false;
  const target = Object.create({ close: () => (isClosed = true) });
  expect(disposable(target)).toBe(target);
  expect(Object.keys(target)).toEqual([]);
  {
    using _ = disposable(target);
    expect(isClosed).toBe(false);
  }
  expect(isClosed).toBe(true);
});

test('disposable calls the close that the object has by then', () => {
  const [before, after] = [vi.fn(), vi.fn()];
  const target = { close: before };
  {
    using _ = disposable(target);
    target.close = after;
  }
  expect([before, after].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
});

test('disposable keeps what the platform itself may have', () => {
  const own = () => {};
  const target = { close() {}, [Symbol.dispose]: own };
  expect(disposable(target)[Symbol.dispose]).toBe(own);
});

test('disposable refuses what cannot be closed, and says what it accepts', () => {
  for (const nothing of [undefined, null, 42, 'pc', {}]) {
    // @ts-expect-error: the compiler refuses it too
    const wrong = () => disposable(nothing);
    expect(wrong).toThrow(TypeError);
    expect(wrong).toThrow(`disposable(): the target is ${nothing}; accepted: an RTCPeerConnection`);
  }
});

test('the methods are not enumerable', () => {
  const target = Object.assign(new EventTarget(), {
    signalingState: 'stable',
    close() {},
    onicecandidate: null,
  });
  const iterator = events(target, 'icecandidate' as never);
  expect(Object.keys(openScope())).toEqual(['signal', 'launch', 'defer']);
  expect(Object.getOwnPropertySymbols(iterator)).toContain(Symbol.asyncDispose);
  expect(Object.prototype.propertyIsEnumerable.call(iterator, Symbol.asyncDispose)).toBe(false);
  iterator.return();
});
