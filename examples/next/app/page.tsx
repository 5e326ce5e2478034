'use client';

import { useState } from 'react';
import { Call } from './Call.tsx';

// It is rendered on the server too, where the import of strict-webrtc is harmless.
export default function Page() {
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
