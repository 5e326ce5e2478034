import { describe, expect, test } from 'vitest';
import { openScope, type Scope } from '../../src/scope.ts';
import { countListeners } from '../support/listeners.ts';
import { thrownBy, untilAborted } from '../support/tasks.ts';
import { failOnUnhandledRejections } from '../support/unhandled.ts';

failOnUnhandledRejections();

const leave = (scope: Scope) => scope[Symbol.asyncDispose]();

describe('a task', () => {
  test('starts in the very call, with the signal of the scope', async () => {
    const scope = openScope();
    let given: AbortSignal | undefined;
    const task = scope.launch((signal) => {
      given = signal;
      return 42;
    });
    expect(given).toBe(scope.signal);
    expect(await task).toBe(42);
    await leave(scope);
  });

  test('that rejects or throws fails the scope and aborts the others with that error', async () => {
    for (const fail of [(error: Error) => Promise.reject(error), raise]) {
      const scope = openScope();
      const error = new Error('broken');
      const other = scope.launch(untilAborted);
      const failing = scope.launch(() => fail(error));
      expect(await thrownBy(failing)).toBe(error);
      expect(await thrownBy(other)).toBe(error);
      expect(scope.signal.reason).toBe(error);
      expect(await thrownBy(leave(scope))).toBe(error);
    }
  });

  test('that is aborted because the scope is left has not failed', async () => {
    const scope = openScope();
    const task = scope.launch(untilAborted);
    await leave(scope);
    expect(await thrownBy(task)).toBe(scope.signal.reason);
    expect(scope.signal.reason).toMatchObject({ name: 'AbortError' });
  });

  test('that tells of the abort with an AbortError of its own has not failed', async () => {
    const scope = openScope();
    scope.launch((signal) =>
      untilAborted(signal).catch(() => {
        throw new DOMException('stopped', 'AbortError');
      }),
    );
    await leave(scope);
  });

  test('that fails while it is aborted has failed', async () => {
    const scope = openScope();
    const error = new Error('could not stop');
    scope.launch((signal) => untilAborted(signal).catch(() => raise(error)));
    expect(await thrownBy(leave(scope))).toBe(error);
  });

  test('is awaited when the scope is left, however late it ends', async () => {
    const scope = openScope();
    let ended = false;
    scope.launch(async (signal) => {
      await untilAborted(signal).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 5));
      ended = true;
    });
    await leave(scope);
    expect(ended).toBe(true);
  });

  test('does not start in a scope that has aborted: it rejects with the reason', async () => {
    const controller = new AbortController();
    const scope = openScope({ signal: controller.signal });
    controller.abort('left');
    let started = false;
    const task = scope.launch(() => {
      started = true;
    });
    expect([await thrownBy(task), started]).toEqual(['left', false]);
    await leave(scope);
  });

  test('does not start once the scope is being left: it rejects with InvalidStateError', async () => {
    const scope = openScope();
    const late: Promise<unknown>[] = [];
    scope.signal.addEventListener('abort', () => late.push(scope.launch(() => 1)));
    scope.defer(() => late.push(scope.launch(() => 2)));
    await leave(scope);
    late.push(scope.launch(() => 3));
    expect(late).toHaveLength(3);
    for (const task of late) await expect(task).rejects.toMatchObject({ name: 'InvalidStateError' });
    await expect(late[0]).rejects.toThrow('launch()');
  });
});

describe('clean-ups', () => {
  test('run after the tasks, the last one first, each awaited', async () => {
    const order: string[] = [];
    const scope = openScope();
    scope.launch((signal) => untilAborted(signal).finally(() => order.push('task')));
    scope.defer(() => order.push('first'));
    scope.defer(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push('second');
    });
    scope.defer(() => order.push('third'));
    await leave(scope);
    expect(order).toEqual(['task', 'third', 'second', 'first']);
  });

  test('all run, also where some fail, and the first failure is thrown with the later ones', async () => {
    const order: string[] = [];
    const scope = openScope();
    for (const name of ['a', 'b', 'c']) {
      scope.defer(() => {
        order.push(name);
        throw new Error(name);
      });
    }
    const error = await thrownBy(leave(scope));
    expect(order).toEqual(['c', 'b', 'a']);
    expect(error).toMatchObject({
      name: 'SuppressedError',
      error: { message: 'c' },
      suppressed: { name: 'SuppressedError', error: { message: 'b' }, suppressed: { message: 'a' } },
    });
  });

  test("follow the failure of a task, which comes first, and don't repeat it", async () => {
    const scope = openScope();
    const [first, second] = [new Error('task'), new Error('clean-up')];
    scope.defer(() => raise(second));
    scope.defer(() => raise(first));
    scope.launch(() => raise(first));
    expect(await thrownBy(leave(scope))).toMatchObject({ error: first, suppressed: second });
  });

  test('may be added by a task that is being aborted, and by a clean-up', async () => {
    const order: string[] = [];
    const scope = openScope();
    scope.launch((signal) =>
      untilAborted(signal).finally(() => {
        scope.defer(() => {
          order.push('of the task');
          scope.defer(() => order.push('of the clean-up'));
        });
      }),
    );
    await leave(scope);
    expect(order).toEqual(['of the task', 'of the clean-up']);
  });

  test('are refused with InvalidStateError once the scope has been left', async () => {
    const scope = openScope();
    await leave(scope);
    expect(() => scope.defer(() => {})).toThrow(expect.objectContaining({ name: 'InvalidStateError' }));
    expect(() => scope.defer(() => {})).toThrow('defer()');
  });
});

describe('a scope', () => {
  test('aborts in the very call that leaves it', async () => {
    const scope = openScope();
    const left = leave(scope);
    expect(scope.signal.aborted).toBe(true);
    await left;
  });

  test('aborts with the signal it was opened with, whatever the reason, and that is no failure', async () => {
    for (const reason of [null, '', 0, 'left', new Error('left')]) {
      const controller = new AbortController();
      const scope = openScope({ signal: controller.signal });
      const task = scope.launch(untilAborted);
      controller.abort(reason);
      expect(await thrownBy(task)).toBe(reason);
      await leave(scope);
    }
  });

  test('is not opened with an aborted signal', () => {
    const reason = new Error('too late');
    expect(() => openScope({ signal: AbortSignal.abort(reason) })).toThrow(reason);
  });

  test('lets go of the signal it was opened with, whatever ends it', async () => {
    for (const end of ['leave', 'fail', 'abort']) {
      const controller = new AbortController();
      const listeners = countListeners(controller.signal);
      const scope = openScope({ signal: controller.signal });
      expect(listeners.count).toBe(1);
      if (end === 'fail') await thrownBy(scope.launch(() => raise(new Error('broken'))));
      if (end === 'abort') controller.abort();
      if (end === 'leave') await leave(scope);
      else await new Promise((resolve) => setTimeout(resolve));
      expect(listeners.count).toBe(0);
      await thrownBy(leave(scope));
    }
  });

  test('is left once: the second time waits for the end, and tells nothing again', async () => {
    const scope = openScope();
    let count = 0;
    scope.defer(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      count++;
      throw new Error('broken');
    });
    const first = thrownBy(leave(scope));
    await leave(scope);
    expect([count, await first]).toEqual([1, new Error('broken')]);
  });

  test('fails with whatever was thrown, undefined too', async () => {
    const scope = openScope();
    scope.launch(() => Promise.reject(undefined));
    expect(await thrownBy(leave(scope))).toBe(undefined);
  });

  test('ends its tasks at the end of an await using block', async () => {
    let signal: AbortSignal | undefined;
    {
      await using scope = openScope();
      scope.launch(untilAborted);
      signal = scope.signal;
      expect(signal.aborted).toBe(false);
    }
    expect(signal.aborted).toBe(true);
  });
});

function raise(error: unknown): never {
  throw error;
}
