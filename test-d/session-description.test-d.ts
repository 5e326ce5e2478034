import { expectAssignable, expectError, expectNotAssignable, expectType } from 'tsd';
import type {
  RTCAnswer,
  RTCLocalSessionDescriptionInit,
  RTCOffer,
  RTCSdpType,
  RTCSessionDescriptionInit,
} from '../types/session-description.js';
import { RTCSessionDescription } from '../types/session-description.js';

declare const description: RTCSessionDescription;

// A strict description passes where lib.dom's is wanted, and so does its interface object.
expectAssignable<globalThis.RTCSessionDescription>(description);
expectAssignable<typeof globalThis.RTCSessionDescription>(RTCSessionDescription);

// The type is one of four.
expectType<'offer' | 'pranswer' | 'answer' | 'rollback'>(description.type);
expectType<string>(description.sdp);
expectNotAssignable<RTCSdpType>('offre');

// What goes over the wire has both fields, and is taken back by the constructor.
expectType<{ type: RTCSdpType; sdp: string }>({ ...description.toJSON() });
expectAssignable<globalThis.RTCSessionDescriptionInit>(description.toJSON());
expectType<RTCSessionDescription>(new RTCSessionDescription(description.toJSON()));
expectType<RTCSessionDescription>(new RTCSessionDescription(description));

// The constructor wants a type, and nothing unknown.
expectType<RTCSessionDescription>(new RTCSessionDescription({ type: 'rollback' }));
expectType<RTCSessionDescription>(new RTCSessionDescription({ type: 'offer', sdp: undefined }));
expectError(new RTCSessionDescription());
expectError(new RTCSessionDescription(null));
expectError(new RTCSessionDescription({ sdp: '' }));
expectError(new RTCSessionDescription({ type: 'offer', spd: '' }));

// A description does not change.
// @ts-expect-error: read-only.
description.sdp = '';
// @ts-expect-error: read-only.
description.type = 'answer';

// An offer and an answer are descriptions, but not one another; a copy makes a provisional answer.
declare const offer: RTCOffer;
declare const answer: RTCAnswer;
expectAssignable<RTCSessionDescriptionInit>(offer);
expectAssignable<RTCLocalSessionDescriptionInit>(answer);
expectAssignable<globalThis.RTCSessionDescriptionInit>(offer);
expectNotAssignable<RTCAnswer>(offer);
expectAssignable<RTCSessionDescriptionInit>({ ...answer, type: 'pranswer' });

// What lib.dom's methods give is taken.
declare const platformDescription: globalThis.RTCSessionDescription;
expectAssignable<RTCSessionDescriptionInit>(platformDescription);
expectAssignable<RTCSessionDescriptionInit>(platformDescription.toJSON());

// `instanceof` narrows.
declare const value: unknown;
if (value instanceof RTCSessionDescription) expectType<RTCSessionDescription>(value);
