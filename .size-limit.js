import * as constructors from './dist/constructors.js';
import * as package_ from './dist/index.js';

/** What the README promises. */
const limits = { createOffer: '500 B', everything: '3 kB' };

/** The whole, and each helper alone, minified and compressed with Brotli. */
export default [
  { name: 'everything', path: 'dist/index.js', import: '*', limit: limits.everything },
  ...Object.keys(package_)
    .filter((name) => !(name in constructors))
    .map((name) => ({
      name,
      path: 'dist/index.js',
      import: `{ ${name} }`,
      limit: limits[name] ?? '2 kB',
    })),
];
