import { expectNotAssignable, expectType } from 'tsd';
import type { RTCCodecStats } from '../types/stats-codec.js';

declare const codec: RTCCodecStats;

// What a codec always says, and what only some do.
expectType<'codec'>(codec.type);
expectType<number>(codec.payloadType);
expectType<string>(codec.transportId);
expectType<string>(codec.mimeType);
expectType<number | undefined>(codec.clockRate);
expectType<number | undefined>(codec.channels);
expectType<string | undefined>(codec.sdpFmtpLine);
expectNotAssignable<RTCCodecStats>({ type: 'codec', id: 'x', timestamp: 0 });
