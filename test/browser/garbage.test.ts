import { expect, test } from 'vitest';
import {
  closed,
  closedSignal,
  createOffer,
  events,
  getStats,
  iceCandidates,
  openPeerConnection,
  setLocalDescription,
  states,
  until,
} from '../../src/index.ts';
import { collectGarbage } from '../support/garbage.ts';

async function read(iterator: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of iterator);
}

/** A connection on which every kind of helper has worked, and which is closed. */
async function used(): Promise<WeakRef<RTCPeerConnection>> {
  const pc = new RTCPeerConnection();
  const channel = pc.createDataChannel('garbage');
  const waits = [
    read(iceCandidates(pc)),
    read(events(pc, ['negotiationneeded', 'signalingstatechange'])),
    read(states(pc, 'connectionState')),
    read(states(channel, 'readyState')),
    closed(pc),
    closed(channel),
    createOffer(pc),
    setLocalDescription(pc),
    getStats(pc),
    until(pc, 'connectionState', 'connected'),
  ];
  closedSignal(pc).addEventListener('abort', () => {});
  closedSignal(channel).addEventListener('abort', () => {});
  pc.close();
  await Promise.allSettled(waits);
  return new WeakRef(pc);
}

/** A closed connection that was opened with a signal which lives on. */
function opened(signal: AbortSignal): WeakRef<RTCPeerConnection> {
  const pc = openPeerConnection(null, { signal });
  pc.close();
  return new WeakRef(pc);
}

/** The size of the heap in bytes, where the browser tells: Chromium, with `--enable-precise-memory-info`. */
function heapSize(): number | undefined {
  return (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize;
}

/** Firefox looks for cycles between its own objects only when there may be many of them. */
function makeCycles(): void {
  for (let index = 0; index < 20_000; index++) {
    const target = new EventTarget();
    target.addEventListener('never', () => target);
  }
}

/**
 * Those of `references` that are still there after the browser has had every chance to collect them. It is left alone
 * for some seconds then: in Firefox a look would keep them.
 */
async function kept(references: readonly WeakRef<object>[]): Promise<WeakRef<object>[]> {
  for (let round = 0; round < 2; round++) {
    makeCycles();
    await collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 10_000));
  }
  return references.filter((reference) => reference.deref());
}

test('keeps none of 1 000 connections that were used and closed', { timeout: 180_000 }, async () => {
  const references: WeakRef<RTCPeerConnection>[] = [];
  const sizes: number[] = [];
  const controller = new AbortController();
  for (let batch = 0; batch < 10; batch++) {
    for (let index = 0; index < 100; index += 10) {
      references.push(...(await Promise.all(Array.from({ length: 10 }, used))));
    }
    await collectGarbage();
    sizes.push(heapSize() ?? 0);
  }
  expect(references).toHaveLength(1_000);
  references.push(opened(controller.signal));
  expect(await kept(references)).toHaveLength(0);
  expect(controller.signal.aborted).toBe(false);
  // Bytes that each of the last 500 has left behind; a connection that is held costs tens of thousands.
  const growth = ((sizes[9] ?? 0) - (sizes[4] ?? 0)) / 500;
  console.log(
    `heap after each 100 connections: ${sizes.map((size) => Math.round(size / 1_024)).join(', ')} KiB`,
  );
  expect(growth).toBeLessThan(2_000);
});
