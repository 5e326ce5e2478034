import { expectError, expectType } from 'tsd';
import { type RTCDataChannel, resumableStreams } from '../dist/index.js';

declare const channel: RTCDataChannel;
declare const platformChannel: globalThis.RTCDataChannel;
declare const file: Blob;
declare const shared: SharedArrayBuffer;

const { readable, writable, resume } = resumableStreams({ signal: new AbortController().signal });

// Strict channels and those of lib.dom.
expectType<Promise<void>>(resume(channel));
expectType<Promise<void>>(resume(platformChannel, { signal: null }));
expectError(resume(new EventTarget()));
expectError(resumableStreams({ signal: new AbortController() }));

// The streams are the platform's own.
const bytes: ReadableStream<string | ArrayBuffer> = readable;
const writer = writable.getWriter();
expectType<Promise<void>>(writer.write('text'));
expectType<Promise<void>>(writer.write(file));
expectType<Promise<void>>(writer.write(new Uint8Array(3)));
expectError(writer.write(5));
expectError(writer.write(shared));
expectType<Promise<void>>(bytes.pipeTo(writable));
