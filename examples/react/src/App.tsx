import { useState } from 'react';
import { Call } from './Call.tsx';

export function App() {
  const [isCalling, setCalling] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setCalling(!isCalling)}>
        {isCalling ? 'Hang up' : 'Start a call'}
      </button>
      {isCalling && <Call />}
    </>
  );
}
