'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { startCall } from './call.ts';

export function Call() {
  const [state, setState] = useState('');
  const [messages, setMessages] = useState<readonly string[]>([]);
  const video = useRef<HTMLVideoElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const say = useRef<(text: string) => Promise<void>>(undefined);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const view = {
      state: (now: string) => signal.aborted || setState(now),
      stream: (stream: MediaStream) => {
        if (video.current) video.current.srcObject = stream;
      },
      message: (text: string) => setMessages((all) => [...all, text]),
    };
    startCall(view, signal).then(
      (send) => {
        say.current = send;
      },
      (error) => signal.aborted || setState(String(error)),
    );
    return () => controller.abort(); // closes both connections
  }, []);

  function submit(event: FormEvent) {
    event.preventDefault();
    say.current?.(input.current?.value ?? '').catch(reportError);
  }

  return (
    <>
      <output>{state}</output>
      <video ref={video} autoPlay muted playsInline />
      <form onSubmit={submit}>
        <input ref={input} aria-label="Message" defaultValue="hello" /> <button type="submit">Send</button>
      </form>
      <ul>
        {messages.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: messages are only ever added at the end
          <li key={index}>{text}</li>
        ))}
      </ul>
    </>
  );
}
