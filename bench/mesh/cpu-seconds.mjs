import { readdirSync, readFileSync } from 'node:fs';

/** A variable in the environment of a browser, by which its processes are found. */
export const mark = { STRICT_WEBRTC_BENCH_BROWSER: String(process.pid) };

/** What Linux counts processor time in: `sysconf(_SC_CLK_TCK)` is 100 wherever there is a browser. */
const ticksPerSecond = 100;

/** The processor time that the browser's processes have taken so far; those that have ended do not count. */
export function cpuSeconds() {
  const [[name, value]] = Object.entries(mark);
  const processes = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      // The name of the command may have spaces and parentheses; the third field comes after it.
      const [, parent, ...rest] = read(pid, 'stat')
        .replace(/^.*\) /s, '')
        .split(' ');
      const isMarked = read(pid, 'environ').split('\0').includes(`${name}=${value}`);
      processes.set(pid, { parent, isMarked, ticks: Number(rest[9]) + Number(rest[10]) });
    } catch {
      // It has ended meanwhile.
    }
  }
  // Chromium writes the titles of its children over their environment: they are known by their parents.
  const isOurs = (pid) => {
    const process = processes.get(pid);
    return process !== undefined && (process.isMarked || isOurs(process.parent));
  };
  let ticks = 0;
  for (const [pid, process] of processes) if (isOurs(pid)) ticks += process.ticks;
  return ticks / ticksPerSecond;
}

function read(pid, file) {
  return readFileSync(`/proc/${pid}/${file}`, 'latin1');
}
