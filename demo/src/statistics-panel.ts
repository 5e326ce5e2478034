import {
  pollStats,
  type RTCPeerConnection,
  type RTCStatsReport,
  type StatsDump,
  statsDump,
  summarize,
} from 'strict-webrtc';
import { element } from './element.ts';
import { saveDump } from './save-dump.ts';
import { StateTimeline } from './state-timeline.ts';
import { showStatsTable } from './stats-table.ts';
import { summaryPlots } from './summary-plots.ts';
import { KEPT, now, windowUntil } from './time-window.ts';

const panel = element('statistics', HTMLDetailsElement);
const pause = element('statistics-pause', HTMLButtonElement);
const download = element('download-dump', HTMLButtonElement);
const note = element('statistics-note', HTMLParagraphElement);

const timeline = new StateTimeline();
const plots = summaryPlots();
const first = now();

/** The call of now; none that is over is kept. */
let followed: RTCPeerConnection | undefined;
let polling: AsyncIterableIterator<RTCStatsReport> | undefined;
/** Of the latest call, while the panel was open. */
let dump: StatsDump | undefined;
let newest: { readonly report: RTCStatsReport; readonly previous: RTCStatsReport | undefined } | undefined;
let isPaused = false;

/** The states of this connection may be others now. */
export function followStatistics(pc: RTCPeerConnection): void {
  if (pc !== followed && pc.connectionState !== 'closed') {
    followed = pc;
    dump = statsDump({ capacity: KEPT });
    download.disabled = true;
    newest = undefined;
    begin();
  }
  if (pc !== followed) return;
  for (const [property, state] of timeline.add(now(), pc)) {
    dump?.log(`on${property.toLowerCase()}change`, state);
  }
  if (pc.connectionState === 'closed') followed = undefined;
  show();
}

/** Asks only while somebody looks. */
function begin(): void {
  polling?.return?.();
  polling = undefined;
  if (followed && panel.open) poll(followed).catch(() => say('The browser gives no statistics.'));
  else say();
}

async function poll(pc: RTCPeerConnection): Promise<void> {
  const reports = pollStats(pc);
  polling = reports;
  for (const plot of plots) plot.interrupt(now());
  say();
  let previous: RTCStatsReport | undefined;
  for await (const report of reports) {
    const summary = summarize(previous, report);
    for (const plot of plots) plot.add(now(), summary);
    dump?.add(report);
    download.disabled = false;
    newest = { report, previous };
    previous = report;
    show();
  }
  if (polling === reports) polling = undefined;
  say();
}

function show(): void {
  if (isPaused || !panel.open) return;
  const window = windowUntil(now(), first);
  timeline.show(window);
  for (const plot of plots) plot.show(window);
  if (newest) showStatsTable(newest.report, newest.previous);
}

function say(trouble?: string): void {
  const what = polling ? 'A report each second, while this is open.' : 'Figures come with a call.';
  note.textContent = trouble ?? (isPaused ? 'What you see stands still; it is recorded all the same.' : what);
}

panel.addEventListener('toggle', () => {
  begin();
  show();
});
pause.addEventListener('click', () => {
  isPaused = !isPaused;
  pause.setAttribute('aria-pressed', String(isPaused));
  say();
  show();
});
download.addEventListener('click', () => {
  if (dump) saveDump(dump);
});

element('plots', HTMLDivElement).append(timeline.element, ...plots.map(({ element }) => element));
say();
