/** A clock that a background tab does not slow down: only the page's own timers are throttled there. */
setInterval(() => postMessage(undefined), 1000 / 15);
