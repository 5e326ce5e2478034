// Each line says at its end which rule flags it.
import { createOffer, openPeerConnection } from 'strict-webrtc';

const pc = openPeerConnection();
createOffer(pc); // no-floating-promises
await pc.createOffer(({ sdp }) => console.log(sdp), console.error); // no-deprecated
await pc.createOffer({ offerToReceiveAudio: true }); // no-deprecated
export const other = new RTCPeerConnection(); // no-restricted-globals
export const loose: any = pc; // no-explicit-any
