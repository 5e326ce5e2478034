/** What runs in the page: a live call, one side of which is told by its signaling whatever a seed says. */
import { randomNumbers } from '../../bench/glare/random.mjs';
import { negotiate, type Signaling, type SignalMessage } from '../../src/index.ts';
import { connect } from '../support/calls.ts';
import { unhandledRejections } from '../support/outcome.ts';

/** What became of the call. */
export interface HostileOutcome {
  readonly unhandled: string[];
  /** What negotiations have ended with, other than that the other side is another one. */
  readonly ends: string[];
  readonly states: string[];
  readonly transceivers: number;
  readonly isHeard: boolean;
  /** How many offers were refused, each once: that many got as far as the browser. */
  readonly refused: number;
}

const pause = () => new Promise((resolve) => setTimeout(resolve));

async function fuzz(seed: number, count: number): Promise<HostileOutcome> {
  const unhandled = unhandledRejections();
  const random = randomNumbers(seed);
  const pick = <Value>(...values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
  const call = await connect();
  const { local: pc, channel, remoteChannel } = call;
  const description = pc.remoteDescription?.sdp ?? '';
  let session = 'unknown';
  let sequence = 0;
  let acknowledged = 0;
  const refused = new Set<number>();

  const junk = (): unknown =>
    pick<unknown>(
      null,
      undefined,
      -1,
      1.5,
      Number.NaN,
      2 ** 53,
      '',
      'constructor',
      '__proto__',
      '\0\ufffd',
      'x'.repeat(2_000),
      [],
      [{}],
      {},
      new Date(),
      () => {},
      Symbol.iterator,
      10n,
      JSON.parse('{"__proto__":{"type":"offer"},"toString":1}'),
      Object.create({ type: 'offer', sdp: description }),
      new Proxy({}, { getOwnPropertyDescriptor: () => undefined }),
    );

  /** Descriptions that no browser may take, made of one that it has taken. */
  const badSdp = () =>
    pick(
      () => description.slice(0, description.indexOf('m=') + 3 + Math.floor(random() * 20)),
      () => description.replace('m=application', pick('m=audio', 'm=', 'm=\0', 'x=application')),
      () => description.replace(/a=mid:.*/, `a=mid:${'9'.repeat(1 + Math.floor(random() * 300))}`),
      () => `v=0\r\n${'a=b\r\n'.repeat(Math.floor(random() * 5_000))}`,
      () => `v=0\r\n${String.fromCharCode(...Array.from({ length: 50 }, () => random() * 65_536))}`,
    )();

  const badCandidate = () => ({
    candidate: pick(
      '',
      'candidate:',
      'candidate:1 1 udp 1 999.0.0.1 99999 typ host',
      '\0',
      'x'.repeat(4_000),
    ),
    sdpMid: pick('0', '99', '', null),
    sdpMLineIndex: pick(0, 65_535),
    usernameFragment: pick('x', null),
  });

  const content = () =>
    pick<() => object>(
      () => ({ type: 'offer', sdp: badSdp() }),
      () => ({ type: 'answer', sdp: badSdp(), offer: 1 + Math.floor(random() * 3) }),
      () => ({ type: 'refused', offer: 1 + Math.floor(random() * 3), reason: 'x'.repeat(random() * 1_000) }),
      () => ({ type: 'candidate', candidate: badCandidate() }),
      () => ({ type: 'candidate', candidate: null }),
      () => ({
        type: 'candidates',
        candidates: Array.from({ length: random() * 70 }, () => (random() < 0.02 ? junk() : badCandidate())),
      }),
      () => ({ type: 'request' }),
      () => ({ type: 'grant' }),
      () => ({ type: 'acknowledgement' }),
      () => ({ type: 'resend', missing: 1 + Math.floor(random() * 100) }),
    )();

  /** One of the right shape, of which anything may then be replaced. */
  function hostile(): unknown {
    if (random() < 0.1) return junk();
    const inside = content();
    const isCounted = !('missing' in inside) && !('type' in inside && inside.type === 'acknowledgement');
    const message: Record<string, unknown> = {
      version: 1,
      session: random() < 0.002 ? pick('another', 'and another') : 'hostile',
      to: pick(session, session, null, 'somebody else'),
      sequence: isCounted ? pick(sequence + 1, sequence + 1, sequence, sequence + 200) : 0,
      acknowledged: Math.floor(random() * 10),
      ...inside,
    };
    const isSpoiled = random() < 0.4;
    if (isSpoiled) message[pick(...Object.keys(message))] = junk();
    const isTaken = message['session'] === 'hostile' && message['to'] !== 'somebody else';
    // One that is missing would let all that come after it wait.
    if (!isSpoiled && isTaken && message['sequence'] === sequence + 1) sequence++;
    return message;
  }

  /** More than fits into the receiver's window would be dropped; what was dropped comes again, as something else. */
  async function catchUp(): Promise<void> {
    for (let look = 0; sequence - acknowledged > 60; look++) {
      await pause();
      if (look > 100) sequence = acknowledged;
    }
  }

  let left = count;
  let isOver = false;
  const signaling: Signaling = {
    send(message) {
      ({ session } = message);
      if (message.to === 'hostile') acknowledged = Math.max(acknowledged, message.acknowledged);
      if (message.type === 'refused') refused.add(message.offer);
    },
    async *[Symbol.asyncIterator]() {
      for (; left > 0; left--) {
        if (left % 50 === 0) await pause();
        await catchUp();
        yield hostile() as SignalMessage;
      }
      isOver = true;
      await new Promise(() => {});
    },
  };

  const ends: string[] = [];
  const controller = new AbortController();
  const negotiating = (async () => {
    while (!isOver) {
      await negotiate(pc, signaling, { polite: random() < 0.5, signal: controller.signal }).catch((error) => {
        if (!String(error).includes('another connection') && !controller.signal.aborted)
          ends.push(String(error));
      });
      await pause();
    }
  })();
  while (!isOver) await new Promise((resolve) => setTimeout(resolve, 20));
  // What still waits for its turn is dealt with.
  await new Promise((resolve) => setTimeout(resolve, 500));
  controller.abort();
  await negotiating;

  const isHeard = new Promise<boolean>((resolve) => {
    remoteChannel.addEventListener('message', () => resolve(true));
    setTimeout(() => resolve(false), 10_000);
  });
  channel.send('still there');
  const outcome = {
    isHeard: await isHeard,
    states: [pc.signalingState, pc.connectionState],
    transceivers: pc.getTransceivers().length,
    ends,
    refused: refused.size,
    unhandled: (await unhandled.stop()).map(String),
  };
  call.close();
  return outcome;
}

Object.assign(globalThis, { fuzz });
