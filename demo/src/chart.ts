import uPlot from 'uplot';
import { clock } from './figures.ts';
import type { Columns } from './samples.ts';
import { now, type TimeWindow, windowUntil } from './time-window.ts';

export interface ChartOptions {
  readonly series: readonly uPlot.Series[];
  /** The vertical axis and its range. */
  readonly axis: uPlot.Axis;
  readonly range: uPlot.Range.Function;
  /** Draws onto the finished chart. */
  drawn?(plot: uPlot): void;
  /** The pointer is over the sample of this number, of this chart or another one; `undefined`: over none. */
  pointed?(index: number | undefined): void;
}

export const FONT = '11px system-ui, sans-serif';

/** The page's colour of this name, in the scheme of now. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name);
}

/** A chart over time in the look of the page. It fills its box, whose size does not depend on it. */
export class Chart {
  readonly #plot: uPlot;
  #window: TimeWindow = windowUntil(now(), now());

  constructor(box: HTMLElement, { series, axis, range, drawn, pointed }: ChartOptions) {
    const ink = () => colour('--ink-soft');
    const lines = { stroke: () => colour('--line'), width: 1 };
    const look = { stroke: ink, grid: lines, ticks: { ...lines, size: 4 }, font: FONT, gap: 4 };
    const times = { size: 24, space: 72, values: (_plot: uPlot, splits: number[]) => splits.map(clock) };
    this.#plot = new uPlot(
      {
        width: 300,
        height: 100,
        padding: [6, null, null, null],
        legend: { show: false },
        cursor: { y: false, drag: { x: false, y: false }, sync: { key: 'statistics' } },
        scales: { x: { time: true, range: () => [...this.#window] }, y: { range } },
        axes: [
          { ...look, ...times },
          { ...look, size: 54, space: 24, ...axis },
        ],
        series: [{}, ...series],
        hooks: {
          draw: [(plot) => drawn?.(plot)],
          setCursor: [(plot) => pointed?.(plot.cursor.idx ?? undefined)],
        },
      },
      [[], ...series.map(() => [])],
      box,
    );
    new ResizeObserver(() => {
      // In a closed panel it has none.
      const { clientWidth: width, clientHeight: height } = box;
      if (width > 0 && height > 0) this.#plot.setSize({ width, height });
    }).observe(box);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#plot.redraw());
  }

  show(columns: Columns, window: TimeWindow): void {
    this.#window = window;
    this.#plot.setData(columns);
  }
}
