import type { Call } from './call.ts';
import type { Network } from './namespaces.ts';

/** Something that happens to the path of a call. */
export interface Fault {
  readonly what: string;
  /** How long it lasts, in seconds; what changes for good lasts none. */
  readonly seconds: number;
  begin(network: Network, call: Call): void;
  end?(network: Network, call: Call): void;
  /** Whether the call has a TURN server, over TCP. */
  readonly hasServer?: boolean;
  /** Where Firefox fails for good, so that the call goes on over another connection: on any side, or on the near one. */
  readonly endsFirefox?: 'any' | 'near';
}

/** Its consent to send expires (RFC 7675), and with it ends DTLS. */
function endsFirefoxAfter(seconds: number): Pick<Fault, 'endsFirefox'> {
  return seconds > 20 ? { endsFirefox: 'any' } : {};
}

function cut(seconds: number): Fault {
  return {
    what: `path cut for ${seconds} s`,
    seconds,
    ...endsFirefoxAfter(seconds),
    begin: (network) => network.cut(),
    end: (network) => network.restore(),
  };
}

function cutWithSignaling(seconds: number): Fault {
  return {
    what: `path and signaling cut for ${seconds} s`,
    seconds,
    ...endsFirefoxAfter(seconds),
    begin(network, call) {
      network.cut();
      call.signaling(false);
    },
    end(network, call) {
      network.restore();
      call.signaling(true);
    },
  };
}

export const faults: readonly Fault[] = [
  cut(3),
  cut(12),
  cut(40),
  cutWithSignaling(12),
  cutWithSignaling(40),
  {
    what: 'cable pulled for 12 s',
    seconds: 12,
    endsFirefox: 'near',
    begin: (network) => network.unplug(network.near),
    end: (network) => network.plugIn(network.near),
  },
  {
    what: 'another address',
    seconds: 0,
    endsFirefox: 'near',
    begin: (network) => network.move(network.near),
  },
  { what: 'UDP blocked, TURN over TCP', seconds: 0, begin: (network) => network.blockUdp(), hasServer: true },
];
