/**
 * What a mesh call costs: N pages of `examples/mesh` in one Chromium, each with a fake camera of 640 × 360 at 30 frames a
 * second.
 *
 *     node bench/mesh.mjs [--quick] [--participants 2,3,4,5,6,8]
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { installPackages, root } from '../tools/bootstrap.mjs';

installPackages();

const { createServer } = await import('vite');
const { launchChromium } = await import('../tools/browsers.mjs');
const { cpuSeconds, mark } = await import('./mesh/cpu-seconds.mjs');
const { sumOfStats } = await import('./mesh/page.mjs');

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, participants: { type: 'string' } },
});
const counts = (values.participants ?? (values.quick ? '2,3' : '2,3,4,5,6,8')).split(',').map(Number);
const seconds = values.quick ? 2 : 10;
const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));

const server = await createServer({
  configFile: `${root}examples/mesh/vite.config.mjs`,
  logLevel: 'warn',
  server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
});
await server.listen();
const url = `http://localhost:${server.httpServer.address().port}/`;

console.log(`${cpus().length} cores, ${cpus()[0]?.model}; ${seconds} s each\n`);
console.log(
  '| participants | connections | CPU, cores | sent each, kbit/s | received each, kbit/s | frames/s of each video | size |',
);
console.log('|---|---|---|---|---|---|---|');

for (const count of counts) {
  const browser = await launchChromium({ bareAddresses: true, env: { ...process.env, ...mark } });
  const context = await browser.newContext();
  await context.addInitScript(() => {
    globalThis.connections = [];
    globalThis.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(...args) {
        super(...args);
        globalThis.connections.push(this);
      }
    };
  });
  const pages = [];
  for (let index = 0; index < count; index++) {
    const page = await context.newPage();
    await page.goto(url);
    pages.push(page);
  }
  await Promise.all(
    pages.map((page) =>
      page.waitForFunction(
        (others) =>
          [...document.querySelectorAll('video')].filter(({ videoWidth }) => videoWidth > 0).length > others,
        count - 1,
        { timeout: 120_000 },
      ),
    ),
  );
  // Until the bandwidth estimates have settled.
  await pause(seconds);

  const look = () => Promise.all(pages.map((page) => page.evaluate(sumOfStats)));
  const [before, cpuBefore, start] = [await look(), cpuSeconds(), performance.now()];
  await pause(seconds);
  const [after, cpuAfter, end] = [await look(), cpuSeconds(), performance.now()];
  const took = (end - start) / 1_000;
  const rate = (name) =>
    after.reduce((sum, page, index) => sum + page[name] - before[index][name], 0) / count / took;
  const sizes = after.flatMap(({ heights }) => heights).sort((a, b) => a - b);
  const row = [
    count,
    (count * (count - 1)) / 2,
    ((cpuAfter - cpuBefore) / took).toFixed(2),
    ((rate('bytesSent') * 8) / 1_000).toFixed(0),
    ((rate('bytesReceived') * 8) / 1_000).toFixed(0),
    (rate('frames') / (count - 1)).toFixed(1),
    `${sizes[0]}p to ${sizes.at(-1)}p`,
  ];
  console.log(`| ${row.join(' | ')} |`);
  await browser.close();
}
await server.close();
