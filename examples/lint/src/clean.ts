import { createOffer, events, openPeerConnection, type RTCPeerConnection, send } from 'strict-webrtc';

const pc: RTCPeerConnection = openPeerConnection();
await createOffer(pc);
const channel = pc.createDataChannel('chat');
for await (const { channel } of events(pc, 'datachannel')) await send(channel, 'hello');
await pc.createOffer({ iceRestart: true });
pc.addTransceiver('audio', { direction: 'recvonly' });
send(channel, 'bye').catch(reportError);
