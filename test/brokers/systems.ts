import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findServers } from '../../tools/servers.mjs';
import { freePort, type ServerProcess, serverProcess } from './process.ts';

/** What carries the signaling, as the pages see it and as a test breaks it. */
export interface System {
  readonly kind: 'webSocket' | 'mqtt' | 'nats';
  readonly urls: readonly string[];
  /** `kill -9` of what serves `url`. */
  kill(url: string): Promise<void>;
  /** Starts again what was killed. */
  restore(): Promise<void>;
  stop(): Promise<void>;
}

function systemOf(
  kind: System['kind'],
  servers: ReadonlyMap<string, ServerProcess>,
  folder?: string,
): System {
  const killed = new Set<ServerProcess>();
  return {
    kind,
    urls: [...servers.keys()],
    async kill(url) {
      const server = [...servers].find(([each]) => each.endsWith(url))?.[1];
      if (!server) throw new Error(`Nothing serves ${url}.`);
      killed.add(server);
      await server.kill();
    },
    async restore() {
      for (const server of killed) await server.start();
      killed.clear();
    },
    async stop() {
      for (const server of servers.values()) await server.kill();
      if (folder) await rm(folder, { recursive: true });
    },
  };
}

export async function startRelay(): Promise<System> {
  const port = await freePort();
  const script = fileURLToPath(new URL('relay.mjs', import.meta.url));
  const server = serverProcess(process.execPath, [script, String(port)], [port]);
  await server.start();
  return systemOf('webSocket', new Map([[`ws://127.0.0.1:${port}`, server]]));
}

/** One Mosquitto, over WebSocket. */
export async function startMosquitto(): Promise<System> {
  const { mosquitto } = findServers();
  const folder = await mkdtemp(join(tmpdir(), 'mosquitto-'));
  const port = await freePort();
  const file = join(folder, 'mosquitto.conf');
  const lines = [
    `listener ${port} 127.0.0.1`,
    'protocol websockets',
    // Mosquitto 2.0 does not start with a listener for WebSocket alone.
    `listener ${await freePort()} 127.0.0.1`,
    'allow_anonymous true',
  ];
  if (process.getuid?.() === 0) lines.push('user root');
  await writeFile(file, `${lines.join('\n')}\n`);
  const server = serverProcess(mosquitto, ['-c', file], [port]);
  await server.start();
  return systemOf('mqtt', new Map([[`ws://127.0.0.1:${port}`, server]]), folder);
}

/** A cluster of three NATS servers, each over WebSocket. */
export async function startNats(): Promise<System> {
  const { 'nats-server': natsServer } = findServers();
  const folder = await mkdtemp(join(tmpdir(), 'nats-'));
  const nodes = await Promise.all(
    ['a', 'b', 'c'].map(async (name) => ({
      name,
      client: await freePort(),
      cluster: await freePort(),
      webSocket: await freePort(),
    })),
  );
  const routes = nodes.map(({ cluster }) => `nats://127.0.0.1:${cluster}`).join(', ');
  const servers = new Map<string, ServerProcess>();
  for (const { name, client, cluster, webSocket } of nodes) {
    const file = join(folder, `${name}.conf`);
    await writeFile(
      file,
      `server_name: ${name}
listen: 127.0.0.1:${client}
websocket { listen: "127.0.0.1:${webSocket}", no_tls: true }
cluster { name: calls, listen: "127.0.0.1:${cluster}", routes: [${routes}] }
`,
    );
    const server = serverProcess(natsServer, ['-c', file], [client, cluster, webSocket]);
    await server.start();
    servers.set(`ws://127.0.0.1:${webSocket}`, server);
  }
  return systemOf('nats', servers, folder);
}
