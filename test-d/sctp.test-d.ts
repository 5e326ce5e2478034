import { expectAssignable, expectError, expectType } from 'tsd';
import type { RTCDtlsTransport } from '../types/dtls.js';
import type { RTCSctpTransportState } from '../types/sctp.js';
import { RTCSctpTransport } from '../types/sctp.js';

declare const transport: RTCSctpTransport;

// A strict transport passes where lib.dom's is wanted.
expectAssignable<globalThis.RTCSctpTransport>(transport);

// The longest message is always a number, the number of channels only once it is known.
expectType<RTCDtlsTransport>(transport.transport);
expectType<RTCSctpTransportState>(transport.state);
expectType<'connecting' | 'connected' | 'closed'>(transport.state);
expectType<number>(transport.maxMessageSize);
expectType<number | null>(transport.maxChannels);

// A listener knows the transport it listens on.
transport.addEventListener('statechange', (event) => {
  expectType<RTCSctpTransportState>(event.currentTarget.state);
});
transport.onstatechange = (event) => {
  expectType<number>(event.currentTarget.maxMessageSize);
};
expectError(transport.addEventListener('error', () => {}));

// What cannot be constructed has no constructor, and `instanceof` still narrows.
expectError(new RTCSctpTransport());
declare const value: unknown;
if (value instanceof RTCSctpTransport) expectType<RTCSctpTransport>(value);
