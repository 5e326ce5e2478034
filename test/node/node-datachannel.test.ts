import { check } from './check.ts';

// Its own types are compiled in test/consumer/.
const path: string = 'node-datachannel/polyfill';
const { RTCPeerConnection } = await import(path);

check('node-datachannel', RTCPeerConnection);
