import * as helpers from './dist/helpers.js';

const path = 'dist/index.js';

/** What the README promises, minified and compressed with Brotli. */
const limits = { createOffer: '614 B' };

export default [
  { name: 'everything', path, import: '*', limit: '8 kB' },
  { name: 'all helpers', path, import: `{ ${Object.keys(helpers).join(', ')} }`, limit: '6 kB' },
  { name: 'types alone', path, import: '{}', limit: '20 B' },
  ...Object.keys(helpers).map((name) => ({
    name,
    path,
    import: `{ ${name} }`,
    limit: limits[name] ?? '2.2 kB',
  })),
  ...['RTCPeerConnection', 'RTCSignalingState'].map((name) => ({
    name,
    path,
    import: `{ ${name} }`,
    limit: '200 B',
  })),
];
