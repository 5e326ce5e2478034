import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  resolve: { alias: { 'strict-webrtc': here('../../src/index.ts') } },
  server: { fs: { allow: [here('../..')] } },
  build: { target: 'es2022' },
});
