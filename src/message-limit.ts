interface Connection {
  readonly sctp?: { readonly maxMessageSize: number | null } | null;
}

/** A channel does not say which connection it belongs to; those that were seen together are kept here. */
const connections = new WeakMap<object, WeakRef<Connection>>();

/** Remembers that `channel` belongs to `pc`. */
export function rememberConnection(channel: object, pc: object): void {
  connections.set(channel, new WeakRef(pc));
}

/** The largest message that the other side of `channel` takes, in bytes, where that can be known. */
export function maxMessageSize(channel: object): number | undefined {
  return connections.get(channel)?.deref()?.sctp?.maxMessageSize ?? undefined;
}
