// imports

/** What the page shows of one participant. */
export interface Participant0 {
  readonly id: string;
  readonly name: string;
  readonly joined: Date;
  readonly roles: ReadonlySet<'host' | 'speaker' | 'guest'>;
}

/** What a participant sends to the others, besides sound and pictures. */
export type Note0 =
  | { readonly kind: 'chat'; readonly from: string; readonly text: string }
  | { readonly kind: 'hand'; readonly from: string; readonly raised: boolean }
  | { readonly kind: 'name'; readonly from: string; readonly name: string };

interface Line {
  readonly at: number;
  readonly note: Note0;
}

function isNote(value: unknown): value is Note0 {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return ['chat', 'hand', 'name'].includes(String(value.kind));
}

function grouped<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    group.push(item);
    groups.set(keyOf(item), group);
  }
  return groups;
}

/** The tile of one participant: its connection, its picture, and what it has said. */
export class Tile0 extends EventTarget {
  readonly element = document.createElement('section');
  readonly #video = document.createElement('video');
  readonly #list = document.createElement('ol');
  readonly #lines: Line[] = [];
  readonly #pc: RTCPeerConnection;
  readonly #channel: RTCDataChannel;
  #state: RTCPeerConnectionState = 'new';

  constructor(
    pc: RTCPeerConnection,
    readonly participant: Participant0,
  ) {
    super();
    this.#pc = pc;
    this.#channel = pc.createDataChannel(`notes-${participant.id}`, { ordered: true });
    this.#channel.onmessage = ({ data }) => this.#receive(String(data));
    pc.addEventListener('connectionstatechange', () => this.#show(pc.connectionState));
    pc.ontrack = ({ track, streams }) => {
      if (track.kind === 'video') this.#video.srcObject = streams[0] ?? new MediaStream([track]);
    };
    this.element.append(this.#video, this.#list);
    this.element.addEventListener('dblclick', (event) => {
      event.preventDefault();
      void this.element.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined);
    });
  }

  get isHost(): boolean {
    return [...this.participant.roles].some((role) => role === 'host');
  }

  #show(state: RTCPeerConnectionState): void {
    this.#state = state;
    this.element.dataset['state'] = state;
    this.dispatchEvent(new CustomEvent('state', { detail: { id: this.participant.id, state } }));
  }

  #receive(text: string): void {
    const value: unknown = JSON.parse(text);
    if (!isNote(value)) return;
    this.#lines.push({ at: performance.now(), note: value });
    const item = document.createElement('li');
    item.textContent = describe(value);
    this.#list.append(item);
  }

  send(note: Note0): boolean {
    if (this.#channel.readyState !== 'open') return false;
    this.#channel.send(JSON.stringify(note));
    return true;
  }

  async call(): Promise<string> {
    await this.#pc.setLocalDescription(await this.#pc.createOffer());
    return this.#pc.localDescription?.sdp ?? '';
  }

  async limit(bitsPerSecond: number): Promise<number> {
    const changes = this.#pc.getSenders().map(async (sender) => {
      const parameters = sender.getParameters();
      for (const encoding of parameters.encodings) encoding.maxBitrate = bitsPerSecond;
      await sender.setParameters(parameters);
      return parameters.encodings.length;
    });
    return (await Promise.all(changes)).reduce((sum, each) => sum + each, 0);
  }

  /** How often each of the participants has said something in the last `seconds`. */
  activity(seconds: number): [from: string, count: number][] {
    const since = performance.now() - seconds * 1_000;
    const recent = this.#lines.filter(({ at, note }) => at >= since && note.kind === 'chat');
    return [...grouped(recent, ({ note }) => note.from)]
      .map(([from, lines]): [string, number] => [from, lines.length])
      .sort(([, left], [, right]) => right - left);
  }

  async summary(): Promise<Record<string, number | string>> {
    const report = await this.#pc.getStats();
    return { state: this.#state, size: report.size, lines: this.#lines.length, at: Date.now() };
  }
}

function describe(note: Note0): string {
  switch (note.kind) {
    case 'chat':
      return `${note.from}: ${note.text}`;
    case 'hand':
      return note.raised ? `${note.from} raises a hand` : `${note.from} takes the hand down`;
    case 'name':
      return `${note.from} is called ${note.name}`;
  }
}

/** Tiles for all who are there, the hosts first. */
export function tiles0(
  connections: ReadonlyMap<string, RTCPeerConnection>,
  all: readonly Participant0[],
): Tile0[] {
  return all
    .flatMap((participant) => {
      const pc = connections.get(participant.id);
      return pc ? [new Tile0(pc, participant)] : [];
    })
    .sort((left, right) => Number(right.isHost) - Number(left.isHost));
}
