import type { StatsSummary } from 'strict-webrtc';
import { bits, milliseconds, percent, perSecond } from './figures.ts';
import { LinePlot, type PlotLine } from './line-plot.ts';

/** What is drawn of a call. */
export function summaryPlots(): LinePlot[] {
  return [
    bitRates('Receiving', ({ inbound }) => inbound),
    bitRates('Sending', ({ outbound }) => outbound),
    new LinePlot({
      title: 'Round trip',
      lines: [{ name: 'Both ways', value: ({ roundTripTime }) => roundTripTime }],
      atLeast: 0.01,
      figure: milliseconds,
      tick: millisecondsAtAxis,
    }),
    new LinePlot({
      title: 'Lost packets',
      lines: mediaLines('packetLoss'),
      atLeast: 0.05,
      figure: percent,
      tick: percent,
    }),
    new LinePlot({
      title: 'Jitter',
      lines: mediaLines('jitter'),
      atLeast: 0.01,
      figure: milliseconds,
      tick: millisecondsAtAxis,
    }),
    new LinePlot({
      title: 'Pictures a second',
      lines: [
        { name: 'Received', value: ({ inbound }) => inbound.video.frameRate },
        { name: 'Sent', value: ({ outbound }) => outbound.video.frameRate },
      ],
      atLeast: 10,
      figure: perSecond,
      tick: String,
    }),
  ];
}

function millisecondsAtAxis(seconds: number): string {
  return `${Number((seconds * 1_000).toFixed(1))} ms`;
}

function mediaLines(figure: 'packetLoss' | 'jitter'): PlotLine[] {
  return [
    { name: 'Sound in', value: ({ inbound }) => inbound.audio[figure] },
    { name: 'Picture in', value: ({ inbound }) => inbound.video[figure] },
    { name: 'Sound out', value: ({ outbound }) => outbound.audio[figure] },
    { name: 'Picture out', value: ({ outbound }) => outbound.video[figure] },
  ];
}

function bitRates(title: string, direction: (summary: StatsSummary) => BitRates): LinePlot {
  return new LinePlot({
    title,
    unit: 'bit/s',
    lines: [
      { name: 'Sound', value: (summary) => direction(summary).audio.bitrate },
      { name: 'Picture', value: (summary) => direction(summary).video.bitrate },
      { name: 'Data', value: (summary) => direction(summary).data.bitrate },
    ],
    atLeast: 100_000,
    figure: bits,
    tick: (rate) => (rate < 1_000_000 ? `${rate / 1_000} k` : `${rate / 1_000_000} M`),
  });
}

interface Rate {
  readonly bitrate: number | undefined;
}

interface BitRates {
  readonly audio: Rate;
  readonly video: Rate;
  readonly data: Rate;
}
