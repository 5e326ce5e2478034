import { check } from './check.ts';

// Its own types are compiled in test/consumer/.
const path: string = 'werift';
const { RTCPeerConnection } = await import(path);

check('werift', RTCPeerConnection);
