import { createSignal, For, onCleanup, onMount } from 'solid-js';
import { startCall } from './call.ts';

export function Call() {
  const [state, setState] = createSignal('');
  const [messages, setMessages] = createSignal<readonly string[]>([]);
  const [text, setText] = createSignal('hello');
  const controller = new AbortController();
  let video!: HTMLVideoElement;
  let say: ((text: string) => Promise<void>) | undefined;

  onMount(async () => {
    const { signal } = controller;
    const view = {
      state: (now: string) => void setState(now),
      stream: (stream: MediaStream) => {
        video.srcObject = stream;
      },
      message: (text: string) => void setMessages((all) => [...all, text]),
    };
    try {
      say = await startCall(view, signal);
    } catch (error) {
      if (!signal.aborted) setState(String(error));
    }
  });
  onCleanup(() => controller.abort()); // closes both connections

  function submit(event: SubmitEvent) {
    event.preventDefault();
    say?.(text()).catch(reportError);
  }

  return (
    <>
      <output>{state()}</output>
      <video ref={video} autoplay muted playsinline />
      <form onSubmit={submit}>
        <input
          aria-label="Message"
          value={text()}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />{' '}
        <button type="submit">Send</button>
      </form>
      <ul>
        <For each={messages()}>{(message) => <li>{message}</li>}</For>
      </ul>
    </>
  );
}
