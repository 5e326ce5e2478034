import { expectAssignable, expectError, expectType } from 'tsd';
import type { RTCDTMFToneChangeEvent } from '../types/dtmf.js';
import { RTCDTMFSender } from '../types/dtmf.js';

declare const sender: RTCDTMFSender;

// A strict object passes where lib.dom's is wanted.
expectAssignable<globalThis.RTCDTMFSender>(sender);

// A listener knows its event and the object it listens on.
sender.addEventListener('tonechange', (event) => {
  expectType<string>(event.tone);
  expectAssignable<RTCDTMFToneChangeEvent>(event);
  expectType<boolean>(event.currentTarget.canInsertDTMF);
});

// A misspelt event is an error.
expectError(sender.addEventListener('tonechanged', () => {}));

// What cannot be constructed has no constructor, and `instanceof` still narrows.
expectError(new RTCDTMFSender());
declare const value: unknown;
if (value instanceof RTCDTMFSender) expectType<RTCDTMFSender>(value);
