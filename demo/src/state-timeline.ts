import type { RTCPeerConnection } from 'strict-webrtc';
import type uPlot from 'uplot';
import { Chart, colour, FONT } from './chart.ts';
import { ChartFigure } from './chart-figure.ts';
import { clock } from './figures.ts';
import { type StateSpan, StateSpans } from './state-spans.ts';
import type { TimeWindow } from './time-window.ts';

const ROWS = [
  { name: 'Connection', property: 'connectionState' },
  { name: 'ICE', property: 'iceConnectionState' },
  { name: 'Signaling', property: 'signalingState' },
] as const;

type Tone = 'good' | 'trouble' | 'over' | 'waiting';

/** What states are like; the others are on their way to something. */
const TONES = new Map<string, Tone>([
  ['connected', 'good'],
  ['completed', 'good'],
  ['stable', 'good'],
  ['disconnected', 'trouble'],
  ['failed', 'trouble'],
  ['new', 'over'],
  ['closed', 'over'],
]);

/** What the states of the connection have been, each as a bar. */
export class StateTimeline {
  readonly #figure = new ChartFigure(
    'States',
    ROWS.map(({ name }) => name),
  );
  readonly #chart: Chart;
  readonly #rows = ROWS.map(() => new StateSpans());
  #shown: StateSpan[][] = [];

  constructor() {
    this.#figure.element.classList.add('plot-states');
    this.#chart = new Chart(this.#figure.box, {
      series: ROWS.map(() => ({ stroke: 'transparent', points: { show: false } })),
      axis: {
        size: 70,
        grid: { show: false },
        ticks: { show: false },
        splits: ROWS.map((_row, row) => middle(row)),
        values: ROWS.map(({ name }) => name),
      },
      range: () => [0, ROWS.length],
      drawn: (plot) => this.#draw(plot),
    });
  }

  get element(): HTMLElement {
    return this.#figure.element;
  }

  /** Returns the states that are others than before, by the name of their property. */
  add(time: number, pc: RTCPeerConnection): [property: string, state: string][] {
    return ROWS.flatMap(({ property }, row) => {
      const state = pc[property];
      return this.#rows[row]?.add(state, time) ? [[property, state] as [string, string]] : [];
    });
  }

  show(window: TimeWindow): void {
    this.#shown = this.#rows.map((row) => row.spans());
    this.#chart.show([[...window], ...ROWS.map((_row, row) => [middle(row), middle(row)])], window);
    this.#figure.show(this.#shown.map((spans) => spans.at(-1)?.state ?? ''));
    const rows = ROWS.map(({ name }, row) => {
      const changes = this.#shown[row]?.map(({ state, since }) => `${state} at ${clock(since)}`) ?? [];
      return `${name}: ${changes.join(', ')}`;
    });
    this.#figure.describe(rows.join('. '));
  }

  #draw({ ctx, bbox, valToPos, scales }: uPlot): void {
    const { left, top, width, height } = bbox;
    const ratio = devicePixelRatio;
    const barHeight = Math.min(20 * ratio, height / ROWS.length - 4 * ratio);
    const end = scales['x']?.max ?? 0;
    ctx.save();
    ctx.beginPath();
    ctx.rect(left, top, width, height);
    ctx.clip();
    ctx.font = FONT.replace('11px', `${11 * ratio}px`);
    ctx.textAlign = 'left';
    ctx.textBaseline = 'middle';
    for (const [row, spans] of this.#shown.entries()) {
      const y = valToPos(middle(row), 'y', true);
      for (const [index, { state, since }] of spans.entries()) {
        const from = Math.max(left, valToPos(since, 'x', true));
        const to = valToPos(spans[index + 1]?.since ?? end, 'x', true);
        if (to <= from) continue;
        const tone = TONES.get(state) ?? 'waiting';
        drawBar(ctx, tone, from, y - barHeight / 2, Math.max(to - from - ratio, ratio), barHeight);
        const textWidth = ctx.measureText(state).width;
        if (textWidth + 10 * ratio > to - from) continue;
        const isFilled = tone === 'good' || tone === 'waiting';
        ctx.fillStyle = colour('--surface');
        // Over hatching it could not be read.
        if (!isFilled) ctx.fillRect(from + 3 * ratio, y - 7 * ratio, textWidth + 4 * ratio, 14 * ratio);
        if (!isFilled) ctx.fillStyle = colour('--ink');
        ctx.fillText(state, from + 5 * ratio, y);
      }
    }
    ctx.restore();
  }
}

/** A bar whose tone is seen without its colour, too: full, hatched, low, or an outline. */
function drawBar(
  ctx: CanvasRenderingContext2D,
  tone: Tone,
  left: number,
  top: number,
  width: number,
  height: number,
): void {
  const line = devicePixelRatio;
  ctx.save();
  ctx.fillStyle = ctx.strokeStyle = colour(`--${tone}`);
  ctx.lineWidth = 2 * line;
  const isLow = tone === 'waiting';
  ctx.beginPath();
  ctx.rect(left, isLow ? top + 0.15 * height : top, width, isLow ? 0.7 * height : height);
  ctx.clip();
  if (tone === 'good' || tone === 'waiting') ctx.fill();
  else ctx.stroke();
  if (tone === 'trouble') {
    ctx.beginPath();
    for (let at = left - height; at < left + width; at += 5 * line) {
      ctx.moveTo(at, top + height);
      ctx.lineTo(at + height, top);
    }
    ctx.stroke();
  }
  ctx.restore();
}

/** The height of a row; the first one is on top. */
function middle(row: number): number {
  return ROWS.length - row - 0.5;
}
