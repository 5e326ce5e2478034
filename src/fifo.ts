/**
 * A queue that is fast at both ends, and keeps nothing alive that was taken: a ring, whose places are used again and
 * again, where an array that is emptied grows anew each time. V8 is faster with the members of a class than with
 * variables that functions share.
 */
export class Fifo<Value> {
  private places: (Value | undefined)[] = [];
  /** The lowest bits of a position, which are its place: one less than a power of two. */
  private mask = 0;
  private head = 0;
  private tail = 0;

  /** How many values there are. */
  size(): number {
    return this.tail - this.head;
  }

  push(value: Value): void {
    if (this.size() > this.mask) this.grow();
    this.places[this.tail++ & this.mask] = value;
  }

  /** The oldest value; there must be one. */
  shift(): Value {
    const place = this.head++ & this.mask;
    const value = this.places[place] as Value;
    this.places[place] = undefined;
    // What a flood has needed is not kept for ever.
    if (!this.size() && this.mask > 4_095) this.clear();
    return value;
  }

  clear(): void {
    this.places = [];
    this.mask = 0;
    this.head = this.tail;
  }

  private grow(): void {
    const first = this.head & this.mask;
    this.places = this.places.slice(first).concat(this.places.slice(0, first));
    this.mask = this.mask * 2 + 1;
    this.tail = this.size();
    this.head = 0;
  }
}
