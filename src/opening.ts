/**
 * Channels on which something has come while they said that they were connecting, and which so are about to open: a
 * worker of Chromium gets the messages of a channel that was transferred to it before the channel's `open`.
 */
const opening = new WeakSet<object>();

/** Notes that a message has come on `channel`. */
export function noteMessage(channel: { readonly readyState: string }): void {
  if (channel.readyState === 'connecting') opening.add(channel);
}

/** Whether `channel` connects, and nothing tells that it will ever open. */
export function isConnecting(channel: { readonly readyState: string }): boolean {
  return channel.readyState === 'connecting' && !opening.has(channel);
}
