import { KEPT } from './time-window.ts';

export interface StateSpan {
  readonly state: string;
  /** When it began, in seconds since the Unix epoch; it lasts until the next one. */
  readonly since: number;
}

/** More changes than this in the last minutes are nothing that anybody could see. */
const MAX_SPANS = 200;

/** What one state has been in the last minutes. */
export class StateSpans {
  #spans: StateSpan[] = [];

  /** Returns whether it is another state than before. */
  add(state: string, since: number): boolean {
    if (this.#spans.at(-1)?.state === state) return false;
    this.#spans.push({ state, since });
    while (this.#isOver(since)) this.#spans.shift();
    return true;
  }

  spans(): StateSpan[] {
    return [...this.#spans];
  }

  /** Whether the first one ended before what is shown, or makes room. */
  #isOver(time: number): boolean {
    const next = this.#spans[1];
    return next !== undefined && (next.since < time - KEPT || this.#spans.length > MAX_SPANS);
  }
}
