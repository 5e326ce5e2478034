/** One end of a channel that a test can cut at any message. What comes while nobody listens waits for the first who does. */
export class WireEnd extends EventTarget {
  binaryType: 'arraybuffer' | 'blob' = 'blob';
  readyState: 'connecting' | 'open' | 'closed' = 'open';
  ordered = true;
  maxRetransmits: number | null = null;
  maxPacketLifeTime: number | null = null;
  bufferedAmount = 0;
  bufferedAmountLowThreshold = 0;
  peer: WireEnd | undefined;
  #early: unknown[] | undefined = [];
  /** How many messages still arrive. */
  #left: number;

  constructor(amount: number) {
    super();
    this.#left = amount;
  }

  override addEventListener(...args: Parameters<EventTarget['addEventListener']>): void {
    super.addEventListener(...args);
    if (args[0] !== 'message') return;
    for (const data of this.#early?.splice(0) ?? []) queueMicrotask(() => this.receive(data));
    this.#early = undefined;
  }

  send(data: unknown): void {
    if (this.readyState === 'closed') throw new DOMException('closed', 'InvalidStateError');
    if (this.#left-- <= 0) return;
    const bytes = structuredClone(data);
    const { peer } = this;
    queueMicrotask(() => peer?.receive(bytes));
  }

  receive(data: unknown): void {
    if (this.#early) this.#early.push(data);
    else if (this.readyState === 'open') this.dispatchEvent(new MessageEvent('message', { data }));
  }

  /** Closes both ends; what was sent before comes first. */
  close(): void {
    this.cut();
    if (this.#left > 0) setTimeout(() => this.peer?.cut());
  }

  /** The path is gone: nothing more arrives here. */
  cut(): void {
    if (this.readyState === 'closed') return;
    this.readyState = 'closed';
    this.dispatchEvent(new Event('close'));
  }
}

/** Two ends; of what each sends, so many messages arrive. */
export function wire(
  amounts: readonly [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
) {
  const [a, b] = [new WireEnd(amounts[0]), new WireEnd(amounts[1])];
  a.peer = b;
  b.peer = a;
  return [a, b] as const;
}
