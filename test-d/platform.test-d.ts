import { expectAssignable, expectType } from 'tsd';
import type * as platform from '../types/platform.js';

// With lib.dom, the platform's own types are its types.
declare const track: platform.PlatformMediaStreamTrack;
declare const stream: platform.MediaStream;
declare const event: platform.Event;
declare const signal: platform.AbortSignal;
declare const message: platform.MessageEvent<ArrayBuffer>;
declare const readable: platform.ReadableStream<Uint8Array>;
expectType<MediaStreamTrack>(track);
expectType<MediaStream>(stream);
expectType<Event>(event);
expectType<AbortSignal>(signal);
expectType<ReadableStream<Uint8Array>>(readable);
expectType<ArrayBuffer>(message.data);
expectAssignable<MessageEvent>(message);
