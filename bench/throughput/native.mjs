/** Loops over the browser's own channel, written by hand as well as they can be. */

const event = (channel, type) =>
  new Promise((resolve) => channel.addEventListener(type, resolve, { once: true }));

/**
 * Fills the buffer up to `high` in one go, and sleeps until the browser says that it has fallen to `low`. Nothing is
 * made for a message: one listener for all, one promise for the whole.
 */
export const fill = (high, low) => (channel, part, count) =>
  new Promise((resolve, reject) => {
    let sent = 0;
    const send = () => {
      try {
        while (channel.bufferedAmount < high) {
          if (sent === count) {
            channel.onbufferedamountlow = null;
            return resolve();
          }
          channel.send(part);
          sent++;
        }
      } catch (error) {
        reject(error);
      }
    };
    channel.bufferedAmountLowThreshold = low;
    channel.onbufferedamountlow = send;
    send();
  });

/** The loop of most tutorials: one mark, and a wait for each message that comes above it. */
export const oneMark = (mark) => async (channel, part, count) => {
  channel.bufferedAmountLowThreshold = mark;
  for (let sent = 0; sent < count; sent++) {
    if (channel.bufferedAmount > mark) await event(channel, 'bufferedamountlow');
    channel.send(part);
  }
};
