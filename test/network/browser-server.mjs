/**
 * Runs inside a network namespace: a browser there, which the test outside drives over a Unix socket, because files
 * reach across namespaces and no packet does. `node browser-server.mjs chromium|firefox SOCKET`; says where the browser
 * is once it is ready, and ends with its standard input.
 */
import { connect, createServer } from 'node:net';
import { chromium, firefox } from 'playwright';
import { chromiumOptions, findBrowsers, firefoxOptions } from '../../tools/browsers.mjs';

const [name, socket] = process.argv.slice(2);
const paths = await findBrowsers();
const server =
  name === 'chromium'
    ? await chromium.launchServer(chromiumOptions(paths.chromium, { bareAddresses: true }))
    : await firefox.launchServer(firefoxOptions(paths.firefox, { bareAddresses: true }));
const { port, pathname } = new URL(server.wsEndpoint());
createServer((outside) => {
  const inside = connect(Number(port), '127.0.0.1');
  inside.pipe(outside).pipe(inside);
  for (const each of [inside, outside]) each.on('error', () => {});
}).listen(socket, () => console.log(pathname));

process.stdin.resume();
process.stdin.on('end', async () => {
  await server.close();
  process.exit(0);
});
