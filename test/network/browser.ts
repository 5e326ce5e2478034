import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, firefox } from 'playwright';

const types = { Chromium: chromium, Firefox: firefox };

export type BrowserName = keyof typeof types;

/** Launches a browser in a network namespace; it is driven from outside, past the namespace's network. */
export async function launchIn(
  namespace: string,
  name: BrowserName,
): Promise<{ readonly browser: Browser; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'network-'));
  const socket = join(folder, 'browser');
  const script = join(import.meta.dirname, 'browser-server.mjs');
  const command = [process.execPath, script, name.toLowerCase(), socket];
  const server = spawn('ip', ['netns', 'exec', namespace, ...command], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(server, 'exit');
  const proxy = createServer((outside) => {
    const inside = connect(socket);
    inside.pipe(outside).pipe(inside);
    for (const each of [inside, outside]) each.on('error', () => {});
  });
  const close = async () => {
    server.stdin.end();
    proxy.close();
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const path = await firstLine(server);
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const address = proxy.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const browser = await types[name].connect(`ws://127.0.0.1:${port}${path}`);
    return { browser, close: () => browser.close().then(close) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  for await (const chunk of stdout ?? []) return String(chunk).trim();
  throw new Error('the browser ended before it was ready');
}
