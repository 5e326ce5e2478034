/**
 * Screenshots into `temp/` of the statistics in the call page, to be looked at: at rest, while packets are lost, and
 * after a connection that broke off has come back; on a desktop and on a phone, light and dark.
 */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { delayLine } from '../bench/watermarks/delay-line.mjs';
import { startDemo } from '../demo/server/serve.mjs';
import { launchChromium } from './browsers.mjs';

const looks = ['desktop', 'phone'].flatMap((size) => ['light', 'dark'].map((scheme) => [size, scheme]));
const sizes = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };
const host = / udp \d+ (\d+(?:\.\d+){3}) (\d+) typ host.* ufrag (\S+)/i;

/** What goes on between the two pages; what it is like may change at any time. */
const path = { delay: 15, loss: 0 };
/** The ends of each try to connect, by the page that is told of them, and the sockets that stand for them. */
const tries = [];

/** The candidate of the other page, but with a socket of ours that lies on the path. */
async function moved(told, candidate) {
  const [, address, port, fragment] = host.exec(candidate) ?? [];
  // One for each gathering is enough.
  if (!address || tries.some((ends) => ends[told]?.fragment === fragment)) return undefined;
  const ends = tries.find((each) => !each[told]) ?? [];
  if (!tries.includes(ends)) tries.push(ends);
  const socket = createSocket('udp4');
  ends[told] = { fragment, socket };
  socket.bind(0, address);
  await once(socket, 'listening');
  const line = delayLine(path, (packet) => ends[1 - told]?.socket.send(packet, Number(port), address));
  socket.on('message', line.send);
  return candidate.replace(` ${address} ${port} `, ` ${address} ${socket.address().port} `);
}

/** Runs in the page before its own scripts. */
function takePath() {
  const { addIceCandidate } = RTCPeerConnection.prototype;
  RTCPeerConnection.prototype.addIceCandidate = async function (init) {
    if (!init?.candidate) return addIceCandidate.call(this, init);
    const candidate = await globalThis.moved(init.candidate);
    if (candidate) await addIceCandidate.call(this, { ...init, candidate });
  };
}

const wait = (seconds) => new Promise((resolve) => setTimeout(resolve, 1_000 * seconds));

const demo = await startDemo({ port: 0 });
const browser = await launchChromium({ bareAddresses: true });
try {
  const context = await browser.newContext({ viewport: sizes.desktop });
  const pages = [];
  for (const told of [0, 1]) {
    const page = await context.newPage();
    await page.exposeFunction('moved', (candidate) => moved(told, candidate));
    await page.addInitScript(takePath);
    await page.goto(`${demo.url}?room=screenshots`);
    pages.push(page);
  }
  const [, page] = pages;
  const state = page.getByTestId('connection-state');
  await state.getByText('connected', { exact: true }).waitFor();
  await page.locator('summary').click();
  await mkdir('temp', { recursive: true });

  async function shoot(name) {
    for (const [size, colorScheme] of looks) {
      await page.setViewportSize(sizes[size]);
      await page.emulateMedia({ colorScheme });
      // The plots draw themselves anew.
      await wait(1.5);
      const file = `temp/statistics-${name}-${size}-${colorScheme}.png`;
      await page.getByTestId('statistics').screenshot({ path: file });
      console.log(file);
    }
  }

  await wait(20);
  await shoot('rest');
  path.loss = 0.1;
  await wait(20);
  await shoot('loss');
  path.loss = 1;
  await state.getByText('disconnected').waitFor();
  await wait(1);
  path.loss = 0;
  await state.getByText('connected', { exact: true }).waitFor();
  await wait(15);
  await shoot('reconnect');
} finally {
  await browser.close();
  await demo.close();
  for (const { socket } of tries.flat()) socket.close();
}
