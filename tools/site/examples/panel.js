/** Gives each example of the page a button that runs it, and shows below it what happens. */
const frames = new URL('run.html', document.currentScript.src);

function element(tag, className, properties = {}) {
  return Object.assign(document.createElement(tag), { className, ...properties });
}

const connections = (count) => (count === 1 ? '1 connection' : `${count} connections`);

function summary({ hasFailed, opened, left }, seconds) {
  const outcome = `${hasFailed ? 'Failed' : 'Done'} after ${seconds.toFixed(2)} s.`;
  if (opened === 0) return outcome;
  const rest = left === 0 ? 'all were closed by the example' : `${left} closed now, when it had ended`;
  return `${outcome} It opened ${connections(opened)}: ${rest}.`;
}

function addPanel(example, number) {
  const name = example.dataset.example;
  const button = element('button', 'example-run', { type: 'button' });
  const state = element('span', 'example-state', { role: 'status' });
  const output = element('div', 'example-output', { role: 'log', id: `output-of-${name}` });
  output.setAttribute('aria-label', `Output of example ${number}`);
  button.setAttribute('aria-controls', output.id);
  let frame;
  let start = 0;

  function show(status, label, text) {
    example.dataset.state = status;
    button.textContent = label;
    button.setAttribute('aria-label', `${label}: example ${number}`);
    state.textContent = text;
  }

  function stop() {
    frame?.remove();
    frame = undefined;
  }

  function run() {
    stop();
    output.replaceChildren();
    output.removeAttribute('tabindex');
    show('running', 'Run again', 'Running …');
    start = performance.now();
    // Not `hidden`: in a frame that is not displayed, the page counts as hidden too.
    frame = element('iframe', 'example-frame', { tabIndex: -1, title: `Example ${number}` });
    frame.setAttribute('aria-hidden', 'true');
    frame.src = `${frames.href}?${name}`;
    example.append(frame);
  }

  addEventListener('message', ({ source, data }) => {
    if (!frame || source !== frame.contentWindow) return;
    if (data.type === 'end') {
      show(
        data.hasFailed ? 'failed' : 'done',
        'Run again',
        summary(data, (performance.now() - start) / 1_000),
      );
      stop();
      return;
    }
    output.append(element('samp', `example-${data.type}`, { textContent: data.text }));
    output.tabIndex = 0; // it may scroll
    output.scrollTop = output.scrollHeight;
  });
  button.addEventListener('click', run);

  const bar = element('div', 'example-bar');
  bar.append(button, state);
  example.append(bar, output);
  show('ready', 'Run', '');
}

for (const [index, example] of document.querySelectorAll('.example').entries()) addPanel(example, index + 1);
