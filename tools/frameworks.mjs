/**
 * Builds every example of `examples/` from the packed tarball, with its framework's own tools, and calls in it in a
 * browser: it mounts, connects, unmounts, and nothing may be left. The README's first sample is built into each, and
 * calls there too. `--only react,vue` takes some of them, `--keep` keeps what was installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages, root } from './bootstrap.mjs';
import { launchChromium, launchFirefox } from './browsers.mjs';
import { pack } from './pack.mjs';
import { readmeSample } from './readme-sample.mjs';

installPackages();

/** How the built example is served: a folder of files, or a server of its own that listens on PORT. */
const examples = {
  plain: { files: 'dist' },
  react: { files: 'dist' },
  vue: { files: 'dist' },
  svelte: { files: 'dist' },
  solid: { files: 'dist' },
  angular: { files: 'dist/angular/browser' },
  next: { server: 'start' },
  sveltekit: { server: 'start' },
};

const { values } = parseArgs({ options: { only: { type: 'string' }, keep: { type: 'boolean' } } });
const chosen = values.only?.split(',') ?? Object.keys(examples);
const unknown = chosen.filter((name) => !(name in examples));
if (unknown.length > 0) {
  console.error(`No example ${unknown.join(', ')}; there are: ${Object.keys(examples).join(', ')}.`);
  process.exit(2);
}

const tarball = pack();
assertSameCall();
const browsers = { chromium: await launchChromium(), firefox: await launchFirefox() };
let failed = 0;
for (const name of chosen) {
  const start = performance.now();
  try {
    const results = await check(name);
    const seconds = ((performance.now() - start) / 1_000).toFixed(0);
    console.log(`${name}: ${results.join('; ')}; ${seconds} s`);
  } catch (error) {
    failed++;
    console.error(`${name} failed: ${error instanceof Error ? error.message : error}`);
  }
}
for (const browser of Object.values(browsers)) await browser.close();
console.log(`frameworks: ${chosen.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** Where the call of an example is, in a copy of it or in its own folder. */
function callIn(folder) {
  const path = ['src', 'app'].map((source) => `${folder}/${source}/call.ts`).find(existsSync);
  if (!path) throw new Error(`There is no call.ts in ${folder}.`);
  return path;
}

/** The call is the same one everywhere: each example has a copy, as whoever copies the example needs one. */
function assertSameCall() {
  const read = (name) => readFileSync(callIn(`${root}examples/${name}`), 'utf8');
  const other = Object.keys(examples).find((name) => read(name) !== read('plain'));
  if (other) throw new Error(`The call.ts of examples/${other} is not the same as that of examples/plain.`);
}

async function check(name) {
  const folder = `${root}temp/frameworks/${name}`;
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const isSource = (path) =>
    !/node_modules|[/\\](dist|\.next|\.svelte-kit|build)$/.test(path.slice(root.length));
  cpSync(`${root}examples/${name}`, folder, { recursive: true, filter: isSource });
  const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  manifest.dependencies['strict-webrtc'] = `file:${tarball}`;
  writeFileSync(`${folder}/package.json`, JSON.stringify(manifest));
  addSample(folder);
  npm(folder, 'install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error');
  npm(folder, 'run', 'check');
  npm(folder, 'run', 'build');
  const { url, stop } = await serve(folder, examples[name]);
  try {
    const html = await (await fetch(url)).text();
    if (examples[name].server && !html.includes('Start a call'))
      throw new Error('the server renders no button');
    const results = [];
    for (const [browser, running] of Object.entries(browsers)) {
      results.push(`${browser} ${await call(running, url)}`);
    }
    return results;
  } finally {
    stop();
  }
}

/** Puts the README's first sample beside the example's call, where the page finds it. */
function addSample(folder) {
  const call = callIn(folder);
  writeFileSync(`${dirname(call)}/sample.ts`, readmeSample());
  appendFileSync(
    call,
    "\nimport { connect } from './sample';\n\nObject.assign(globalThis, { connectSample: connect });\n",
  );
}

function npm(cwd, ...args) {
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false', CI: '1' },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`);
}

async function serve(folder, { files, server }) {
  if (server) return startServer(folder, server);
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
  const http = createServer((request, response) => {
    const path = join(folder, files, new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = existsSync(path) && extname(path) ? path : join(folder, files, 'index.html');
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  await new Promise((resolve) => http.listen(0, '127.0.0.1', resolve));
  return { url: `http://localhost:${http.address().port}/`, stop: () => http.close() };
}

async function startServer(folder, script) {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  const child = spawn('npm', ['run', script], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
    detached: true,
  });
  const url = `http://localhost:${port}/`;
  const stop = () => process.kill(-child.pid);
  for (let tries = 0; tries < 120; tries++) {
    try {
      await fetch(url);
      return { url, stop };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
  stop();
  throw new Error('the server does not answer');
}

/** Calls in the page, hangs up, and returns what was open and is left. */
async function call(browser, url) {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/favicon|404/.test(message.text())) errors.push(message.text());
  });
  await page.addInitScript(countOpen);
  await page.goto(url);
  const button = page.locator('button').first();
  await page.waitForFunction(() => document.querySelector('button')?.textContent?.includes('Start a call'));
  // A page that a server has rendered answers only when its script has started.
  for (let tries = 0; (await page.locator('output').count()) === 0 || tries === 0; tries++) {
    if (tries > 50) throw new Error('the button starts nothing');
    if ((await button.textContent())?.includes('Start a call')) await button.click();
    await page.waitForTimeout(200);
  }
  await page.waitForFunction(() => document.querySelector('output')?.textContent === 'connected');
  await page.waitForFunction(() => document.querySelector('video')?.videoWidth > 0);
  for (let tries = 0; (await page.locator('li').count()) === 0; tries++) {
    if (tries > 50) throw new Error('no echo');
    await page.locator('form button').click();
    await page.waitForTimeout(200);
  }
  const echo = await page.locator('li').first().textContent();
  if (echo !== 'echo: hello') throw new Error(`the echo is ${echo}`);
  const answer = await page.evaluate(callWithSample);
  if (answer !== 'hello') throw new Error(`the README's sample receives ${answer}`);
  const during = await page.evaluate(() => globalThis.countOpen());
  await button.click();
  const left = async () => page.evaluate(() => globalThis.countOpen());
  let after = await left();
  for (let tries = 0; Object.values(after).some((count) => count > 0) && tries < 20; tries++) {
    await page.waitForTimeout(100);
    after = await left();
  }
  await page.close();
  const text = ({ connections, listeners, tracks }) => `${connections}/${listeners}/${tracks}`;
  if (during.connections < 2 || during.listeners === 0 || during.tracks < 2) {
    throw new Error(`the count is wrong: ${text(during)} are open during the call`);
  }
  if (Object.values(after).some((count) => count > 0)) throw new Error(`${text(after)} are left`);
  if (errors.length > 0) throw new Error(`the page reports: ${errors.join('; ')}`);
  return `${text(during)} connections/listeners/tracks, then ${text(after)}`;
}

/** Runs in the page: both ends of a call by the README's sample; returns what one receives of the other. */
async function callWithSample() {
  const { port1, port2 } = new MessageChannel();
  const controller = new AbortController();
  const [caller, callee] = await Promise.all([
    globalThis.connectSample(port1, 'caller', controller.signal),
    globalThis.connectSample(port2, 'callee', controller.signal),
  ]);
  const { data } = await new Promise((resolve) => {
    callee.onmessage = resolve;
    caller.send('hello');
  });
  controller.abort();
  return data;
}

/** Runs in the page before its scripts: counts the connections, the listeners on WebRTC's objects, the live tracks. */
function countOpen() {
  const connections = [];
  const tracks = new Set();
  const listeners = new Map();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const isCounted = (target) =>
    [RTCPeerConnection, RTCDataChannel, MediaStreamTrack, MediaStream].some((type) => target instanceof type);
  const keyOf = (type, options) => `${type} ${typeof options === 'object' ? options?.capture : options}`;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (listener && isCounted(this)) {
      const ofTarget = listeners.get(this) ?? new Map();
      listeners.set(this, ofTarget);
      const key = keyOf(type, options);
      ofTarget.set(key, (ofTarget.get(key) ?? new Set()).add(listener));
    }
    return addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    listeners.get(this)?.get(keyOf(type, options))?.delete(listener);
    return removeEventListener.call(this, type, listener, options);
  };
  const Native = RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Native {
    constructor(...args) {
      super(...args);
      connections.push(this);
      addEventListener.call(this, 'track', ({ track }) => tracks.add(track));
    }
  };
  const { captureStream } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.captureStream = function (...args) {
    const stream = captureStream.apply(this, args);
    for (const track of stream.getTracks()) tracks.add(track);
    return stream;
  };
  globalThis.countOpen = () => ({
    connections: connections.filter(({ signalingState }) => signalingState !== 'closed').length,
    listeners: [...listeners.values()]
      .flatMap((each) => [...each.values()])
      .reduce((sum, { size }) => sum + size, 0),
    tracks: [...tracks].filter(({ readyState }) => readyState === 'live').length,
  });
}
