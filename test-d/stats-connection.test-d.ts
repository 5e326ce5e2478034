import { expectError, expectType } from 'tsd';
import type { RTCDataChannelState } from '../types/data-channel.js';
import type { RTCDataChannelStats, RTCPeerConnectionStats } from '../types/stats-connection.js';

declare const connection: RTCPeerConnectionStats;
declare const channel: RTCDataChannelStats;

// A connection counts its channels.
expectType<'peer-connection'>(connection.type);
expectType<number | undefined>(connection.dataChannelsOpened);
expectType<number | undefined>(connection.dataChannelsClosed);

// A channel has the state that the channel itself has.
expectType<'data-channel'>(channel.type);
expectType<RTCDataChannelState>(channel.state);
expectType<number | undefined>(channel.bytesSent);
expectError(channel.bytes);
