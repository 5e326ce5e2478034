import { describe, expect, test } from 'vitest';
import { type Envelope, MAX_MESSAGE_LENGTH, type Message } from '../../demo/src/message.ts';
import { parseEnvelope } from '../../demo/src/parse-message.ts';

const id = '0123456789abcdef'.repeat(2);
const other = 'f'.repeat(32);
const candidate = {
  candidate: 'candidate:1 1 udp 1 192.0.2.1 9 typ host',
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment: 'u',
};

const messages: Message[] = [
  { type: 'hello' },
  { type: 'hello', replaces: other },
  { type: 'invite', call: other, since: 1 },
  { type: 'welcome', call: other },
  { type: 'full', pair: { since: 1, members: [id, other] } },
  { type: 'bye', call: other },
  { type: 'description', call: other, description: { type: 'offer', sdp: 'v=0\r\n' } },
  { type: 'candidate', call: other, candidate },
  { type: 'candidate', call: other, candidate: null },
];

const envelope = (message: unknown, fields: object = {}) =>
  JSON.stringify({ from: id, to: null, seq: 0, message, ...fields });

describe('what is a message', () => {
  test.each(messages.map((message) => [message.type, message]))(
    '%s comes through as it is',
    (_type, message) => {
      const sent: Envelope = { from: id, to: other, seq: 7, message };
      expect(parseEnvelope(JSON.stringify(sent))).toEqual(sent);
    },
  );

  test('fields that we do not know are left out', () => {
    expect(parseEnvelope(envelope({ type: 'hello', __proto__: { a: 1 }, extra: 1 }, { more: 2 }))).toEqual({
      from: id,
      to: null,
      seq: 0,
      message: { type: 'hello' },
    });
  });
});

describe('what is none', () => {
  test.each([
    ['no text', { from: id }],
    ['nothing', undefined],
    ['no JSON', '{"from"'],
    ['a number', '1'],
    ['null', 'null'],
    ['a list', '[]'],
    ['no sender', envelope({ type: 'hello' }, { from: undefined })],
    ['a sender that is no id', envelope({ type: 'hello' }, { from: 'me' })],
    ['no receiver', envelope({ type: 'hello' }, { to: undefined })],
    ['a negative number', envelope({ type: 'hello' }, { seq: -1 })],
    ['a broken number', envelope({ type: 'hello' }, { seq: 1.5 })],
    ['an unsafe number', envelope({ type: 'hello' }, { seq: 2 ** 60 })],
    ['an unknown type', envelope({ type: 'format', call: id })],
    ['a type of the prototype', envelope({ type: 'constructor', call: id })],
    ['a call that is no id', envelope({ type: 'bye', call: 'x' })],
    ['an invitation without a time', envelope({ type: 'invite', call: id })],
    ['a pair of three', envelope({ type: 'full', pair: { since: 1, members: [id, id, id] } })],
    ['a pair of strangers', envelope({ type: 'full', pair: { since: 1, members: [id, 1] } })],
    [
      'a description of another type',
      envelope({ type: 'description', call: id, description: { type: 'rollback', sdp: '' } }),
    ],
    [
      'a description without text',
      envelope({ type: 'description', call: id, description: { type: 'offer' } }),
    ],
    ['a candidate left out', envelope({ type: 'candidate', call: id })],
    ['a candidate without text', envelope({ type: 'candidate', call: id, candidate: { sdpMid: '0' } })],
    [
      'a candidate too long',
      envelope({ type: 'candidate', call: id, candidate: { candidate: 'x'.repeat(2_000) } }),
    ],
    [
      'a candidate of no section',
      envelope({ type: 'candidate', call: id, candidate: { ...candidate, sdpMLineIndex: -1 } }),
    ],
    ['more than fits', envelope({ type: 'hello', extra: 'x'.repeat(MAX_MESSAGE_LENGTH) })],
  ])('%s', (_what, data) => {
    expect(parseEnvelope(data)).toBeUndefined();
  });

  test('a message with any one place changed is either refused or well-formed', () => {
    const whole = messages.map((message) => envelope(message));
    for (const text of whole) {
      for (let index = 0; index < text.length; index++) {
        for (const change of ['"', '{', '\\', '0', '', ',']) {
          const changed = text.slice(0, index) + change + text.slice(index + 1);
          const parsed = parseEnvelope(changed);
          if (parsed) expect(parseEnvelope(JSON.stringify(parsed))).toEqual(parsed);
        }
      }
    }
  });
});
