/** Milliseconds, the same in all browsers of a machine. */
export const now = () => performance.timeOrigin + performance.now();
