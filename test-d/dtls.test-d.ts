import { expectAssignable, expectError, expectType } from 'tsd';
import type { RTCDtlsRole, RTCDtlsTransportState } from '../types/dtls.js';
import { RTCDtlsTransport } from '../types/dtls.js';
import type { RTCError, RTCErrorEvent } from '../types/errors.js';
import type { RTCIceTransport } from '../types/ice-transport.js';

declare const transport: RTCDtlsTransport;

// A strict transport passes where lib.dom's is wanted.
expectAssignable<globalThis.RTCDtlsTransport>(transport);

// Every member is in all engines.
expectType<RTCIceTransport>(transport.iceTransport);
expectType<RTCDtlsTransportState>(transport.state);
expectType<'new' | 'connecting' | 'connected' | 'closed' | 'failed'>(transport.state);
expectType<ArrayBuffer[]>(transport.getRemoteCertificates());

// Each listener knows its event and the transport it listens on.
transport.addEventListener('error', (event) => {
  expectAssignable<RTCErrorEvent>(event);
  expectType<RTCError>(event.error);
  expectType<RTCDtlsTransportState>(event.currentTarget.state);
});
transport.onstatechange = (event) => {
  expectType<RTCDtlsTransportState>(event.currentTarget.state);
};
transport.onerror = (event) => {
  expectType<RTCError>(event.error);
};
expectError(transport.addEventListener('statechanged', () => {}));

// What cannot be constructed has no constructor, and `instanceof` still narrows.
expectError(new RTCDtlsTransport());
declare const value: unknown;
if (value instanceof RTCDtlsTransport) expectType<RTCDtlsTransport>(value);

declare const role: RTCDtlsRole;
expectType<'client' | 'server' | 'unknown'>(role);
