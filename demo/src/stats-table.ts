import type { RTCStatsReport } from 'strict-webrtc';
import { element } from './element.ts';
import { StatsGroup } from './stats-group.ts';

const table = element('members', HTMLTableElement);
const search = element('members-search', HTMLInputElement);
const count = element('members-count', HTMLOutputElement);

const groups = new Map<string, StatsGroup>();

/** All statistics of a report; the rates are those since `previous`. */
export function showStatsTable(report: RTCStatsReport, previous: RTCStatsReport | undefined): void {
  for (const stats of report.values()) {
    const group = groups.get(stats.id) ?? new StatsGroup(stats);
    group.show(stats, previous);
    if (!groups.has(stats.id)) table.append(group.body);
    groups.set(stats.id, group);
  }
  for (const [id, group] of groups) {
    if (report.has(id)) continue;
    group.body.remove();
    groups.delete(id);
  }
  filter();
}

function filter(): void {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  let all = 0;
  for (const group of groups.values()) {
    shown += group.filter(words);
    all += group.size;
  }
  const text = words.length > 0 ? `${shown} of ${all}` : `${all}`;
  if (count.textContent !== text) count.textContent = text;
}

search.addEventListener('input', filter);
