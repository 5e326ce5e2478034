import * as constructors from './dist/constructors.js';
import * as package_ from './dist/index.js';

const limits = { createOffer: '614 B' };

/** The whole, and each helper alone, minified and compressed with Brotli. */
export default [
  { name: 'everything', path: 'dist/index.js', import: '*', limit: '6 kB' },
  ...Object.keys(package_)
    .filter((name) => !(name in constructors))
    .map((name) => ({
      name,
      path: 'dist/index.js',
      import: `{ ${name} }`,
      limit: limits[name] ?? '2 kB',
    })),
];
