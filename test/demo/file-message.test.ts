import { describe, expect, test } from 'vitest';
import { parseReceiverMessage, parseSenderMessage } from '../../demo/src/file-message.ts';
import { fileName } from '../../demo/src/file-name.ts';

const offer = { type: 'offer', name: 'report.pdf', size: 1_234, mediaType: 'application/pdf' };
const complete = { type: 'complete', sha256: '0123456789abcdef'.repeat(4) };
const parsedOffer = (fields: object) => parseSenderMessage(JSON.stringify({ ...offer, ...fields }));

describe('what the sender of a file says', () => {
  test.each([offer, complete, { type: 'over', end: 'cancelled' }])(
    '$type comes through as it is',
    (message) => {
      expect(parseSenderMessage(JSON.stringify(message))).toEqual(message);
    },
  );

  test('fields that we do not know are left out', () => {
    expect(parsedOffer({ path: '/etc/passwd' })).toEqual(offer);
  });

  test.each([
    ['no text', new ArrayBuffer(8)],
    ['no JSON', 'hello?'],
    ['an array', '[]'],
    ['too long', JSON.stringify({ ...offer, name: 'x'.repeat(20_000) })],
    ['another type', JSON.stringify({ ...offer, type: 'accept' })],
    ['no digest', JSON.stringify({ ...complete, sha256: 'g'.repeat(64) })],
    ['a short digest', JSON.stringify({ ...complete, sha256: 'ab' })],
    ['an unknown end', JSON.stringify({ type: 'over', end: 'toString' })],
    ...[-1, 0.5, 2 ** 53, '5', null, undefined].map((size): [string, string] => [
      `a size of ${size}`,
      JSON.stringify({ ...offer, size }),
    ]),
    ...[5, null, undefined, ['a']].map((name): [string, string] => [
      `a name of ${name}`,
      JSON.stringify({ ...offer, name }),
    ]),
    ['a type that is no text', JSON.stringify({ ...offer, mediaType: {} })],
  ])('%s is no message', (_what, data) => {
    expect(parseSenderMessage(data)).toBeUndefined();
  });

  test('a media type is cut to what is one', () => {
    expect(parsedOffer({ mediaType: 'text/plain; charset=utf-8' })).toMatchObject({
      mediaType: 'text/plain',
    });
    expect(parsedOffer({ mediaType: '<b>' })).toMatchObject({ mediaType: '' });
  });
});

describe('what the receiver of a file says', () => {
  test.each([{ type: 'accept' }, { type: 'written', bytes: 5 }, { type: 'over', end: 'verified' }])(
    '$type comes through as it is',
    (message) => {
      expect(parseReceiverMessage(JSON.stringify(message))).toEqual(message);
    },
  );

  test.each(['{"type":"offer"}', '{"type":"written","bytes":-1}', '{"type":"over"}', 'null', '', 7])(
    '%j is no message',
    (data) => {
      expect(parseReceiverMessage(data)).toBeUndefined();
    },
  );
});

describe('the name of a file', () => {
  test.each([
    ['report.pdf', 'report.pdf'],
    ['Übersicht – 東京 🗼.txt', 'Übersicht – 東京 🗼.txt'],
    ['"quoted" & <b>bold</b>.txt', '"quoted" & <b>bold<_b>.txt'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\boot.ini', 'C:_boot.ini'],
    ['.bashrc', 'bashrc'],
    ['a\u0000b\nc\u2028d', 'abcd'],
    // Shown as «invoice exe.pdf» with the change of direction.
    ['invoice \u202Efdp.exe', 'invoice fdp.exe'],
    ['half \uD83D', 'half \uFFFD'],
    ['  ', 'file'],
    ['...', 'file'],
    ['', 'file'],
  ])('%j is %j', (name, expected) => {
    expect(fileName(name)).toBe(expected);
  });

  test.each([`${'x'.repeat(5_000)}.tar.gz`, `${'語'.repeat(300)}.txt`, `x.${'y'.repeat(400)}`])(
    'is cut to what file systems take, and keeps its ending: %.20s…',
    (name) => {
      const short = fileName(name);
      expect(Buffer.byteLength(short)).toBeLessThanOrEqual(255);
      expect(Buffer.byteLength(short)).toBeGreaterThan(250);
      if (name.endsWith('z') || name.endsWith('t')) expect(short.slice(-3)).toBe(name.slice(-3));
    },
  );
});
