/**
 * Fakes to test WebRTC code with, where there is no browser: connections that do only what the test tells them to, and a
 * clock that stands still until it is stepped.
 *
 * @packageDocumentation
 */
export { change, type States } from './change.ts';
export { type ConnectOptions, connect, type FakePath } from './connect.ts';
export { dispatch, type EventMembers } from './dispatch.ts';
export { called, calls, type FakeCall, type OperationName, type OperationResults } from './fake-call.ts';
export { drain, receive, sent } from './fake-channel.ts';
export { type FakeClock, type FakeClockOptions, fakeClock } from './fake-clock.ts';
export { fakeError } from './fake-error.ts';
export { FakePeerConnection } from './fake-peer-connection.ts';
export { fakeStatsReport } from './fake-stats-report.ts';
export { listenerCount } from './fake-target.ts';
export { fakeStream, fakeTrack } from './fake-track.ts';
export { receiveChannel } from './receive-channel.ts';
export { receiveTrack } from './receive-track.ts';
