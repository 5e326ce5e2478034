import { describe } from './describe.ts';

/** Reads the members of an object that came from outside, and says by `fail` what is wrong. */
export interface OwnData {
  /** Text of `min` to `max` UTF-16 code units. */
  text(name: string, max: number, min?: number): string;
  /** A whole number from `min` to `max`. */
  count(name: string, min: number, max?: number): number;
  flag(name: string): boolean;
  /** What `read` gives, or `null` where the member is `null`. */
  orNull<Value>(name: string, read: (name: string) => Value): Value | null;
  /** The members of an object within. */
  within(name: string): OwnData;
  /** What `read` gives for each of the 1 to `max` objects in an array. */
  list<Value>(name: string, max: number, read: (data: OwnData) => Value): Value[];
  fail(name: string, accepted: string): never;
}

/**
 * The own data properties of `value`. Neither a getter nor a prototype is asked, so what a sender put there cannot run
 * or stand for a member.
 */
export function ownData(operation: string, path: string, value: unknown): OwnData {
  const refuse = (name: string, found: unknown, accepted: string): never => {
    throw new TypeError(`${operation}: ${name} is ${describe(found).slice(0, 50)}; accepted: ${accepted}.`);
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(path, value, 'an object');
  }
  const get = (name: string): unknown => own(value, name);
  const nameOf = (name: string) => `${path}.${name}`;
  const data: OwnData = {
    text(name, max, min = 0) {
      const text = get(name);
      if (typeof text === 'string' && text.length >= min && text.length <= max) return text;
      const found = typeof text === 'string' ? `text of ${text.length}` : text;
      return refuse(nameOf(name), found, `text of ${min} to ${max} characters`);
    },
    count(name, min, max = Number.MAX_SAFE_INTEGER) {
      const count = get(name);
      if (Number.isSafeInteger(count) && Number(count) >= min && Number(count) <= max) return Number(count);
      return refuse(nameOf(name), count, `a whole number from ${min} to ${max}`);
    },
    flag(name) {
      const flag = get(name);
      return typeof flag === 'boolean' ? flag : refuse(nameOf(name), flag, 'true, false');
    },
    orNull: (name, read) => (get(name) === null ? null : read(name)),
    within: (name) => ownData(operation, nameOf(name), get(name)),
    list(name, max, read) {
      const list = get(name);
      const length = Array.isArray(list) ? Number(own(list, 'length')) : 0;
      if (!(length >= 1 && length <= max)) refuse(nameOf(name), list, `an array of 1 to ${max}`);
      return Array.from({ length }, (_, index) =>
        read(ownData(operation, `${nameOf(name)}[${index}]`, own(list, String(index)))),
      );
    },
    fail: (name, accepted) => refuse(nameOf(name), get(name), accepted),
  };
  return data;
}

function own(value: unknown, name: string): unknown {
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
