import * as helpers from './dist/helpers.js';

const path = 'dist/index.js';

/** What each helper may weigh at most, minified and compressed with Brotli; the README promises the first. */
const limits = {
  createOffer: '614 B',
  byteStreams: '4 kB',
  dataChannels: '3.2 kB',
  streams: '3.5 kB',
  negotiate: '5.5 kB',
};

export default [
  { name: 'everything', path, import: '*', limit: '11 kB' },
  { name: 'all helpers', path, import: `{ ${Object.keys(helpers).join(', ')} }`, limit: '9 kB' },
  { name: 'types alone', path, import: '{}', limit: '20 B' },
  ...Object.keys(helpers).map((name) => ({
    name,
    path,
    import: `{ ${name} }`,
    limit: limits[name] ?? '2.4 kB',
  })),
  ...['RTCPeerConnection', 'RTCSignalingState'].map((name) => ({
    name,
    path,
    import: `{ ${name} }`,
    limit: '200 B',
  })),
];
