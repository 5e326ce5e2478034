import type { AbortSignal } from '../types/platform.d.ts';
import type { MessageSink } from './channel.ts';
import { listen, onChannelOver } from './ending.ts';
import { channelClosedError } from './errors.ts';
import { type Line, line, type Place } from './line.ts';
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
  isOver: boolean;
}

/** Those who send on one channel, in the order they came. */
interface Senders {
  readonly turns: Line<Turn>;
  /** The high mark was reached: nobody sends until the buffer has emptied down to the low one. */
  isFull: boolean;
  unwatch: Release | undefined;
}

const sendersOf = new WeakMap<object, Senders>();

/** Takes a place in the channel's line with `data`; the promise settles when its turn is over. */
export function join(
  channel: MessageSink,
  data: MessageData,
  { high, low }: { readonly high: number; readonly low: number },
  signal: AbortSignal | null | undefined,
): Promise<void> {
  const senders = sendersOf.get(channel) ?? { turns: line<Turn>(), isFull: false, unwatch: undefined };
  sendersOf.set(channel, senders);
  const { turns } = senders;
  return settle<void>(abortion(signal), (resolve, reject) => {
    const turn = { data, high, low, resolve, reject, isSent: false, isOver: false };
    const place = turns.join(turn);
    // Those before it wait: it would not change anything.
    if (turns.first() === place) advance(channel, senders);
    return () => {
      if (turn.isOver) return;
      const isNext = turns.first() === place;
      end(senders, place);
      if (isNext) advance(channel, senders);
    };
  });
}

/** The turn of `place` is over: the next one comes. */
function end({ turns }: Senders, place: Place<Turn>): Turn {
  turns.leave(place);
  place.value.isOver = true;
  return place.value;
}

/** Lets all have their turn for whom there is room; watches the channel for the others. */
function advance(channel: MessageSink, senders: Senders): void {
  for (let place = senders.turns.first(); place; place = senders.turns.first()) {
    try {
      if (!takesTurn(channel, senders, place.value)) {
        watch(channel, senders, place.value.low);
        return;
      }
      end(senders, place).resolve();
    } catch (error) {
      end(senders, place).reject(error);
    }
  }
  senders.unwatch?.();
}

/** Sends the message of `turn` as soon as there is room, and tells whether there is room for the next one. */
function takesTurn(channel: MessageSink, senders: Senders, turn: Turn): boolean {
  if (channel.readyState === 'connecting') return false;
  if (channel.readyState !== 'open') throw channelClosedError('send()');
  if (!turn.isSent) {
    if (!hasRoom(channel, senders, turn)) return false;
    try {
      channel.send(turn.data as string);
    } catch (error) {
      // Others send on this channel too, and have filled the browser's own buffer.
      if ((error as Error).name !== 'OperationError' || channel.bufferedAmount <= turn.low) throw error;
      senders.isFull = true;
      return false;
    }
    turn.isSent = true;
  }
  return hasRoom(channel, senders, turn);
}

function hasRoom(channel: MessageSink, senders: Senders, { high, low }: Turn): boolean {
  const { bufferedAmount } = channel;
  if (bufferedAmount <= low) senders.isFull = false;
  else if (bufferedAmount >= high) senders.isFull = true;
  return !senders.isFull;
}

/** The buffer empties, the channel opens or closes: `advance()` finds out which. The first of the line sets the mark. */
function watch(channel: MessageSink, senders: Senders, low: number): void {
  senders.unwatch ??= startWatch(channel, senders);
  channel.bufferedAmountLowThreshold = low;
}

function startWatch(channel: MessageSink, senders: Senders): Release {
  const threshold = channel.bufferedAmountLowThreshold;
  const onChange = () => advance(channel, senders);
  const onFailure = (error: unknown) => {
    for (let place = senders.turns.first(); place; place = senders.turns.first()) {
      end(senders, place).reject(error);
    }
    senders.unwatch?.();
  };
  const releases = [
    ...['open', 'bufferedamountlow', 'closing'].map((type) => listen(channel, type, onChange)),
    onChannelOver(channel, onChange, onFailure),
    // No event tells of `channel.close()` before the buffer is empty.
    sweep(onChange),
  ];
  return () => {
    senders.unwatch = undefined;
    for (const release of releases) release();
    channel.bufferedAmountLowThreshold = threshold;
  };
}
