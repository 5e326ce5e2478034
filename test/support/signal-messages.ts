import type { SignalMessage } from '../../src/index.ts';

/** A message that is told from others by its number. */
export function acknowledgement(acknowledged: number): SignalMessage {
  return { version: 1, session: 'near', to: 'far', sequence: 0, acknowledged, type: 'acknowledgement' };
}

export function asText(message: SignalMessage): string {
  return JSON.stringify(message);
}
