/**
 * Media servers that nobody here wrote: Janus of Debian, with Debian's simple-whip-server before it for WHIP, and npm's
 * janus-whep-server for WHEP. What is published in Janus's room is forwarded to the mountpoint that is subscribed to.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aptInstall, runApt } from '../../tools/apt.mjs';
import { root } from '../../tools/bootstrap.mjs';

const folder = `${root}temp/janus`;
const whipServer = `${folder}/usr/share/simple-whip-server/src/server.js`;

/** Installs the servers where they are missing, as the browsers are. */
function installJanus(): void {
  mkdirSync(folder, { recursive: true });
  if (!existsSync('/usr/bin/janus')) aptInstall('janus');
  if (!existsSync(whipServer)) {
    // Not installed: it would want Debian's own Node.
    runApt(['download', 'simple-whip-server'], folder);
    const archive = readdirSync(folder).find((name) => name.endsWith('.deb'));
    if (archive) spawnSync('dpkg', ['-x', archive, '.'], { cwd: folder });
  }
  if (existsSync('/usr/bin/janus') && existsSync(whipServer)) return;
  throw new Error(
    'Janus is missing, and installing it failed. It takes Debian, and root: apt-get install janus.',
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

function freeUdpPort(): Promise<number> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4').bind(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}

/** Resolves when something listens on `port`, for which `child` has been started. */
async function listens(child: ChildProcess, port: number): Promise<void> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  }
  for (const end = performance.now() + 30_000; performance.now() < end && child.exitCode === null; ) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${child.spawnfile} does not listen:\n${output}`);
}

export interface Janus {
  /** Where to publish, with the token `publisher`. */
  readonly whip: string;
  /** Where to subscribe, with the token `viewer`. */
  readonly whep: string;
  /** How many publish and how many subscribe, as the servers say. */
  sessions(): Promise<{ readonly publishing: number; readonly subscribing: number }>;
  close(): Promise<void>;
}

export async function openJanus(): Promise<Janus> {
  installJanus();
  const releases: (() => unknown)[] = [];
  const close = async () => {
    for (const release of releases.splice(0).reverse()) await release();
  };
  try {
    return await start(releases, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function start(releases: (() => unknown)[], close: () => Promise<void>): Promise<Janus> {
  const configuration = mkdtempSync(join(tmpdir(), 'strict-webrtc-janus-'));
  releases.push(() => rmSync(configuration, { recursive: true, force: true }));
  const launch = async (port: number, command: string, args: string[], cwd?: string) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, DEBUG: '' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    releases.push(() => {
      child.kill('SIGKILL');
      return ended;
    });
    await listens(child, port);
    return child;
  };
  const [ws, whipPort, whepPort] = await Promise.all([freePort(), freePort(), freePort()]);
  const [audio, video] = await Promise.all([freeUdpPort(), freeUdpPort()]);
  const write = (name: string, text: string) => writeFileSync(join(configuration, `${name}.jcfg`), text);
  write(
    'janus',
    `general: { configs_folder = "${configuration}" }
     media: { rtp_port_range = "20000-40000" }
     transports: { disable = "libjanus_http.so,libjanus_mqtt.so,libjanus_nanomsg.so,libjanus_pfunix.so,libjanus_rabbitmq.so" }
     plugins: { disable = "libjanus_audiobridge.so,libjanus_duktape.so,libjanus_echotest.so,libjanus_lua.so,libjanus_nosip.so,libjanus_recordplay.so,libjanus_sip.so,libjanus_textroom.so,libjanus_videocall.so,libjanus_voicemail.so" }
     events: { broadcast = false }`,
  );
  write(
    'janus.transport.websockets',
    `general: { json = "compact", ws = true, ws_port = ${ws}, ws_ip = "127.0.0.1" }`,
  );
  write(
    'janus.plugin.videoroom',
    'room-1: { description = "test", publishers = 2, audiocodec = "opus", videocodec = "vp8", fir_freq = 1 }',
  );
  write(
    'janus.plugin.streaming',
    `live: { type = "rtp", id = 1, description = "test", media = (
       { type = "audio", mid = "a", port = ${audio}, pt = 111, codec = "opus" },
       { type = "video", mid = "v", port = ${video}, pt = 96, codec = "vp8" }
     ) }`,
  );
  await launch(ws, '/usr/bin/janus', ['-F', configuration, '-C', join(configuration, 'janus.jcfg')]);

  const whipConfiguration = `${folder}/usr/share/simple-whip-server/src/config.js`;
  writeFileSync(`${folder}/package.json`, '{ "type": "commonjs" }');
  // It is a link to /etc.
  rmSync(whipConfiguration, { force: true });
  writeFileSync(
    whipConfiguration,
    `module.exports = ${JSON.stringify({
      janus: { address: `ws://127.0.0.1:${ws}`, multistream: true },
      port: whipPort,
      rest: '/whip',
      allowTrickle: true,
      strictETags: false,
    })};`,
  );
  await launch(whipPort, process.execPath, [whipServer], `${folder}/usr/share/simple-whip-server`);
  const recipient = { host: '127.0.0.1', audioPort: audio, videoPort: video };
  const whip = `http://127.0.0.1:${whipPort}/whip`;
  const created = await fetch(`${whip}/create`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id: 'live', room: 1, token: 'publisher', recipient }),
  });
  if (!created.ok) throw new Error(`simple-whip-server: ${await created.text()}`);

  const whepServer = await launch(whepPort, process.execPath, [
    `${root}test/whip/whep-server.mjs`,
    `ws://127.0.0.1:${ws}`,
    `${whepPort}`,
  ]);
  const subscribing = () =>
    new Promise<number>((resolve) => {
      whepServer.once('message', resolve);
      whepServer.send('count');
    });

  return {
    whip: `${whip}/endpoint/live`,
    whep: `http://127.0.0.1:${whepPort}/whep/endpoint/live`,
    async sessions() {
      const endpoints: { enabled: boolean }[] = await (await fetch(`${whip}/endpoints`)).json();
      return {
        publishing: endpoints.filter(({ enabled }) => enabled).length,
        subscribing: await subscribing(),
      };
    },
    close,
  };
}
