import { expectAssignable, expectError, expectNotAssignable, expectType } from 'tsd';
import type {
  RTCDataChannelInit,
  RTCDataChannelState,
  RTCPriorityType,
  RTCValidDataChannelInit,
} from '../types/data-channel.js';
import { RTCDataChannel, RTCDataChannelEvent } from '../types/data-channel.js';
import type { RTCError, RTCErrorEvent } from '../types/errors.js';
import type { RTCPeerConnection } from '../types/peer-connection.js';

declare const channel: RTCDataChannel;
declare const connection: RTCPeerConnection;

// A strict channel passes where lib.dom's is wanted, and can be transferred.
expectAssignable<globalThis.RTCDataChannel>(channel);
expectAssignable<Transferable>(channel);

// What is not known or not set is null.
expectType<string>(channel.label);
expectType<boolean>(channel.ordered);
expectType<number | null>(channel.maxPacketLifeTime);
expectType<number | null>(channel.maxRetransmits);
expectType<string>(channel.protocol);
expectType<boolean>(channel.negotiated);
expectType<number | null>(channel.id);
expectType<RTCDataChannelState>(channel.readyState);
expectType<'connecting' | 'open' | 'closing' | 'closed'>(channel.readyState);
expectType<number>(channel.bufferedAmount);
expectType<number>(channel.bufferedAmountLowThreshold);
expectType<'arraybuffer' | 'blob'>(channel.binaryType);
expectType<RTCPriorityType | undefined>(channel.priority);

// A message is a string or bytes; one call takes what may be either.
declare const message: string | ArrayBuffer;
declare const anyMessage: string | Blob | ArrayBuffer | DataView<ArrayBuffer>;
expectType<void>(channel.send(message));
expectType<void>(channel.send(anyMessage));
expectType<void>(channel.send(new Uint8Array(1)));
expectError(channel.send(42));
expectError(channel.send({ text: 'hello' }));
expectError(channel.send(new SharedArrayBuffer(1)));
expectError(channel.send(new Uint8Array(new SharedArrayBuffer(1))));
expectError(channel.send());

// Only what can be set is.
channel.binaryType = 'blob';
channel.bufferedAmountLowThreshold = 65_536;
// @ts-expect-error: no such form.
channel.binaryType = 'blobb';
// @ts-expect-error: read-only.
channel.bufferedAmount = 0;

// What arrives must be looked at before it is used.
channel.addEventListener('message', (event) => {
  expectType<string | ArrayBuffer | Blob>(event.data);
  if (typeof event.data === 'string') expectType<string>(event.data);
  expectAssignable<MessageEvent>(event);
});
channel.onmessage = (event) => {
  expectType<string | ArrayBuffer | Blob>(event.data);
  // @ts-expect-error: there is no such thing on a message.
  event.data.nope;
};
channel.addEventListener('error', (event) => {
  expectAssignable<RTCErrorEvent>(event);
  expectType<RTCError>(event.error);
});
channel.addEventListener('bufferedamountlow', (event) => {
  expectType<number>(event.currentTarget.bufferedAmount);
});
channel.onclosing = (event) => {
  expectType<RTCDataChannelState>(event.currentTarget.readyState);
};
expectError(channel.addEventListener('messages', () => {}));

// Each field may be left out or be undefined.
expectType<RTCDataChannel>(connection.createDataChannel('chat', {}));
expectType<RTCDataChannel>(
  connection.createDataChannel('chat', {
    ordered: undefined,
    maxRetransmits: undefined,
    priority: undefined,
  }),
);
expectType<RTCDataChannel>(connection.createDataChannel('chat', { ordered: false, maxRetransmits: 0 }));
expectType<RTCDataChannel>(
  connection.createDataChannel('chat', { maxPacketLifeTime: 3000, maxRetransmits: undefined }),
);
expectType<RTCDataChannel>(connection.createDataChannel('chat', { negotiated: true, id: 0 }));
expectType<RTCDataChannel>(connection.createDataChannel('chat', { negotiated: false }));
expectError(connection.createDataChannel('chat', { orderd: false }));
expectError(connection.createDataChannel('chat', { ordered: false, orderd: false }));
expectError(connection.createDataChannel('chat', { priority: 'highest' }));
expectError(connection.createDataChannel('chat', 42));

// A channel that both sides create has a number.
expectError(connection.createDataChannel('chat', { negotiated: true }));
expectError(connection.createDataChannel('chat', { negotiated: true, id: undefined }));
expectNotAssignable<RTCValidDataChannelInit>({ negotiated: true });

// Retransmission has one limit at most.
expectError(connection.createDataChannel('chat', { maxRetransmits: 1, maxPacketLifeTime: 1 }));
expectNotAssignable<RTCValidDataChannelInit>({ maxRetransmits: 1, maxPacketLifeTime: 1 });

// Variables are taken when they say enough, or when only the browser can judge them.
const literal = { negotiated: true, id: 5 };
const both = { maxRetransmits: 1, maxPacketLifeTime: 1 };
declare const init: RTCDataChannelInit;
declare const platformInit: globalThis.RTCDataChannelInit;
expectType<RTCDataChannel>(connection.createDataChannel('chat', literal));
expectType<RTCDataChannel>(connection.createDataChannel('chat', init));
expectType<RTCDataChannel>(connection.createDataChannel('chat', platformInit));
expectError(connection.createDataChannel('chat', both));
declare const maybe: number | undefined;
declare const isNegotiated: boolean;
expectType<RTCDataChannel>(
  connection.createDataChannel('chat', { maxRetransmits: maybe, maxPacketLifeTime: maybe }),
);
expectType<RTCDataChannel>(connection.createDataChannel('chat', { negotiated: isNegotiated, id: maybe }));
expectType<RTCDataChannel>(
  connection.createDataChannel('chat', {
    negotiated: true,
    id: 0,
    maxRetransmits: maybe,
    maxPacketLifeTime: 9,
  }),
);
expectError(connection.createDataChannel('chat', { maxRetransmits: maybe, maxPacketLifetime: maybe }));
expectAssignable<RTCDataChannelInit>(platformInit);

// Options may be left out or be null, also in a variable.
declare const maybeInit: RTCDataChannelInit | undefined;
declare const nullInit: RTCDataChannelInit | null;
declare const either: { negotiated: true; id: number } | { ordered: boolean } | undefined;
expectType<RTCDataChannel>(connection.createDataChannel('chat', maybeInit));
expectType<RTCDataChannel>(connection.createDataChannel('chat', nullInit));
expectType<RTCDataChannel>(connection.createDataChannel('chat', either));
expectType<[label: string, dataChannelDict?: RTCValidDataChannelInit | null | undefined]>(
  {} as Parameters<RTCPeerConnection['createDataChannel']>,
);
const create = (...args: Parameters<RTCPeerConnection['createDataChannel']>): RTCDataChannel =>
  connection.createDataChannel(...args);
create('chat');
create('chat', { ordered: false });

// An interface that extends the options has fields of its own, and a function may be generic over them.
interface LabelledInit extends RTCDataChannelInit {
  label: string;
}
declare const labelled: LabelledInit;
expectType<RTCDataChannel>(connection.createDataChannel(labelled.label, labelled));
const createWith = <Init extends RTCDataChannelInit>(init: Init): RTCDataChannel =>
  connection.createDataChannel('chat', init);
const createWithAny = <Init extends RTCDataChannelInit>(init?: Init | null): RTCDataChannel =>
  connection.createDataChannel('chat', init);
createWith({ ordered: false });
createWithAny({ ordered: false });

// What has no number for certain is refused in a variable, too.
declare const unnumbered: { negotiated: true; id?: number };
declare const undefinedNumber: { negotiated: true; id: number | undefined };
expectError(connection.createDataChannel('chat', unnumbered));
expectError(connection.createDataChannel('chat', undefinedNumber));

// The event of a new channel has its channel.
const event = new RTCDataChannelEvent('datachannel', { channel });
expectAssignable<globalThis.RTCDataChannelEvent>(event);
expectType<RTCDataChannel>(event.channel);
expectError(new RTCDataChannelEvent('datachannel'));
expectError(new RTCDataChannelEvent('datachannel', {}));

// What cannot be constructed has no constructor, and `instanceof` still narrows.
expectError(new RTCDataChannel());
declare const value: unknown;
if (value instanceof RTCDataChannel) expectType<RTCDataChannel>(value);
