import { describe, expect, inject, test } from 'vitest';
import type { Watermarks } from '../../src/index.ts';
import { watchHeld, watchMemory } from './memory.ts';
import { type Names, pairOf, pairs, type Side } from './pair.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How much of what takes long: bytes of a transfer, how many small messages, and whether in all pairs. */
    readonly soak: { readonly bytes: number; readonly messages: number; readonly isLong: boolean };
  }
}

declare global {
  // What a test leaves in its page from one step to the next.
  var flooding: RTCDataChannel;
  var flooded: { readonly channel: RTCDataChannel; readonly iterator: AsyncIterable<ArrayBuffer> };
}

const soak = inject('soak');
const mebibyte = 1_048_576;

function report(names: Names, what: string, { name }: Side, memory: string | undefined): void {
  console.log(`${names.join(' to ')}: ${what}; ${name} ${memory}`);
}

// In a plain test run only one: in each browser alone, the tests of the helpers show the same.
describe.each(soak.isLong ? pairs : pairs.slice(2, 3))('from %s to %s', (...names) => {
  const withPair = pairOf(names);

  test.each<[string, Watermarks]>([
    ['1 MiB and 256 KiB', { highWaterMark: mebibyte, lowWaterMark: 262_144 }],
    ['no marks', {}],
  ])('100 senders at once lose nothing, keep their order and stay below the marks, with %s', (_, marks) =>
    withPair(async (near, far) => {
      const counting = far.page.evaluate(async () => {
        const next = Array.from({ length: 100 }, () => 0);
        const faults: string[] = [];
        let count = 0;
        for await (const message of webrtc.messages(await accept('senders'))) {
          const [sender = -1, index = -1] = new Uint8Array(message as ArrayBuffer);
          if (next[sender] !== index) faults.push(`${sender}: ${index} instead of ${next[sender]}`);
          next[sender] = index + 1;
          if (++count === 400) break;
        }
        return { count, faults };
      });
      const peak = await near.page.evaluate(async (marks) => {
        const channel = webrtc.openDataChannel(pc, 'senders');
        await webrtc.opened(channel);
        const { send } = channel;
        let peak = 0;
        channel.send = function (data) {
          send.call(this, data);
          peak = Math.max(peak, this.bufferedAmount);
        };
        await Promise.all(
          Array.from({ length: 100 }, async (_, sender) => {
            for (let index = 0; index < 4; index++) {
              const bytes = new Uint8Array(262_144);
              bytes.set([sender, index]);
              await webrtc.send(channel, bytes, marks);
            }
          }),
        );
        return peak;
      }, marks);
      expect(await counting).toEqual({ count: 400, faults: [] });
      expect(peak).toBeLessThanOrEqual(mebibyte + 262_144);
      // Without marks, a message that is larger than they are may go alone.
      expect(peak).toBeGreaterThanOrEqual(marks.highWaterMark ?? 262_144);
    }),
  );

  test('100 senders at once finish with a low mark that is the high one', () =>
    withPair(async (near, far) => {
      const counting = far.page.evaluate(async () => {
        let count = 0;
        for await (const _ of webrtc.messages(await accept('marks'))) if (++count === 100) break;
        return count;
      });
      await near.page.evaluate(async () => {
        const channel = webrtc.openDataChannel(pc, 'marks');
        await webrtc.opened(channel);
        const marks = { highWaterMark: 65_536, lowWaterMark: 65_536 };
        const bytes = new Uint8Array(262_144);
        await Promise.all(Array.from({ length: 100 }, () => webrtc.send(channel, bytes, marks)));
      });
      expect(await counting).toBe(100);
    }));

  test('all who wait are refused when the channel is closed in the middle', () =>
    withPair(async (near) => {
      const reasons = await near.page.evaluate(async () => {
        const channel = webrtc.openDataChannel(pc, 'closed');
        await webrtc.opened(channel);
        const bytes = new Uint8Array(262_144);
        const waits = Array.from({ length: 100 }, () => webrtc.send(channel, bytes));
        const outcomes = Promise.allSettled(waits);
        await waits[0];
        channel.close();
        return (await outcomes).map((each) => (each.status === 'rejected' ? each.reason.name : 'sent'));
      });
      expect(reasons).toHaveLength(100);
      expect(new Set(reasons)).toEqual(new Set(['sent', 'InvalidStateError']));
      expect(reasons.filter((reason) => reason === 'InvalidStateError').length).toBeGreaterThan(50);
    }));

  test('the first messages all come, though nobody asks for them in the first 50 milliseconds', () =>
    withPair(async (near, far) => {
      const getting = far.page.evaluate(async () => {
        const channel = await accept('early');
        await new Promise((resolve) => setTimeout(resolve, 50));
        const got: unknown[] = [];
        for await (const message of webrtc.messages(channel)) if (got.push(message) === 10) break;
        return got;
      });
      await near.page.evaluate(async () => {
        const channel = webrtc.openDataChannel(pc, 'early');
        await webrtc.opened(channel);
        for (let index = 0; index < 10; index++) channel.send(String(index));
      });
      expect(await getting).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    }));

  test.each(['error', 'close'] as const)('a flood that nobody reads: %s, and the page lives', (overflow) =>
    withPair(async (near, far) => {
      const maxBufferedBytes = Math.min(64 * mebibyte, soak.bytes / 4);
      const opening = far.page.evaluate(
        async (options) => {
          const channel = await accept('flood');
          Object.assign(globalThis, { flooded: { channel, iterator: webrtc.messages(channel, options) } });
        },
        { maxBufferedBytes, overflow },
      );
      await near.page.evaluate(async () => {
        const channel = webrtc.openDataChannel(pc, 'flood');
        await webrtc.opened(channel);
        Object.assign(globalThis, { flooding: channel });
      });
      await opening;
      const held = await watchHeld(far);
      const failure = await near.page.evaluate(async (total) => {
        const bytes = new Uint8Array(65_536);
        try {
          for (let sent = 0; sent < total; sent += bytes.length) await webrtc.send(flooding, bytes);
        } catch (error) {
          return (error as Error).name;
        }
        return 'none';
      }, soak.bytes);
      const most = await held.stop();
      report(names, `flood, ${overflow}`, far, `holds ${(most / mebibyte).toFixed(1)} MiB more at most`);
      expect(most).toBeLessThan(maxBufferedBytes + 32 * mebibyte);
      const kept = await far.page.evaluate(async () => {
        const { channel, iterator } = flooded;
        let bytes = 0;
        try {
          for await (const { byteLength } of iterator) bytes += byteLength;
        } catch (error) {
          return { bytes, failure: (error as Error).name, isOpen: channel.readyState === 'open' };
        }
        return { bytes };
      });
      const isOpen = overflow !== 'close';
      expect(kept).toEqual({ bytes: maxBufferedBytes, failure: 'QuotaExceededError', isOpen });
      expect(failure).toBe(overflow === 'close' ? 'InvalidStateError' : 'none');
    }),
  );

  test('a long stream of bytes arrives whole, and is not held anywhere', () =>
    withPair(async (near, far) => {
      await Promise.all([near, far].map(({ page }) => page.evaluate(() => collectGarbage())));
      const memories = [near, far].map(watchMemory);
      const start = performance.now();
      const receiving = far.page.evaluate(async () => {
        const { readable } = webrtc.byteStreams(await accept('stream'));
        const hash = sha256.create();
        let length = 0;
        for await (const bytes of readable as unknown as AsyncIterable<Uint8Array>) {
          hash.update(bytes);
          length += bytes.length;
        }
        return { length, digest: String(hash.digest()) };
      });
      const sending = near.page.evaluate(async (length) => {
        const hash = sha256.create();
        const bytes = crypto.getRandomValues(new Uint8Array(65_536));
        const { writable } = webrtc.byteStreams(webrtc.openDataChannel(pc, 'stream'));
        const writer = writable.getWriter();
        for (let sent = 0; sent < length; sent += bytes.length) {
          new DataView(bytes.buffer).setUint32(0, sent / bytes.length);
          hash.update(bytes);
          await writer.write(bytes);
        }
        await writer.close();
        return { length, digest: String(hash.digest()) };
      }, soak.bytes);
      expect(await receiving).toEqual(await sending);
      const seconds = (performance.now() - start) / 1_000;
      // What a browser has freed it gives back some seconds later.
      for (let second = 0; second < (soak.isLong ? 5 : 1); second++) {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        await Promise.all([near, far].map(({ page }) => page.evaluate(() => collectGarbage())));
      }
      for (const [index, side] of [near, far].entries()) {
        report(
          names,
          `stream, ${(soak.bytes / mebibyte / seconds).toFixed(1)} MiB/s`,
          side,
          memories[index]?.stop(),
        );
        // A short stream is less than what a browser keeps of garbage.
        if (soak.isLong) expect(memories[index]?.rise()).toBeLessThan(16 * mebibyte);
      }
    }));

  test.each(['one after the other', 'all at once'])(
    'many small messages, sent %s, all arrive in order',
    (how) =>
      withPair(async (near, far) => {
        const receiving = far.page.evaluate(async (count) => {
          const channel = await accept('small');
          let next = 0;
          for await (const message of webrtc.messages(channel)) {
            if (message !== String(next)) return `${message} instead of ${next}`;
            if (++next === count) return 'all';
          }
          return `closed after ${next}`;
        }, soak.messages);
        await near.page.evaluate(
          async ({ count, isInTurn }) => {
            const channel = webrtc.openDataChannel(pc, 'small');
            await webrtc.opened(channel);
            const sent: Promise<void>[] = [];
            for (let index = 0; index < count; index++) {
              const sending = webrtc.send(channel, String(index));
              if (isInTurn) await sending;
              else sent.push(sending);
            }
            await Promise.all(sent);
          },
          { count: soak.messages, isInTurn: how === 'one after the other' },
        );
        expect(await receiving).toBe('all');
      }),
  );
});
