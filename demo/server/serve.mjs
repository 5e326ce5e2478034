/**
 * Builds the call page and serves it, with the relay, to this machine and its network.
 *
 *     node demo/server/serve.mjs [--https]        PORT=8080 for another port
 */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, preview } from 'vite';
import { attachRelay } from './relay.mjs';

const configFile = fileURLToPath(new URL('../vite.config.mjs', import.meta.url));
const defaultOutDir = fileURLToPath(new URL('../dist', import.meta.url));

/** What a page cannot set for itself from within, beside the policy in its own head. */
const headers = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Permissions-Policy': 'camera=(self), microphone=(self)',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
};

/**
 * @param {object} [options]
 * @param {number} [options.port] - The first port to try; the next free one is taken. 0 takes any.
 * @param {boolean} [options.https] - Serve with a certificate of our own making.
 * @param {string} [options.outDir] - Where the built page goes.
 * @param {boolean} [options.relay] - Without the relay it is what a static host gives: tabs of one browser.
 * @param {Parameters<typeof attachRelay>[1]} [options.relayOptions]
 * @returns {Promise<{ url: string, networkUrls: string[], close(): Promise<void> }>}
 */
export async function startDemo(options = {}) {
  const { port = 5173, https = false, outDir = defaultOutDir, relay = true, relayOptions } = options;
  const shared = /** @type {const} */ ({ configFile, logLevel: 'warn' });
  await build({ ...shared, build: { outDir } });
  const plugins = https ? [(await import('@vitejs/plugin-basic-ssl')).default()] : [];
  const server = await preview({
    ...shared,
    plugins,
    build: { outDir },
    preview: { port, host: true, headers, cors: false, allowedHosts: ['.local'] },
  });
  const httpServer = /** @type {import('node:http').Server} */ (server.httpServer);
  const relaying = relay ? attachRelay(httpServer, relayOptions) : undefined;

  const address = httpServer.address();
  const actualPort = typeof address === 'object' && address ? address.port : port;
  const at = (host) => `${https ? 'https' : 'http'}://${host}:${actualPort}/`;
  return {
    url: at('localhost'),
    networkUrls: networkAddresses().map(at),
    async close() {
      relaying?.close();
      await server.close();
    },
  };
}

function networkAddresses() {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

/** Whether somebody sits at a desktop and reads what is printed. */
function hasDesktop({ platform, env, stdout }) {
  if (!stdout.isTTY || env.CI) return false;
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

function openBrowser(url) {
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', '""'] }[process.platform] ?? [
    'xdg-open',
  ];
  const opening = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  // The address is printed too: a desktop that can't open it is no reason to stop.
  opening.on('error', () => {});
  opening.unref();
}

/** What `npm start` does; ends when the person presses Ctrl+C. */
export async function main({ args = process.argv.slice(2), env = process.env } = {}) {
  const https = args.includes('--https');
  const port = Number(env.PORT ?? 5173);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(`PORT is set to ${JSON.stringify(env.PORT)}, which is not a port number.`);
    process.exitCode = 1;
    return;
  }
  const demo = await startDemo({ port, https });
  // With a room in it, so that the same address opened twice is a call.
  const room = `?room=quiet-otter-${randomInt(10, 100)}`;
  console.log('\nThe call page is ready. Open it in two tabs, and the two call each other:\n');
  console.log(`  ${demo.url}${room}\n`);
  if (demo.networkUrls.length > 0) {
    console.log('Or open it on two devices in the same network:\n');
    for (const url of demo.networkUrls) console.log(`  ${url}${room}`);
    console.log(
      https
        ? '\nThe certificate is made here, so the browser warns once: choose to go on.\n'
        : '\nOver http a browser gives its camera and microphone to this machine only; another device shows a' +
            '\nmoving test picture instead. With cameras everywhere: npm start -- --https\n',
    );
  }
  console.log('Press Ctrl+C to stop.');
  if (hasDesktop(process)) openBrowser(demo.url + room);

  const stop = () => demo.close().finally(() => process.exit());
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
