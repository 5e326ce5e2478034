/** A queue that is fast at both ends, and keeps nothing alive that was taken. */
export interface Fifo<Value> {
  /** How many values there are. */
  size(): number;
  push(value: Value): void;
  /** The oldest value; there must be one. */
  shift(): Value;
  clear(): void;
}

/** A power of two, so that a position is cut to a place by its lowest bits. */
const firstCapacity = 64;

/** A ring, whose places are used again and again: an array that is emptied grows anew each time. */
export function fifo<Value>(): Fifo<Value> {
  let places: (Value | undefined)[] = [];
  let capacity = 0;
  let head = 0;
  let tail = 0;

  function clear(): void {
    places = [];
    capacity = 0;
    head = tail;
  }

  function grow(): void {
    const values = [...places.slice(head & (capacity - 1)), ...places.slice(0, head & (capacity - 1))];
    tail -= head;
    head = 0;
    capacity = capacity * 2 || firstCapacity;
    places = values;
    places.length = capacity;
  }

  return {
    size: () => tail - head,
    push(value) {
      if (tail - head === capacity) grow();
      places[tail++ & (capacity - 1)] = value;
    },
    shift() {
      const place = head++ & (capacity - 1);
      const value = places[place] as Value;
      places[place] = undefined;
      // What a flood has needed is not kept for ever.
      if (head === tail && capacity > 4_096) clear();
      return value;
    },
    clear,
  };
}
