import { expect, test, vi } from 'vitest';
import { publish, type WhipRequest, type WhipResponse } from '../../src/whip.ts';
import { FakeConnection } from '../support/fake-connection.ts';
import { nextTask, outcome } from '../support/outcome.ts';
import { failOnUnhandledRejections } from '../support/unhandled.ts';

failOnUnhandledRejections();

const sdp = (ufrag: string) =>
  ['v=0', 'm=audio 9 x 1', 'a=mid:0', `a=ice-ufrag:${ufrag}`, 'a=ice-pwd:p', 'a=fingerprint:f', ''].join(
    '\r\n',
  );

class FakeSender extends FakeConnection {
  readonly localDescription = null;
  readonly remoteDescription = null;
  readonly transceiver = { direction: 'sendrecv', receiver: { track: { kind: 'audio' } } };
  getTransceivers() {
    return [this.transceiver];
  }
  addTransceiver(): never {
    throw new Error('nothing is received');
  }
  /** Settles the latest call of the operation, and lets what waits for it go on. */
  async finish(name: string, value?: unknown): Promise<void> {
    const call = this.calls.filter((call) => call.name === name).at(-1);
    if (!call) throw new Error(`no ${name}`);
    call.resolve(value);
    await nextTask();
  }
}

/** A `fetch` whose answers the test gives. */
function fakeFetch() {
  const requests: (WhipRequest & { url: string; answer(response: Partial<Answer>): Promise<void> })[] = [];
  interface Answer {
    readonly status: number;
    readonly headers: Record<string, string>;
    readonly body: string;
  }
  const fetch = (url: string, request: WhipRequest) =>
    new Promise<WhipResponse>((resolve, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason));
      const answer = async ({ status = 204, headers = {}, body }: Partial<Answer>) => {
        resolve(Object.assign(new Response(body ?? null, { status, headers })));
        await nextTask();
        await nextTask();
      };
      requests.push({ ...request, url, answer });
    });
  return { fetch, requests };
}

const created = {
  status: 201,
  headers: { 'Content-Type': 'application/sdp', Location: '/session', ETag: '"1"' },
  body: sdp('server'),
};

async function published(options = {}) {
  const pc = new FakeSender();
  const { fetch, requests } = fakeFetch();
  const opening = publish(pc, 'https://a.example/whip', { fetch, ...options });
  await pc.finish('createOffer', { type: 'offer', sdp: sdp('first') });
  await requests[0]?.answer(created);
  await pc.finish('setLocalDescription');
  return { pc, requests, opening };
}

const candidate = (ufrag: string) => ({ candidate: 'candidate:1', sdpMid: '0', usernameFragment: ufrag });
/** Longer than candidates are collected. */
const collected = () => new Promise((resolve) => setTimeout(resolve, 60));

test('an abort while the answer is applied deletes the session and rolls back', async () => {
  const controller = new AbortController();
  const { pc, requests, opening } = await published({ signal: controller.signal });
  controller.abort(new Error('enough'));
  await expect(opening).rejects.toThrow('enough');
  await nextTask();
  expect(requests.map(({ method }) => method)).toEqual(['POST', 'DELETE']);
  expect(pc.calls.at(-1)).toMatchObject({ name: 'setLocalDescription', args: [{ type: 'rollback' }] });
  expect(pc.listenerCount).toBe(0);
});

test('a restart waits for the candidates on their way, and those of the old ICE session are dropped', async () => {
  const { pc, requests, opening } = await published();
  await pc.finish('setRemoteDescription');
  const session = await opening;
  pc.fire('icecandidate', { candidate: candidate('first') });
  await collected();
  const restarting = session.restartIce();
  expect((await outcome(session.restartIce(), 10)).status).toBe('rejected');
  await pc.finish('createOffer', { type: 'offer', sdp: sdp('second') });
  expect(requests).toHaveLength(2);
  await requests[1]?.answer({});
  expect(requests[2]).toMatchObject({ method: 'PATCH', headers: { 'If-Match': '*' } });
  pc.fire('icecandidate', { candidate: candidate('first') });
  await requests[2]?.answer({
    status: 200,
    headers: { 'Content-Type': 'application/trickle-ice-sdpfrag', ETag: '"2"' },
    body: 'a=ice-ufrag:next\r\na=ice-pwd:next\r\n',
  });
  await pc.finish('setLocalDescription');
  expect(pc.calls.at(-1)?.args[0]).toMatchObject({
    type: 'answer',
    sdp: expect.stringMatching('ufrag:next'),
  });
  await pc.finish('setRemoteDescription');
  await restarting;
  pc.fire('icecandidate', { candidate: candidate('second') });
  pc.fire('icecandidate', { candidate: null });
  await collected();
  expect(requests[3]).toMatchObject({
    headers: { 'If-Match': '"2"' },
    body: expect.stringMatching('ufrag:second'),
  });
  expect(requests[3]?.body?.match(/a=candidate/g)).toHaveLength(1);
  await requests[3]?.answer({});
  await session.trickled;
  pc.close();
  await requests[4]?.answer({});
  expect(requests).toHaveLength(5);
});

test.each(['aborted', 'closed'])('a restart that is %s at once leaves no rejection behind', async (end) => {
  const { pc, opening } = await published();
  await pc.finish('setRemoteDescription');
  const session = await opening;
  const controller = new AbortController();
  const restarting = outcome(session.restartIce({ signal: controller.signal }), 1_000);
  if (end === 'aborted') controller.abort(new Error('enough'));
  else pc.close();
  expect((await restarting).status).toBe('rejected');
  await collected();
});

test('without trickle, nothing is trickled after a restart either', async () => {
  const pc = Object.assign(new FakeSender(), { iceGatheringState: 'complete' });
  const { fetch, requests } = fakeFetch();
  const opening = publish(pc, 'https://a.example/whip', { fetch, trickle: false });
  await nextTask();
  // Which ICE servers there are is asked before.
  await requests[0]?.answer({});
  const complete = { type: 'offer', sdp: `${sdp('first')}a=candidate:1\r\na=end-of-candidates\r\n` };
  Object.assign(pc, { localDescription: complete });
  await pc.finish('setLocalDescription');
  await nextTask();
  await requests[1]?.answer(created);
  await pc.finish('setRemoteDescription');
  const session = await opening;
  const restarting = outcome(session.restartIce(), 1_000);
  await pc.finish('createOffer', { type: 'offer', sdp: sdp('second') });
  Object.assign(pc, { localDescription: { ...complete, sdp: complete.sdp.replace('first', 'second') } });
  await pc.finish('setLocalDescription');
  await nextTask();
  await requests[2]?.answer({ status: 409 });
  expect((await restarting).status).toBe('rejected');
  pc.fire('icecandidate', { candidate: candidate('first') });
  pc.fire('icecandidate', { candidate: null });
  await collected();
  expect(requests.map(({ method }) => method)).toEqual(['OPTIONS', 'POST', 'PATCH']);
});

test('a refusal that names a place deletes nothing there after an abort', async () => {
  const pc = new FakeSender();
  const { fetch, requests } = fakeFetch();
  const controller = new AbortController();
  const opening = outcome(
    publish(pc, 'https://a.example/whip', {
      // The request goes on, as where the server has it already.
      fetch: (url, request) => fetch(url, { ...request, signal: new AbortController().signal }),
      signal: controller.signal,
    }),
    1_000,
  );
  await pc.finish('createOffer', { type: 'offer', sdp: sdp('first') });
  controller.abort(new Error('enough'));
  await requests[0]?.answer({ status: 409, headers: { Location: '/another' } });
  await collected();
  expect((await opening).status).toBe('rejected');
  expect(requests.map(({ method }) => method)).toEqual(['POST']);
});

test.each([undefined, null, {}, 42, ''])(
  'an endpoint that is %s is refused, in a page too',
  async (endpoint) => {
    vi.stubGlobal('location', { href: 'https://page.example/app/' });
    try {
      const { fetch, requests } = fakeFetch();
      const { reason } = (await outcome(
        publish(new FakeSender(), endpoint as never, { fetch }),
        1_000,
      )) as never;
      expect(String(reason)).toMatch(
        /^TypeError: publish\(\): the endpoint is .*; accepted: a URL of http or https/,
      );
      expect(requests).toEqual([]);
    } finally {
      vi.unstubAllGlobals();
    }
  },
);

test('a close that fails can be tried again, and ends the session here all the same', async () => {
  const { pc, requests, opening } = await published();
  await pc.finish('setRemoteDescription');
  const session = await opening;
  const first = outcome(session.close(), 1_000);
  await nextTask();
  await requests[1]?.answer({ status: 500 });
  expect(await first).toMatchObject({ reason: { name: 'WhipError', status: 500 } });
  await expect(session.trickled).rejects.toMatchObject({ name: 'InvalidStateError' });
  expect(pc.listenerCount).toBe(0);
  const second = session.close();
  await nextTask();
  await requests[2]?.answer({ status: 404 });
  await second;
  await session.close();
  expect(requests).toHaveLength(3);
});
