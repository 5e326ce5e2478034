import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { aptInstall } from '../../tools/apt.mjs';
import type { Network } from './namespaces.ts';

const port = 3478;
const account = { username: 'caller', credential: 'secret' };

/** A TURN server (coturn) on the router of a network, which takes TCP only. */
export async function openTurnServer({
  router,
  near,
}: Network): Promise<{ readonly server: RTCIceServer; close(): Promise<void> }> {
  const coturn = spawn(
    'ip',
    [
      ...['netns', 'exec', router, 'turnserver', '-n', '--no-cli', '--no-tls', '--no-dtls', '--no-udp'],
      ...[`--listening-ip=${near.router}`, `--relay-ip=${near.router}`, `--listening-port=${port}`],
      ...['--lt-cred-mech', '--realm=test', `--user=${account.username}:${account.credential}`],
      ...['--log-file=/dev/null', '--pidfile='],
    ],
    { stdio: 'ignore' },
  );
  const exited = once(coturn, 'exit');
  while (!listensIn(router)) {
    if (coturn.exitCode !== null) throw new Error(`coturn has ended with ${coturn.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    server: { urls: `turn:${near.router}:${port}?transport=tcp`, ...account },
    async close() {
      coturn.kill();
      await exited;
    },
  };
}

function listensIn(namespace: string): boolean {
  const listing = ['netns', 'exec', namespace, 'ss', '-Hltn', `sport = :${port}`];
  return spawnSync('ip', listing, { encoding: 'utf8' }).stdout.includes('LISTEN');
}

/** Installs coturn where it is missing, as the browsers are; it takes Debian's packages. */
export function installTurnServer(): void {
  if (spawnSync('turnserver', ['--version']).error === undefined) return;
  if (aptInstall('coturn')) return;
  throw new Error('coturn is missing, and installing it failed: apt-get install coturn');
}
