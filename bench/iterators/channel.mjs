/** A data channel as far as the iterators can tell: an event target that looks like one, and stays open. */
export class FakeChannel extends EventTarget {
  readyState = 'open';
  bufferedAmount = 0;
  onopen = null;
  onmessage = null;
  onbufferedamountlow = null;
  onerror = null;
  onclosing = null;
  onclose = null;
}
