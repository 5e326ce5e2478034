import { createSignal, Show } from 'solid-js';
import { Call } from './Call.tsx';

export function App() {
  const [isCalling, setCalling] = createSignal(false);
  return (
    <>
      <button type="button" onClick={() => setCalling(!isCalling())}>
        {isCalling() ? 'Hang up' : 'Start a call'}
      </button>
      <Show when={isCalling()}>
        <Call />
      </Show>
    </>
  );
}
