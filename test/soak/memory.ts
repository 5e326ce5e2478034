import { readdirSync, readFileSync } from 'node:fs';

/** The name of the variable in a browser's environment by which its processes are found. */
const variable = 'STRICT_WEBRTC_TEST_BROWSER';

let browsers = 0;

/** The environment for a browser whose processes are to be found again, and how to find them. */
export function markedEnvironment(): { readonly env: Record<string, string>; readonly memory: () => number } {
  const mark = `${process.pid}-${++browsers}`;
  const env = { ...(process.env as Record<string, string>), [variable]: mark };
  return { env, memory: () => memoryOf(`${variable}=${mark}`) };
}

/** How the memory of a browser rises from now on. */
export function watchMemory({ memory }: { memory(): number }): {
  /** Tells of it in words, as it is now. */
  stop(): string;
  /** By how many bytes it had risen in the end. */
  rise(): number;
} {
  const start = memory();
  let peak = start;
  let end = start;
  const timer = setInterval(() => {
    peak = Math.max(peak, memory());
  }, 250);
  const mebibytes = (bytes: number) => `${((bytes - start) / 1_048_576).toFixed(1)} MiB`;
  return {
    stop() {
      clearInterval(timer);
      end = memory();
      return `${mebibytes(peak)} more at most, ${mebibytes(end)} in the end`;
    },
    rise: () => end - start,
  };
}

interface Page {
  readonly page: { evaluate(collect: () => Promise<void>): Promise<void> };
  memory(): number;
}

/** How much more memory a page holds from now on: read time and again, each time after a collection of its garbage. */
export async function watchHeld({ page, memory }: Page): Promise<{
  /** The most that it held more than at the start, in bytes. */
  stop(): Promise<number>;
}> {
  const held = async () => {
    await page.evaluate(() => collectGarbage());
    return memory();
  };
  const start = await held();
  let peak = start;
  let isOver = false;
  const look = async () => {
    peak = Math.max(peak, await held());
  };
  const watching = (async () => {
    while (!isOver) await look();
  })();
  return {
    async stop() {
      isOver = true;
      await watching;
      await look();
      return peak - start;
    },
  };
}

/** A process that runs pages: Chromium's, Firefox's. */
const runsPages = /--type=renderer|-isForBrowser/;

/**
 * The bytes that the processes of a browser which run pages have for themselves: what a page's own figures leave out
 * (buffers, messages that wait in the browser) is in it.
 */
function memoryOf(mark: string): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = new Map<string, string[]>();
  for (const pid of pids) {
    const parent = /^PPid:\s+(\d+)$/m.exec(read(pid, 'status'))?.[1] ?? '';
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  // A child's own environment is no help: Chromium writes its titles over it.
  const counted = new Set<string>();
  const count = (pid: string): number => {
    if (counted.has(pid)) return 0;
    counted.add(pid);
    const own = runsPages.test(read(pid, 'cmdline')) ? privateMemory(pid) : 0;
    return (children.get(pid) ?? []).reduce((bytes, child) => bytes + count(child), own);
  };
  return pids
    .filter((pid) => read(pid, 'environ').split('\0').includes(mark))
    .reduce((bytes, pid) => bytes + count(pid), 0);
}

function privateMemory(pid: string): number {
  const lines = read(pid, 'smaps_rollup').matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm);
  return [...lines].reduce((bytes, [, kibibytes]) => bytes + Number(kibibytes) * 1_024, 0);
}

/** What a file says of a process, which may have ended meanwhile. */
function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return '';
  }
}
