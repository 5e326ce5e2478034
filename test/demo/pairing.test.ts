import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PairingMessage } from '../../demo/src/message.ts';
import { type Pair, Pairing } from '../../demo/src/pairing.ts';

/** A room whose messages take their time: each sender's arrive in order at each receiver, and nothing else is sure. */
class Room {
  readonly pages = new Map<string, Page>();
  readonly #random: () => number;
  readonly #arrivals = new Map<string, number>();

  constructor(seed: number) {
    let state = seed * 2_654_435_761;
    this.#random = () => {
      state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
      return state / 2 ** 32;
    };
  }

  between(least: number, most: number): number {
    return least + Math.floor(this.#random() * (most - least));
  }

  enter(): Page {
    const id = Array.from({ length: 32 }, () => this.between(0, 16).toString(16)).join('');
    const page = new Page(id, this);
    this.pages.set(id, page);
    return page;
  }

  send(from: string, to: string | null, message: PairingMessage): void {
    for (const { id } of this.pages.values()) {
      if (id === from || (to !== null && to !== id)) continue;
      const way = `${from} ${id}`;
      const arrival = Math.max(Date.now() + this.between(1, 400), (this.#arrivals.get(way) ?? 0) + 1);
      this.#arrivals.set(way, arrival);
      setTimeout(() => this.pages.get(id)?.pairing.received(from, message), arrival - Date.now());
    }
  }
}

class Page {
  readonly id: string;
  readonly pairing: Pairing;
  pair: Pair | undefined;
  calls = 0;
  isFull = false;

  constructor(id: string, room: Room) {
    this.id = id;
    this.pairing = new Pairing({
      id,
      send: (to, message) => room.send(id, to, message),
      paired: (pair) => {
        this.pair = pair;
        this.calls++;
      },
      ended: () => {
        this.pair = undefined;
      },
      full: () => {
        this.pair = undefined;
        this.isFull = true;
      },
    });
  }
}

/** That exactly two pages have each other, in the same call, and that one of the two makes the offers. */
function expectOnePair(pages: readonly Page[]): [Page, Page] {
  const paired = pages.filter(({ pair }) => pair);
  expect(paired).toHaveLength(2);
  const [one, other] = paired as [Page, Page];
  expect(one.pair?.peer).toBe(other.id);
  expect(other.pair?.peer).toBe(one.id);
  expect(one.pair?.call).toBe(other.pair?.call);
  expect([one.pair?.offers, other.pair?.offers].sort()).toEqual([false, true]);
  expect((one.pair?.offers ? one : other).id > (one.pair?.offers ? other : one).id).toBe(true);
  return [one, other];
}

const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('however the messages travel', () => {
  test.each([2, 3, 4, 6])('%i pages that come at once end in exactly one pair', (count) => {
    for (const seed of seeds) {
      const room = new Room(seed * 100 + count);
      const pages = Array.from({ length: count }, () => room.enter());
      for (const page of pages) setTimeout(() => page.pairing.start(), room.between(0, 50));
      vi.advanceTimersByTime(30_000);
      expectOnePair(pages);
      expect(pages.filter(({ isFull }) => isFull)).toHaveLength(count - 2);
      for (const page of pages) page.pairing.stop();
    }
  });

  test('a pair is not disturbed by any number that come later', () => {
    for (const seed of seeds) {
      const room = new Room(seed);
      const pair = [room.enter(), room.enter()];
      for (const page of pair) page.pairing.start();
      vi.advanceTimersByTime(10_000);
      const [one, other] = expectOnePair(pair);
      const late = [room.enter(), room.enter(), room.enter()];
      for (const page of late) page.pairing.start();
      vi.advanceTimersByTime(30_000);
      expectOnePair([...pair, ...late]);
      expect([one.calls, other.calls]).toEqual([1, 1]);
      expect(late.map(({ isFull }) => isFull)).toEqual([true, true, true]);
      for (const page of pair) page.pairing.stop();
    }
  });

  test('who stays is found by the next one that comes', () => {
    for (const seed of seeds) {
      const room = new Room(seed);
      const pages = [room.enter(), room.enter()];
      for (const page of pages) page.pairing.start();
      vi.advanceTimersByTime(10_000);
      const [one, other] = expectOnePair(pages);
      other.pairing.stop();
      other.pair = undefined;
      vi.advanceTimersByTime(1_000);
      expect(one.pair).toBeUndefined();
      const next = room.enter();
      next.pairing.start();
      vi.advanceTimersByTime(10_000);
      expectOnePair([one, next]);
      for (const page of [one, next]) page.pairing.stop();
    }
  });

  test('a page that dies while it is invited does not keep the others waiting', () => {
    for (const seed of seeds) {
      const room = new Room(seed);
      const pages = [room.enter(), room.enter(), room.enter()];
      for (const page of pages) page.pairing.start();
      vi.advanceTimersByTime(room.between(50, 500));
      const [dead] = pages.sort((a, b) => (a.id < b.id ? -1 : 1)) as [Page];
      room.pages.delete(dead.id);
      vi.advanceTimersByTime(500);
      const living = pages.filter((page) => page !== dead);
      // Whoever had agreed with it finds out from the connection, which gives up.
      for (const { pair, pairing } of living) if (pair?.peer === dead.id) pairing.release(pair);
      for (const page of living) if (page.pair?.peer === dead.id) page.pair = undefined;
      vi.advanceTimersByTime(60_000);
      const wasToldFull = living.some(({ isFull }) => isFull);
      if (!wasToldFull) expectOnePair(living);
      for (const page of living) page.pairing.stop();
    }
  });
});

describe('a tab that is reloaded', () => {
  test('takes its own place again, although nobody has heard it leave', () => {
    const room = new Room(1);
    const [stays, leaves] = [room.enter(), room.enter()];
    for (const page of [stays, leaves]) page.pairing.start();
    vi.advanceTimersByTime(10_000);
    expectOnePair([stays, leaves]);
    room.pages.delete(leaves.id);
    const reloaded = room.enter();
    reloaded.pairing.start(leaves.id);
    vi.advanceTimersByTime(10_000);
    expectOnePair([stays, reloaded]);
    expect(reloaded.isFull).toBe(false);
    for (const page of [stays, reloaded]) page.pairing.stop();
  });
});

describe('after stop()', () => {
  test('no timer is left, and nothing is answered', () => {
    const room = new Room(1);
    const pages = [room.enter(), room.enter(), room.enter()];
    for (const page of pages) page.pairing.start();
    vi.advanceTimersByTime(10_000);
    for (const page of pages) page.pairing.stop();
    vi.advanceTimersByTime(1_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});
