/** A network of this machine's own: two ends, each in a network namespace, and a router between them. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';

/** The addresses of one end: its own, the router's on the same link, and one that it may change to. */
export interface End {
  readonly namespace: string;
  /** Its link, as the router names it. */
  readonly link: string;
  readonly address: string;
  readonly other: string;
  readonly router: string;
}

export interface Network {
  readonly router: string;
  readonly near: End;
  readonly far: End;
  /** The router drops every packet between the ends; neither of them is told. */
  cut(): void;
  restore(): void;
  /** The link of an end goes down, as of a cable that is pulled; the end is told. */
  unplug(end: End): void;
  plugIn(end: End): void;
  /** An end gets another address, as in another Wi-Fi. */
  move(end: End): void;
  /** The router drops what is not TCP, also to itself. */
  blockUdp(): void;
  close(): void;
}

/** Runs a command that has to succeed. */
export function run(command: string, ...args: readonly string[]): void {
  const { status, error, stderr }: SpawnSyncReturns<string> = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? stderr}`);
}

let networks = 0;

/** Makes such a network; `close()` takes it away. It needs root and iproute2. */
export function openNetwork(): Network {
  const name = `webrtc-${process.pid}-${++networks}`;
  const router = `${name}-router`;
  const namespaces: string[] = [];
  const inRouter = (...args: readonly string[]) => run('ip', '-n', router, ...args);

  function openNamespace(namespace: string): void {
    run('ip', 'netns', 'add', namespace);
    namespaces.push(namespace);
    run('ip', '-n', namespace, 'link', 'set', 'lo', 'up');
  }

  function openEnd(link: string, subnet: string): End {
    const namespace = `${name}-${link}`;
    const end = {
      namespace,
      link,
      address: `${subnet}.2`,
      other: `${subnet}.3`,
      router: `${subnet}.1`,
    };
    openNamespace(namespace);
    run(
      'ip',
      'link',
      'add',
      'eth0',
      'netns',
      namespace,
      'type',
      'veth',
      'peer',
      'name',
      link,
      'netns',
      router,
    );
    inRouter('addr', 'add', `${end.router}/24`, 'dev', link);
    inRouter('link', 'set', link, 'up');
    run('ip', '-n', namespace, 'addr', 'add', `${end.address}/24`, 'dev', 'eth0');
    plugIn(end);
    return end;
  }

  function plugIn({ namespace, router }: End): void {
    run('ip', '-n', namespace, 'link', 'set', 'eth0', 'up');
    run('ip', '-n', namespace, 'route', 'add', 'default', 'via', router);
  }

  function close(): void {
    for (const namespace of namespaces.splice(0)) run('ip', 'netns', 'del', namespace);
  }

  try {
    openNamespace(router);
    run('ip', 'netns', 'exec', router, 'sysctl', '-qw', 'net.ipv4.ip_forward=1');
    const [near, far] = [openEnd('near', '10.77.1'), openEnd('far', '10.77.2')];
    const ends = [near, far];
    return {
      router,
      near,
      far,
      cut() {
        for (const { address } of ends) inRouter('route', 'add', 'blackhole', `${address}/32`);
      },
      restore() {
        for (const { address } of ends) inRouter('route', 'del', 'blackhole', `${address}/32`);
      },
      unplug: ({ namespace }) => run('ip', '-n', namespace, 'link', 'set', 'eth0', 'down'),
      plugIn,
      move({ namespace, address, other, router }) {
        run('ip', '-n', namespace, 'addr', 'del', `${address}/24`, 'dev', 'eth0');
        run('ip', '-n', namespace, 'addr', 'add', `${other}/24`, 'dev', 'eth0');
        run('ip', '-n', namespace, 'route', 'replace', 'default', 'via', router);
      },
      blockUdp() {
        // The rule for what is addressed to the router itself comes first as a rule, and has to make room.
        inRouter('rule', 'add', 'pref', '20', 'lookup', 'local');
        for (const { link } of ends) {
          inRouter('rule', 'add', 'pref', '10', 'iif', link, 'ipproto', 'udp', 'blackhole');
        }
        inRouter('rule', 'del', 'pref', '0');
      },
      close,
    };
  } catch (error) {
    close();
    throw new Error(
      `No network namespaces can be made here, which takes Linux, root and iproute2: ${error instanceof Error ? error.message : error}`,
    );
  }
}
