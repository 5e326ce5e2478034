import { KEPT } from './time-window.ts';

/** Times, and for each of them the values of some lines; `null` is a gap in a line. */
export type Columns = [times: number[], ...values: (number | null)[][]];

/** The values of some lines in the last minutes. */
export class Samples {
  #columns: Columns;

  constructor(lines: number) {
    this.#columns = [[], ...Array.from({ length: lines }, () => [])];
  }

  add(time: number, values: readonly (number | undefined)[]): void {
    const [times, ...lines] = this.#columns;
    times.push(time);
    for (const [index, line] of lines.entries()) line.push(values[index] ?? null);
    const tooOld = times.findIndex((past) => past >= time - KEPT);
    if (tooOld > 0) for (const column of this.#columns) column.splice(0, tooOld);
  }

  /** The lines break off here: what comes next does not follow what was. */
  interrupt(time: number): void {
    if (this.#columns[0].length > 0) this.add(time, []);
  }

  /** A copy, which what is added later does not change. */
  columns(): Columns {
    const [times, ...lines] = this.#columns;
    return [[...times], ...lines.map((line) => [...line])];
  }
}
