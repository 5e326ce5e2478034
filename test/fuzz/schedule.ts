/** What a schedule of the fuzz test is made of. */
import * as fc from 'fast-check';
import { type Start, starts } from './starts.ts';

/** How long the schedule waits before a step. */
export type Pause = 'none' | 'microtask' | 'task' | 'milliseconds';

/** One thing that a schedule does. */
export type Act =
  | {
      readonly kind: 'start';
      readonly start: Start;
      readonly signal: number | undefined;
      readonly loop: Loop;
    }
  | { readonly kind: 'abort'; readonly signal: number }
  | { readonly kind: 'return'; readonly loop: number }
  | { readonly kind: 'negotiate' | 'close channel' | 'close' | 'close from elsewhere' };

/** How a loop over an iterator ends by itself. */
export type Loop = 'never' | 'break' | 'throw';

export interface Step {
  readonly pause: Pause;
  readonly act: Act;
}

/** How many signals the steps of a schedule share. */
export const signals = 2;

const signal = fc.nat({ max: signals - 1 });

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('start' as const),
      start: fc.constantFrom(...(Object.keys(starts) as Start[])),
      signal: fc.option(signal, { nil: undefined }),
      loop: fc.constantFrom<Loop>('never', 'never', 'break', 'throw'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('abort' as const), signal }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('return' as const), loop: fc.nat({ max: 3 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('negotiate' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('close channel' as const, 'close' as const) }) },
);

/** Seen only by a look at the state now and then, so there are few of it. */
const closeFromElsewhere: fc.Arbitrary<Act> = fc.constant({ kind: 'close from elsewhere' });

export const schedule: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    pause: fc.constantFrom<Pause>('none', 'none', 'microtask', 'task', 'milliseconds'),
    act: fc.oneof({ weight: 60, arbitrary: act }, { weight: 1, arbitrary: closeFromElsewhere }),
  }),
  { minLength: 1, maxLength: 12 },
);
