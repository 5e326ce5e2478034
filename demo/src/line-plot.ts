import type { StatsSummary } from 'strict-webrtc';
import { Chart, colour } from './chart.ts';
import { ChartFigure } from './chart-figure.ts';
import { clock } from './figures.ts';
import { type Columns, Samples } from './samples.ts';
import type { TimeWindow } from './time-window.ts';

export interface PlotLine {
  readonly name: string;
  value(summary: StatsSummary): number | undefined;
}

export interface LinePlotOptions {
  readonly title: string;
  /** What the axis counts, where its figures do not say so. */
  readonly unit?: string;
  readonly lines: readonly PlotLine[];
  /** How high the axis goes at least, so that noise does not look like a mountain. */
  readonly atLeast: number;
  /** A figure in the legend, and a shorter one at the axis. */
  figure(value: number | undefined): string;
  tick(value: number): string;
}

/** Told apart without colours, too. */
const DASHES = [[], [6, 3], [2, 3], [8, 3, 2, 3]];

/** Some figures of the summary over time. */
export class LinePlot {
  readonly #options: LinePlotOptions;
  readonly #figure: ChartFigure;
  readonly #chart: Chart;
  readonly #samples: Samples;
  #shown: Columns = [[]];
  #pointed: number | undefined;

  constructor(options: LinePlotOptions) {
    const { title, unit, lines, atLeast, tick } = options;
    this.#options = options;
    this.#samples = new Samples(lines.length);
    this.#figure = new ChartFigure(
      title,
      lines.map(({ name }) => name),
      unit,
    );
    this.#chart = new Chart(this.#figure.box, {
      series: lines.map((_line, index) => ({
        stroke: () => colour(`--line-${index + 1}`),
        width: 2,
        dash: DASHES[index] ?? [],
        points: { show: false },
      })),
      axis: { values: (_plot, splits) => splits.map(tick) },
      range: (_plot, _least, most) => [0, Math.max(atLeast, (Number.isFinite(most) ? most : 0) * 1.1)],
      pointed: (index) => {
        this.#pointed = index;
        this.#showFigures();
      },
    });
    this.#showFigures();
  }

  get element(): HTMLElement {
    return this.#figure.element;
  }

  add(time: number, summary: StatsSummary): void {
    this.#samples.add(
      time,
      this.#options.lines.map(({ value }) => value(summary)),
    );
  }

  interrupt(time: number): void {
    this.#samples.interrupt(time);
  }

  show(window: TimeWindow): void {
    this.#shown = this.#samples.columns();
    this.#chart.show(this.#shown, window);
    this.#showFigures();
  }

  /** Those under the pointer, or else the newest. */
  #showFigures(): void {
    const [times, ...lines] = this.#shown;
    const time = this.#pointed === undefined ? undefined : times[this.#pointed];
    const index = time === undefined ? times.length - 1 : (this.#pointed ?? 0);
    this.#figure.show(
      this.#options.lines.map((_line, line) => this.#options.figure(lines[line]?.[index] ?? undefined)),
      time === undefined ? '' : clock(time),
    );
  }
}
