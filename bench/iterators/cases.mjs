/**
 * What an iterator over events has to do, case by case. Each takes the same steps with every adapter, and says what
 * came of them and whether that is what one wants; `undefined` where there is nothing to judge.
 */
import { getEventListeners, setMaxListeners } from 'node:events';
import { FakeChannel } from './channel.mjs';

const pending = Symbol('pending');
const loops = 100;
const flood = 100_000;

const count = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ' ');
const message = (data) => Object.assign(new Event('message'), { data });
const dispatch = (target, ...values) => {
  for (const value of values) target.dispatchEvent(message(value));
};

/** Lets everything happen that is on its way: none of what is compared waits for a timer. */
async function settle() {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** What `promise` comes to, or `pending`. */
async function now(promise) {
  const settled = Promise.resolve(promise).then(
    (value) => ({ value }),
    (error) => ({ error }),
  );
  return Promise.race([settled, settle().then(() => pending)]);
}

const targetListeners = (target) => {
  const types = Object.keys(target).flatMap((key) => (key.startsWith('on') ? [key.slice(2)] : []));
  return types.reduce((sum, type) => sum + getEventListeners(target, type).length, 0);
};
const signalListeners = (signal) => getEventListeners(signal, 'abort').length;

/** What was thrown, in words. */
function nameOf(error, reason) {
  if (error === reason) return '`signal.reason`';
  const isWrapped = reason !== undefined && error.cause === reason;
  return `\`${error.name ?? error.type}\`${isWrapped ? ' with it as `cause`' : ''}`;
}

/** Begins to iterate, and sees one event arrive: from here on those that are lazy listen, too. */
async function begin(adapter, options) {
  const target = new FakeChannel();
  const iterator = adapter.iterate(target, options);
  const first = iterator.next();
  await settle();
  dispatch(target, 0);
  await first;
  return { target, iterator };
}

/** What a `for await` loop gets, and how it ends. */
async function drain(adapter, iterator) {
  const values = [];
  async function loop() {
    for await (const value of { [Symbol.asyncIterator]: () => iterator }) {
      values.push((adapter.read?.(value) ?? value).data);
    }
  }
  return { values, ending: await now(loop()) };
}

function describe({ values, ending }, reason) {
  const got = `[${values.join(', ')}], then `;
  if (ending === pending) return `${got}waits on`;
  return got + ('error' in ending ? `throws ${nameOf(ending.error, reason)}` : 'is done');
}

/** What nobody caught while `run` ran. */
async function uncaughtIn(run) {
  const errors = [];
  const onError = (error) => errors.push(error);
  const names = ['uncaughtException', 'unhandledRejection'];
  const before = names.map((name) => process.listeners(name));
  for (const name of names) process.removeAllListeners(name).on(name, onError);
  await run();
  await settle();
  for (const [index, name] of names.entries()) {
    process.removeAllListeners(name);
    for (const listener of before[index]) process.on(name, listener);
  }
  return errors;
}

const noSignal = { result: 'takes no signal', passes: false };
const without = { result: '–', passes: undefined };

export const cases = [
  {
    name: 'an event before the first `next()`',
    wanted: 'kept',
    async run(adapter) {
      const target = new FakeChannel();
      const iterator = adapter.iterate(target);
      dispatch(target, 1);
      const isKept = (await now(iterator.next())) !== pending;
      return { result: isKept ? 'kept' : 'lost', passes: isKept };
    },
  },
  {
    name: `${count(flood)} events that nobody reads`,
    wanted: 'a bound, and an error from the loop',
    async run(adapter) {
      const { target, iterator } = await begin(adapter);
      let drained;
      const uncaught = await uncaughtIn(async () => {
        for (let value = 0; value < flood; value++) dispatch(target, value);
        await settle();
        drained = await drain(adapter, iterator);
      });
      const { values, ending } = drained;
      const error = ending.error ? `, then throws ${nameOf(ending.error)}` : '';
      const kept = values.length === flood ? 'keeps all' : `keeps ${count(values.length)}`;
      const lost = uncaught.length ? `; ${count(uncaught.length)} uncaught \`${uncaught[0].name}\`` : '';
      return {
        result: kept + error + lost,
        passes: values.length < flood && ending.error !== undefined && uncaught.length === 0,
      };
    },
  },
  {
    name: 'listeners left after `break`',
    wanted: '0',
    async run(adapter) {
      const { target, iterator } = await begin(adapter);
      dispatch(target, 1);
      for await (const _ of { [Symbol.asyncIterator]: () => iterator }) break;
      await settle();
      const left = targetListeners(target);
      return { result: count(left), passes: left === 0 };
    },
  },
  {
    name: `abort listeners left after ${loops} loops with one signal`,
    wanted: '0',
    async run(adapter) {
      if (!adapter.takesSignal) return noSignal;
      const { signal } = new AbortController();
      setMaxListeners(0, signal);
      await uncaughtIn(async () => {
        for (let loop = 0; loop < loops; loop++) {
          const { iterator } = await begin(adapter, { signal });
          await iterator.return();
        }
        await settle();
      });
      const left = signalListeners(signal);
      return { result: count(left), passes: left === 0 };
    },
  },
  {
    name: `the same after ${loops} waits for one event`,
    wanted: '0',
    async run(adapter) {
      if (!adapter.wait) return without;
      const { signal } = new AbortController();
      setMaxListeners(0, signal);
      for (let loop = 0; loop < loops; loop++) {
        const target = new FakeChannel();
        const waiting = adapter.wait(target, { signal });
        dispatch(target, 1);
        await waiting;
      }
      await settle();
      const left = signalListeners(signal);
      return { result: count(left), passes: left === 0 };
    },
  },
  {
    name: 'an abort while `next()` waits',
    wanted: 'rejects with `signal.reason`',
    async run(adapter) {
      if (!adapter.takesSignal) return noSignal;
      const controller = new AbortController();
      const reason = new Error('left');
      const { iterator } = await begin(adapter, { signal: controller.signal });
      const waiting = now(iterator.next());
      controller.abort(reason);
      const { error } = await waiting;
      const result = error ? `rejects with ${nameOf(error, reason)}` : 'waits on';
      return { result, passes: error === reason };
    },
  },
  {
    name: 'an abort with two events unread',
    wanted: 'both, then `signal.reason`',
    async run(adapter) {
      if (!adapter.takesSignal) return noSignal;
      const controller = new AbortController();
      const reason = new Error('left');
      const { target, iterator } = await begin(adapter, { signal: controller.signal });
      dispatch(target, 1, 2);
      controller.abort(reason);
      const drained = await drain(adapter, iterator);
      return {
        result: describe(drained, reason),
        passes: drained.values.length === 2 && drained.ending.error === reason,
      };
    },
  },
  {
    name: 'an `error` event with two events unread',
    wanted: 'both, then the error',
    async run(adapter) {
      const { target, iterator } = await begin(adapter);
      const error = Object.assign(new Error('failed'), { name: 'RTCError' });
      dispatch(target, 1, 2);
      target.dispatchEvent(Object.assign(new Event('error'), { error }));
      const drained = await drain(adapter, iterator);
      const thrown = drained.ending.error;
      return {
        result: describe(drained),
        passes: drained.values.length === 2 && thrown !== undefined && (thrown.error ?? thrown) === error,
      };
    },
  },
  {
    name: 'a signal that has aborted',
    wanted: 'throws `signal.reason`, no listener left',
    async run(adapter) {
      if (!adapter.takesSignal) return noSignal;
      const reason = new Error('left');
      const target = new FakeChannel();
      const signal = AbortSignal.abort(reason);
      const { error } = await now((async () => adapter.iterate(target, { signal }).next())());
      await settle();
      const left = targetListeners(target) + signalListeners(signal);
      const ending = error ? `throws ${nameOf(error, reason)}` : 'waits on';
      return {
        result: left ? `${ending}, ${left} listeners left` : ending,
        passes: error === reason && left === 0,
      };
    },
  },
];

/** Runs all cases with `adapter`, one after the other. */
export async function judge(adapter) {
  const rows = [];
  for (const { name, wanted, run } of cases) rows.push({ name, wanted, ...(await run(adapter)) });
  return rows;
}
