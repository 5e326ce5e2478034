import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { parseSignalMessage, type SignalMessage } from '../../src/index.ts';

const envelope = { version: 1, session: 'a', to: 'b', sequence: 1, acknowledged: 0 } as const;
const sdp = 'v=0\r\n';
const candidate = { candidate: 'candidate:1', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'f' };

const valid: readonly SignalMessage[] = [
  { ...envelope, type: 'offer', sdp },
  { ...envelope, to: null, type: 'answer', sdp, offer: 3 },
  { ...envelope, type: 'candidate', candidate },
  { ...envelope, type: 'candidate', candidate: null },
  {
    ...envelope,
    type: 'candidate',
    candidate: { candidate: '', sdpMid: null, sdpMLineIndex: null, usernameFragment: null },
  },
  { ...envelope, type: 'candidates', candidates: [candidate] },
  { ...envelope, type: 'candidates', candidates: Array.from({ length: 64 }, () => candidate) },
  { ...envelope, type: 'refused', offer: 1, reason: '' },
  { ...envelope, type: 'request' },
  { ...envelope, type: 'grant' },
  { ...envelope, sequence: 0, type: 'acknowledgement' },
  { ...envelope, sequence: 0, type: 'resend', missing: 4 },
];

test.each(valid)('takes a message and gives a copy: $type', (message) => {
  const parsed = parseSignalMessage(JSON.parse(JSON.stringify(message)));
  expect(parsed).toEqual(message);
  expect(parsed).not.toBe(message);
});

const offer = { ...envelope, type: 'offer', sdp };

test.each([
  ['nothing', undefined, 'message is undefined'],
  ['null', null, 'message is null'],
  ['text', JSON.stringify(offer), 'message is {"version"'],
  ['an array', [offer], 'message is'],
  ['a later version', { ...offer, version: 2 }, 'message.version is 2'],
  ['a missing session', { ...offer, session: undefined }, 'message.session'],
  ['an empty session', { ...offer, session: '' }, 'message.session'],
  ['a long session', { ...offer, session: 'x'.repeat(65) }, 'message.session is text of 65'],
  ['no receiver', { ...offer, to: undefined }, 'message.to'],
  ['no place in the order', { ...offer, sequence: 0 }, 'message.sequence is 0'],
  ['a fraction', { ...offer, sequence: 1.5 }, 'message.sequence is 1.5'],
  ['what is beyond whole numbers', { ...offer, sequence: 2 ** 53 }, 'message.sequence'],
  ['text for a number', { ...offer, sequence: '1' }, 'message.sequence'],
  ['NaN', { ...offer, acknowledged: Number.NaN }, 'message.acknowledged is NaN'],
  ['an ordered acknowledgement', { ...envelope, type: 'acknowledgement' }, 'message.sequence is 1'],
  ['an unknown type', { ...offer, type: 'pranswer' }, 'message.type is pranswer'],
  ['a type of the prototype', { ...offer, type: 'constructor' }, 'message.type is constructor'],
  ['no SDP', { ...offer, sdp: 'hello' }, 'message.sdp is hello'],
  ['long SDP', { ...offer, sdp: sdp.padEnd(1_048_577) }, 'message.sdp is text of 1048577'],
  ['SDP that is an object', { ...offer, sdp: { toString: (): string => sdp } }, 'message.sdp'],
  ['an answer to nothing', { ...offer, type: 'answer' }, 'message.offer is undefined'],
  ['no candidate', { ...envelope, type: 'candidate' }, 'message.candidate is undefined'],
  ['candidates', { ...envelope, type: 'candidate', candidate: [candidate] }, 'message.candidate is'],
  [
    'a long candidate',
    { ...envelope, type: 'candidate', candidate: { ...candidate, candidate: 'x'.repeat(4_097) } },
    'message.candidate.candidate is text of 4097',
  ],
  [
    'a candidate without a section',
    { ...envelope, type: 'candidate', candidate: { ...candidate, sdpMid: null, sdpMLineIndex: null } },
    'message.candidate.sdpMid is null',
  ],
  [
    'a negative section',
    { ...envelope, type: 'candidate', candidate: { ...candidate, sdpMLineIndex: -1 } },
    'message.candidate.sdpMLineIndex is -1',
  ],
  [
    'one candidate for many',
    { ...envelope, type: 'candidates', candidates: candidate },
    'message.candidates is',
  ],
  ['candidates that are none', { ...envelope, type: 'candidates', candidates: [] }, 'message.candidates is'],
  [
    'too many candidates',
    { ...envelope, type: 'candidates', candidates: Array.from({ length: 65 }, () => candidate) },
    'message.candidates is',
  ],
  [
    'a hole between candidates',
    { ...envelope, type: 'candidates', candidates: Object.assign([candidate], { length: 3 }) },
    'message.candidates[1] is undefined',
  ],
  [
    'no candidate among candidates',
    { ...envelope, type: 'candidates', candidates: [candidate, null] },
    'message.candidates[1] is null',
  ],
  [
    'a wrong one among candidates',
    { ...envelope, type: 'candidates', candidates: [candidate, { ...candidate, sdpMLineIndex: -1 }] },
    'message.candidates[1].sdpMLineIndex is -1',
  ],
])('refuses %s', (_, value, message) => {
  expect(() => parseSignalMessage(value)).toThrow(TypeError);
  expect(() => parseSignalMessage(value)).toThrow(`parseSignalMessage(): ${message}`);
});

test('asks no prototype and runs no getter', () => {
  const getter = Object.defineProperty({ ...offer }, 'sdp', {
    get: () => {
      throw new Error('has run');
    },
  });
  expect(() => parseSignalMessage(Object.create(offer))).toThrow(TypeError);
  expect(() => parseSignalMessage(getter)).toThrow('message.sdp is undefined');
});

test('makes no text of what is wrong: that could run code, or be without end', () => {
  const makeText = vi.fn(() => 'text');
  let nested: unknown[] = ['x'];
  for (let depth = 0; depth < 60; depth++) nested = [nested, nested];
  for (const wrong of [
    nested,
    { ...offer, version: nested },
    { ...offer, version: { toString: makeText } },
  ]) {
    expect(() => parseSignalMessage(wrong)).toThrow(/ is \[object (Array|Object)\]; accepted: /);
  }
  expect(makeText).not.toHaveBeenCalled();
});

test('leaves everything else behind', () => {
  const text = JSON.stringify(offer).replace('{', '{"__proto__":{"polluted":1},"constructor":1,"more":1,');
  const parsed = parseSignalMessage(JSON.parse(text));
  expect(Reflect.ownKeys(parsed).sort()).toEqual(Object.keys(offer).sort());
  expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
  expect('polluted' in {}).toBe(false);
});

/** A value in the place of a member: of another kind, of another size, or none. */
const anyValue = fc.anything({
  withNullPrototype: true,
  withBigInt: true,
  withSparseArray: true,
  withTypedArray: true,
});

test('gives a message of its shape or a TypeError, whatever comes', () => {
  const mutated = fc
    .tuple(
      fc.constantFrom(...valid),
      fc.dictionary(fc.constantFrom(...Object.keys(offer), 'offer'), anyValue),
    )
    .map(([message, changes]) => ({ ...message, ...changes }));
  fc.assert(
    fc.property(fc.oneof(anyValue, mutated), (value) => {
      let parsed: SignalMessage;
      try {
        parsed = parseSignalMessage(value);
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
        return;
      }
      expect(parseSignalMessage(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
    }),
    { numRuns: 5_000, seed: 1 },
  );
});
