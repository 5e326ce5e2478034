interface Connection {
  readonly signalingState?: string;
  readonly sctp?: { readonly maxMessageSize: number | null } | null;
  readonly remoteDescription?: { readonly sdp: string } | null;
}

/** A channel does not say which connection it belongs to; those that were seen together are kept here. */
const connections = new WeakMap<object, WeakRef<Connection>>();

/** Remembers that `channel` belongs to `pc`. */
export function rememberConnection(channel: object, pc: object): void {
  connections.set(channel, new WeakRef(pc));
}

/** Whether the connection of `channel` is known and closed: the channel says so only in a later task. */
export function isConnectionClosed(channel: object): boolean {
  return connections.get(channel)?.deref()?.signalingState === 'closed';
}

/** The largest message that the other side of `channel` takes, in bytes, where that can be known. */
export function maxMessageSize(channel: object): number | undefined {
  return connections.get(channel)?.deref()?.sctp?.maxMessageSize ?? undefined;
}

/** The same where the other side has said so: a browser takes one that says nothing for one that has said 64 KiB. */
export function saidMaxMessageSize(channel: object): number | undefined {
  const sdp = connections.get(channel)?.deref()?.remoteDescription?.sdp ?? '';
  return /^a=max-message-size:/m.test(sdp) ? maxMessageSize(channel) : undefined;
}
