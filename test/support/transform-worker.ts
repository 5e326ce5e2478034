/** A worker that passes frames on, and asks for key frames when the page tells it to. */
import { generateKeyFrame, sendKeyFrameRequest } from '../../src/index.ts';
import type { RTCRtpScriptTransformer } from '../../types/index.js';

/** What became of an operation, and whether the browser has it. */
export interface Asked {
  readonly status: 'fulfilled' | 'rejected';
  readonly name?: string;
  readonly hasIt: boolean;
}

interface Question {
  readonly side: string;
  readonly operation: 'generateKeyFrame' | 'sendKeyFrameRequest';
  readonly args: readonly [rid?: string];
}

const transformers = new Map<unknown, Promise<RTCRtpScriptTransformer>>();
const arrivals = new Map<unknown, (transformer: RTCRtpScriptTransformer) => void>();

function transformerOf(side: unknown): Promise<RTCRtpScriptTransformer> {
  const found =
    transformers.get(side) ?? new Promise<RTCRtpScriptTransformer>((resolve) => arrivals.set(side, resolve));
  transformers.set(side, found);
  return found;
}

addEventListener('rtctransform', (event) => {
  const transformer: RTCRtpScriptTransformer = Reflect.get(event, 'transformer');
  transformerOf(transformer.options);
  arrivals.get(transformer.options)?.(transformer);
  transformer.readable.pipeTo(transformer.writable).catch(() => {});
});

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const { side, operation, args } = data;
  const transformer = await transformerOf(side);
  const hasIt = operation in transformer;
  const signal = AbortSignal.timeout(10_000);
  const promise =
    operation === 'generateKeyFrame'
      ? generateKeyFrame(transformer, args[0], { signal })
      : sendKeyFrameRequest(transformer, { signal });
  const answer = await promise.then(
    (): Asked => ({ status: 'fulfilled', hasIt }),
    ({ name }): Asked => ({ status: 'rejected', name, hasIt }),
  );
  postMessage(answer);
});
