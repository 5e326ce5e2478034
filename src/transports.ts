/** Every connection that shows the transports it uses. */
export interface TransportOwner<Transport> {
  readonly sctp?: { readonly transport?: Transport } | null;
  getSenders?(): readonly { readonly transport?: Transport | null }[];
}

/** The DTLS transports of a connection, some of them more than once. */
export function transportsOf<Transport>(pc: TransportOwner<Transport>): Transport[] {
  const transports: (Transport | null | undefined)[] = [pc.sctp?.transport];
  try {
    for (const { transport } of pc.getSenders?.() ?? []) transports.push(transport);
  } catch {
    // An implementation without media.
  }
  return transports.filter((transport) => transport != null);
}
