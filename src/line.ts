/** One that stands in a line, with its neighbours there. */
export interface Place<Value> {
  readonly value: Value;
  before: Place<Value> | undefined;
  after: Place<Value> | undefined;
}

/** A queue that can be left from anywhere in it, at the same cost however long it is. */
export interface Line<Value> {
  /** The one that has stood longest. */
  first(): Place<Value> | undefined;
  join(value: Value): Place<Value>;
  /** Takes out one that stands in this line. */
  leave(place: Place<Value>): void;
}

export function line<Value>(): Line<Value> {
  let first: Place<Value> | undefined;
  let last: Place<Value> | undefined;
  return {
    first: () => first,
    join(value) {
      const place: Place<Value> = { value, before: last, after: undefined };
      if (last) last.after = place;
      else first = place;
      last = place;
      return place;
    },
    leave({ before, after }) {
      if (before) before.after = after;
      else first = after;
      if (after) after.before = before;
      else last = before;
    },
  };
}
