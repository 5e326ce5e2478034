import { check } from './check.ts';

// Its own types are compiled in test/consumer/.
const path: string = '@roamhq/wrtc';
const { RTCPeerConnection } = await import(path);

check('@roamhq/wrtc', RTCPeerConnection);
