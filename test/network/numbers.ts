import { type ResumableStreams, resumableStreams } from '../../src/index.ts';

/** Milliseconds between two numbers. */
const interval = 20;

/** The numbers from 0 on to the other side, and those of the other side, over as many channels as it takes. */
export interface NumberStream extends Pick<ResumableStreams, 'resume'> {
  /** Sends no more; how many numbers there were. */
  stop(): Promise<number>;
  /** The numbers that have come, once there are `count` of them or no more are coming. */
  received(count: number): Promise<readonly number[]>;
}

export function numberStream(arrived: () => void): NumberStream {
  const { readable, writable, resume } = resumableStreams();
  const received: number[] = [];
  let isStopped = false;

  async function sendAll(): Promise<number> {
    const writer = writable.getWriter();
    let next = 0;
    for (; !isStopped; next++) {
      await writer.write(String(next));
      await pause(interval);
    }
    return next;
  }

  async function receiveAll(): Promise<void> {
    const reader = readable.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      received.push(Number(value));
      arrived();
    }
  }

  const sending = sendAll();
  receiveAll();
  return {
    resume,
    stop() {
      isStopped = true;
      return sending;
    },
    async received(count) {
      for (let tries = 0; received.length < count && tries < 100; tries++) await pause(100);
      await pause(200);
      return received;
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
