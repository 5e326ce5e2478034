/** A queue that is fast at both ends, and keeps nothing alive that was taken. */
export interface Fifo<Value> {
  readonly size: number;
  push(value: Value): void;
  /** The oldest value; there must be one. */
  shift(): Value;
  clear(): void;
}

export function fifo<Value>(): Fifo<Value> {
  let values: (Value | undefined)[] = [];
  let head = 0;
  const clear = () => {
    values = [];
    head = 0;
  };
  return {
    get size() {
      return values.length - head;
    },
    push(value) {
      values.push(value);
    },
    shift() {
      const value = values[head] as Value;
      values[head++] = undefined;
      if (head === values.length) {
        clear();
      } else if (head > 1_024 && head * 2 > values.length) {
        values = values.slice(head);
        head = 0;
      }
      return value;
    },
    clear,
  };
}
