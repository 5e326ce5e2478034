import type { AbortSignal } from '../types/platform.d.ts';
import type { MessageSink } from './channel.ts';
import { listen, onChannelOver } from './ending.ts';
import { channelClosedError } from './errors.ts';
import type { MessageData } from './message-size.ts';
import { abortion, settle } from './settle.ts';
import { sweep } from './sweep.ts';
import type { Release } from './watches.ts';

/** One message on its way into the browser's buffer, and who waits for it. */
interface Turn {
  readonly data: MessageData;
  readonly high: number;
  readonly low: number;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
  isSent: boolean;
}

/** Those who send on one channel, in the order they came. */
interface Line {
  readonly turns: Turn[];
  /** The high mark was reached: nobody sends until the buffer has emptied down to the low one. */
  isFull: boolean;
  unwatch: Release | undefined;
}

const lines = new WeakMap<object, Line>();

/** Takes a place in the channel's line with `data`; the promise settles when its turn is over. */
export function join(
  channel: MessageSink,
  data: MessageData,
  { high, low }: { readonly high: number; readonly low: number },
  signal: AbortSignal | null | undefined,
): Promise<void> {
  const line = lines.get(channel) ?? { turns: [], isFull: false, unwatch: undefined };
  lines.set(channel, line);
  return settle<void>(abortion(signal), (resolve, reject) => {
    const turn = { data, high, low, resolve, reject, isSent: false };
    line.turns.push(turn);
    // Those before it wait: it would not change anything.
    if (line.turns.length === 1) advance(channel, line);
    return () => leave(channel, line, turn);
  });
}

function leave(channel: MessageSink, line: Line, turn: Turn): void {
  const index = line.turns.indexOf(turn);
  if (index < 0) return;
  line.turns.splice(index, 1);
  if (index === 0) advance(channel, line);
}

/** Lets all have their turn for whom there is room; watches the channel for the others. */
function advance(channel: MessageSink, line: Line): void {
  for (let turn = line.turns[0]; turn; turn = line.turns[0]) {
    try {
      if (!takesTurn(channel, line, turn)) {
        watch(channel, line, turn.low);
        return;
      }
      line.turns.shift();
      turn.resolve();
    } catch (error) {
      line.turns.shift();
      turn.reject(error);
    }
  }
  line.unwatch?.();
}

/** Sends the message of `turn` as soon as there is room, and tells whether there is room for the next one. */
function takesTurn(channel: MessageSink, line: Line, turn: Turn): boolean {
  if (channel.readyState === 'connecting') return false;
  if (channel.readyState !== 'open') throw channelClosedError('send()');
  if (!turn.isSent) {
    if (!hasRoom(channel, line, turn)) return false;
    try {
      channel.send(turn.data as string);
    } catch (error) {
      // Others send on this channel too, and have filled the browser's own buffer.
      if ((error as Error).name !== 'OperationError' || channel.bufferedAmount <= turn.low) throw error;
      line.isFull = true;
      return false;
    }
    turn.isSent = true;
  }
  return hasRoom(channel, line, turn);
}

function hasRoom(channel: MessageSink, line: Line, { high, low }: Turn): boolean {
  const { bufferedAmount } = channel;
  if (bufferedAmount <= low) line.isFull = false;
  else if (bufferedAmount >= high) line.isFull = true;
  return !line.isFull;
}

/** The buffer empties, the channel opens or closes: `advance()` finds out which. The first of the line sets the mark. */
function watch(channel: MessageSink, line: Line, low: number): void {
  line.unwatch ??= startWatch(channel, line);
  channel.bufferedAmountLowThreshold = low;
}

function startWatch(channel: MessageSink, line: Line): Release {
  const threshold = channel.bufferedAmountLowThreshold;
  const onChange = () => advance(channel, line);
  const onFailure = (error: unknown) => {
    for (const turn of line.turns.splice(0)) turn.reject(error);
    line.unwatch?.();
  };
  const releases = [
    ...['open', 'bufferedamountlow', 'closing'].map((type) => listen(channel, type, onChange)),
    onChannelOver(channel, onChange, onFailure),
    // No event tells of `channel.close()` before the buffer is empty.
    sweep(onChange),
  ];
  return () => {
    line.unwatch = undefined;
    for (const release of releases) release();
    channel.bufferedAmountLowThreshold = threshold;
  };
}
