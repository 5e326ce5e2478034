/**
 * Fakes to test WebRTC code with, where there is no browser: connections that do only what the test tells them to, and a
 * clock that stands still until it is stepped.
 *
 * @packageDocumentation
 */
export { change, type States } from './testing/change.ts';
export { type ConnectOptions, connect, type FakePath } from './testing/connect.ts';
export { dispatch, type EventMembers } from './testing/dispatch.ts';
export {
  called,
  calls,
  type FakeCall,
  type OperationName,
  type OperationResults,
} from './testing/fake-call.ts';
export { drain, receive, sent } from './testing/fake-channel.ts';
export { type FakeClock, type FakeClockOptions, fakeClock } from './testing/fake-clock.ts';
export { fakeError } from './testing/fake-error.ts';
export { FakePeerConnection } from './testing/fake-peer-connection.ts';
export { fakeStatsReport } from './testing/fake-stats-report.ts';
export { listenerCount } from './testing/fake-target.ts';
export { fakeStream, fakeTrack } from './testing/fake-track.ts';
export { receiveChannel } from './testing/receive-channel.ts';
export { receiveTrack } from './testing/receive-track.ts';
