/** `npm start`: installs what is missing, then builds and serves the call page. */
import { installPackages } from './bootstrap.mjs';

installPackages();
await import('../demo/server/serve.mjs').then(({ main }) => main());
