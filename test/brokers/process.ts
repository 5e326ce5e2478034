import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** A port of this machine that nobody has. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}

/** A process that serves `ports`, which can be killed and started again. */
export interface ServerProcess {
  /** Resolves when all ports answer. */
  start(): Promise<void>;
  /** `kill -9`; resolves when it is gone. */
  kill(): Promise<void>;
}

export function serverProcess(
  command: string,
  args: readonly string[],
  ports: readonly number[],
): ServerProcess {
  let child: ChildProcess | undefined;
  let said = '';
  return {
    async start() {
      const started = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
      child = started;
      for (const stream of [started.stdout, started.stderr]) {
        stream.on('data', (data) => {
          said = `${said}${data}`.slice(-4_000);
        });
      }
      for (const port of ports) {
        while (!(await answers(port))) {
          if (started.exitCode !== null) throw new Error(`${command} ended:\n${said}`);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
    },
    async kill() {
      const running = child;
      child = undefined;
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      const gone = once(running, 'exit');
      running.kill('SIGKILL');
      await gone;
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const settle = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.on('connect', () => settle(true));
    socket.on('error', () => settle(false));
  });
}
