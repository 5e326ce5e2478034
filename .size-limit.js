import * as helpers from './dist/helpers.js';

const path = 'dist/index.js';

/** What each helper may weigh at most, minified and compressed with Brotli; the README promises the first. */
const limits = {
  keepConnected: '2.8 kB',
  negotiate: '6.5 kB',
  createOffer: '614 B',
  byteStreams: '4.75 kB',
  dataChannels: '3.2 kB',
  resumableStreams: '6.15 kB',
  send: '2.65 kB',
  streams: '4.2 kB',
  summarize: '2 kB',
  webSocketSignaling: '4.3 kB',
  brokerSignaling: '3 kB',
};

export default [
  { name: 'everything', path, import: '*', limit: '24.4 kB' },
  { name: 'all helpers', path, import: `{ ${Object.keys(helpers).join(', ')} }`, limit: '23 kB' },
  { name: 'types alone', path, import: '{}', limit: '20 B' },
  ...Object.keys(helpers).map((name) => ({
    name,
    path,
    import: `{ ${name} }`,
    limit: limits[name] ?? '2.5 kB',
  })),
  ...['RTCPeerConnection', 'RTCSignalingState'].map((name) => ({
    name,
    path,
    import: `{ ${name} }`,
    limit: '200 B',
  })),
  { name: 'strict-webrtc/testing', path: 'dist/testing.js', import: '*', limit: '10 kB' },
  { name: 'strict-webrtc/whip', path: 'dist/whip.js', import: '*', limit: '6.5 kB' },
];
