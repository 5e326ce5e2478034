import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../../tools/bootstrap.mjs';

/** What of each library is needed to say these things. */
const uses = {
  'strict-webrtc': `export { pollStats, summarize } from './src/index.ts'`,
  'webrtc-issue-detector': `export { default } from 'webrtc-issue-detector'`,
  '@peermetrics/webrtc-stats': `export { WebRTCStats } from '@peermetrics/webrtc-stats'`,
  '@observertc/client-monitor-js': `export { ClientMonitor } from '@observertc/client-monitor-js'`,
};

/** Kilobytes of each library, minified and compressed with Brotli. */
export async function sizes() {
  const entries = Object.entries(uses).map(async ([name, contents]) => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: root },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2022',
    });
    return [name, brotliCompressSync(outputFiles[0].contents).length / 1_000];
  });
  return Object.fromEntries(await Promise.all(entries));
}
