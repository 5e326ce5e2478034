import { expectAssignable, expectError, expectNotAssignable, expectType } from 'tsd';
import type { RTCErrorDetailType, RTCErrorDetailTypeIdp } from '../types/errors.js';
import { RTCError, RTCErrorEvent } from '../types/errors.js';

// A strict error is lib.dom's, a DOMException and an Error; so is its interface object.
const error = new RTCError({ errorDetail: 'dtls-failure', sentAlert: 40, receivedAlert: undefined }, 'no');
expectAssignable<globalThis.RTCError>(error);
expectAssignable<DOMException>(error);
expectAssignable<Error>(error);
expectAssignable<typeof globalThis.RTCError>(RTCError);

// What the detail does not concern is null; what not every engine tells may be missing.
expectType<RTCErrorDetailType>(error.errorDetail);
expectType<number | null>(error.sdpLineNumber);
expectType<number | null>(error.sctpCauseCode);
expectType<number | null>(error.receivedAlert);
expectType<number | null>(error.sentAlert);
expectType<number | null | undefined>(error.httpRequestStatusCode);

// The constructor wants a detail that it knows.
expectError(new RTCError());
expectError(new RTCError(null));
expectError(new RTCError({}));
expectError(new RTCError({ errorDetail: 'dtls-failed' }));
expectError(new RTCError({ errorDetail: 'dtls-failure', sentAlert: null }));
expectNotAssignable<RTCErrorDetailType>('idp-need-login');
expectAssignable<RTCErrorDetailTypeIdp>('idp-need-login');

// An error event has its error.
const event = new RTCErrorEvent('error', { error, cancelable: undefined });
expectAssignable<globalThis.RTCErrorEvent>(event);
expectType<RTCError>(event.error);
expectError(new RTCErrorEvent('error'));
expectError(new RTCErrorEvent('error', { error: new Error() }));

// `instanceof` narrows an error that was caught.
try {
  throw error;
} catch (caught: unknown) {
  if (caught instanceof RTCError) expectType<RTCErrorDetailType>(caught.errorDetail);
}
