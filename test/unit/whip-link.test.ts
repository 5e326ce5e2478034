import { expect, test } from 'vitest';
import { iceServersOf } from '../../src/whip-link.ts';

test('a server is told by its relation, in whatever case and company', () => {
  expect(
    iceServersOf(
      '</a>; rel=next, <stun:a.example:3478>; REL="other ICE-Server", <stuns:b.example>;rel=ice-server ;x,<stun:c.example>',
    ),
  ).toEqual([{ urls: 'stun:a.example:3478' }, { urls: 'stuns:b.example' }]);
});

test('quoted commas, semicolons and escapes are part of the value', () => {
  const [server, ...others] = iceServersOf(
    '<turn:a.example?transport=udp>; rel="ice-server"; username="1,2;3"; credential="a\\"b\\\\,<turn:x>"; credential-type="password"',
  );
  expect(server).toEqual({
    urls: 'turn:a.example?transport=udp',
    username: '1,2;3',
    credential: 'a"b\\,<turn:x>',
  });
  expect(others).toEqual([]);
});

test('only the first parameter of a name counts', () => {
  const header = '<turn:a.example>; rel=ice-server; username=one; username=two; credential=c';
  expect(iceServersOf(header)).toEqual([{ urls: 'turn:a.example', username: 'one', credential: 'c' }]);
});

test.each([
  null,
  '',
  'nothing',
  '<https://a.example>; rel="ice-server"',
  '<turn:a.example>; rel="ice-server"',
  '<turn:a.example>; rel="ice-server"; username="u"; credential="c"; credential-type="oauth"',
  '<stun:a.example',
])('no server comes of %j', (header) => {
  expect(iceServersOf(header)).toEqual([]);
});

test('a header made to be slow is not', () => {
  const hostile = [
    '<'.repeat(200_000),
    `<a>${'; x'.repeat(60_000)}"`,
    `<a>;${' '.repeat(200_000)}`,
    '<a>; x="'.padEnd(200_000, '\\'),
  ];
  for (const header of hostile) expect(iceServersOf(header)).toEqual([]);
}, 5_000);
