import { expectAssignable, expectError, expectType } from 'tsd';
import { RTCDTMFSender, RTCDTMFToneChangeEvent } from '../types/dtmf.js';

declare const sender: RTCDTMFSender;

// A strict object passes where lib.dom's is wanted.
expectAssignable<globalThis.RTCDTMFSender>(sender);
expectType<boolean>(sender.canInsertDTMF);
expectType<string>(sender.toneBuffer);

// Only the tones are needed.
expectType<void>(sender.insertDTMF('123'));
expectType<void>(sender.insertDTMF('#,*', 200, undefined));
expectType<void>(sender.insertDTMF('', undefined, 50));
expectError(sender.insertDTMF());
expectError(sender.insertDTMF(123));
expectError(sender.insertDTMF('1', '200'));

// What is read from a handler attribute may be any listener.
expectType<((event: Event) => unknown) | null>(sender.ontonechange);

// A listener knows its event and the object it listens on.
sender.addEventListener('tonechange', (event) => {
  expectType<string>(event.tone);
  expectAssignable<RTCDTMFToneChangeEvent>(event);
  expectType<boolean>(event.currentTarget.canInsertDTMF);
});
sender.ontonechange = (event) => {
  expectType<string>(event.tone);
  expectType<string>(event.currentTarget.toneBuffer);
};
sender.ontonechange = null;

// A misspelt event is an error.
expectError(sender.addEventListener('tonechanged', () => {}));

// What cannot be constructed has no constructor, and `instanceof` still narrows.
expectError(new RTCDTMFSender());
declare const value: unknown;
if (value instanceof RTCDTMFSender) expectType<RTCDTMFSender>(value);

// An event can be made, with a tone or without.
const event = new RTCDTMFToneChangeEvent('tonechange', { tone: '1', bubbles: undefined });
expectAssignable<globalThis.RTCDTMFToneChangeEvent>(event);
expectAssignable<typeof globalThis.RTCDTMFToneChangeEvent>(RTCDTMFToneChangeEvent);
expectType<string>(event.tone);
expectType<RTCDTMFToneChangeEvent>(new RTCDTMFToneChangeEvent('tonechange', null));
expectType<RTCDTMFToneChangeEvent>(new RTCDTMFToneChangeEvent('tonechange', { tone: undefined }));
expectError(new RTCDTMFToneChangeEvent());
expectError(new RTCDTMFToneChangeEvent('tonechange', { tone: 1 }));
