/** Runs one example, in a frame of its own, and tells the page around it what happens. */
const name = location.search.slice(1);
const opened = [];
let hasFailed = false;

const tell = (message) => parent.postMessage({ example: name, ...message }, '*');

function textOf(value) {
  if (typeof value === 'string') return value;
  if (value instanceof Error || value instanceof DOMException) return `${value.name}: ${value.message}`;
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) {
    return `${value.constructor.name} of ${value.byteLength} bytes`;
  }
  if (typeof value !== 'object') return String(value);
  return JSON.stringify(value) ?? String(value);
}

function fail(error) {
  hasFailed = true;
  tell({ type: 'error', text: `Uncaught ${textOf(error)}` });
}

function end() {
  const left = opened.filter(({ signalingState }) => signalingState !== 'closed');
  for (const pc of left) pc.close();
  tell({ type: 'end', hasFailed, opened: opened.length, left: left.length });
}

for (const type of ['debug', 'log', 'info', 'warn', 'error']) {
  const native = console[type];
  console[type] = (...values) => {
    native.apply(console, values);
    tell({ type, text: values.map(textOf).join(' ') });
  };
}
addEventListener('error', ({ error, message }) => fail(error ?? message));
addEventListener('unhandledrejection', ({ reason }) => fail(reason));

globalThis.RTCPeerConnection = class RTCPeerConnection extends globalThis.RTCPeerConnection {
  constructor(...options) {
    super(...options);
    opened.push(this);
  }
};

const script = document.createElement('script');
script.onload = () => {
  // Later, so that a rejection that nobody handles is told before.
  const later = () => setTimeout(end);
  window.example.catch(fail).then(later);
};
script.onerror = () => {
  fail('the example could not be loaded.');
  end();
};
if (/^[\w-]+$/.test(name)) {
  script.src = `${name}.js`;
  document.head.append(script);
}
