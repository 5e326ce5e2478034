import { expectAssignable, expectError, expectType } from 'tsd';
import {
  type AddIceCandidatesOptions,
  addIceCandidates,
  type DisposablePeerConnection,
  disposable,
  gathered,
  iceCandidates,
  openPeerConnection,
  openScope,
  type RTCDataChannel,
  type RTCIceCandidateInit,
  type RTCPeerConnection,
  type RTCSessionDescription,
  type Scope,
  withPeerConnection,
} from '../dist/index.js';

declare const pc: RTCPeerConnection;
declare const domConnection: globalThis.RTCPeerConnection;
declare const channel: RTCDataChannel;
declare const signal: AbortSignal;

// What goes in comes out, and can be disposed of.
expectType<void>(disposable(channel)[Symbol.dispose]());
expectAssignable<RTCDataChannel>(disposable(channel));
expectAssignable<globalThis.RTCPeerConnection>(disposable(domConnection));
expectType<DisposablePeerConnection>(disposable(pc));
expectType<DisposablePeerConnection>(openPeerConnection());
expectAssignable<RTCPeerConnection>(openPeerConnection());
expectError(disposable({}));

// A scope gives what its tasks give.
const scope = openScope({ signal });
expectType<Scope>(scope);
expectType<Promise<number>>(scope.launch(() => 1));
expectType<Promise<string>>(scope.launch(async (signal) => signal.reason as string));
expectType<Promise<never>>(scope.launch(() => Promise.reject(new Error())));
expectType<void>(scope.defer(async () => {}));
expectType<Promise<void>>(scope[Symbol.asyncDispose]());
expectError(scope.launch('task'));
expectError(scope.defer());

// And a connection gives what its body gives.
expectType<Promise<string>>(
  withPeerConnection({ bundlePolicy: 'max-bundle' }, async (pc, scope) => {
    expectType<DisposablePeerConnection>(pc);
    expectType<Scope>(scope);
    return pc.signalingState as string;
  }),
);
expectType<Promise<number>>(withPeerConnection(null, () => 1, { signal }));
expectError(withPeerConnection({ bundlePolicy: 'max' }, () => 1));
expectError(withPeerConnection());

// Candidates come from any source, as objects of either kind, or as the end.
declare const inits: AsyncIterable<RTCIceCandidateInit | null | undefined>;
declare const domInits: readonly globalThis.RTCIceCandidateInit[];
expectType<Promise<void>>(addIceCandidates(pc, inits));
expectType<Promise<void>>(addIceCandidates(pc, iceCandidates(pc), { signal, capacity: 10 }));
expectType<Promise<void>>(addIceCandidates(domConnection, domInits));
expectType<Promise<void>>(addIceCandidates(pc, [null, undefined, { candidate: '' }]));
expectError(addIceCandidates(pc, [1]));
expectError(addIceCandidates(pc, { candidate: '' }));
expectAssignable<AddIceCandidatesOptions>({ capacity: undefined });

expectType<Promise<RTCSessionDescription>>(gathered(pc, { signal }));
expectType<Promise<RTCSessionDescription>>(gathered(domConnection));
