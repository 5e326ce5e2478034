/**
 * A new directory, `npm init -y`, `npm install` of the packed tarball: the first sample of the README is bundled by
 * webpack, Vite, Rollup and esbuild, and served as it is compiled to the loaders of the browser and of Node. Each result
 * makes its call in Chromium; Node imports the package and the sample.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { installPackages } from './bootstrap.mjs';
import { launchChromium } from './browsers.mjs';
import { pack } from './pack.mjs';
import { readmeSample } from './readme-sample.mjs';
import { runIn } from './run.mjs';

installPackages();

const bundlers = ['webpack@5.113.0', 'webpack-cli@7.3.1', 'vite@8.3.8', 'rollup@4.68.8', 'esbuild@0.28.2'];
const plugins = [
  '@rollup/plugin-commonjs@29.0.3',
  '@rollup/plugin-node-resolve@16.0.3',
  '@rollup/plugin-terser@1.0.0',
  'typescript@6.0.3',
];

/** How each is told to bundle `entry` to `FOLDER/out.js`, minified; Vite and Rollup read the rest in their files. */
const commands = {
  webpack: (entry, output) => [
    'webpack',
    ...['--mode', 'production', '--entry', `./${entry}`, '-o', output, '--output-filename', 'out.js'],
  ],
  vite: () => ['vite', 'build', '--logLevel', 'error'],
  rollup: () => ['rollup', '-c', '--silent'],
  esbuild: (entry, output) => [
    'esbuild',
    entry,
    ...['--bundle', '--minify', '--format=esm', `--outfile=${output}/out.js`, '--log-level=error'],
  ],
};

const files = {
  // The two ends of the sample, in one page.
  'call.js': `import { once } from 'strict-webrtc';
import { connect } from './sample.js';

globalThis.call = async () => {
  const { port1, port2 } = new MessageChannel();
  const controller = new AbortController();
  const [caller, callee] = await Promise.all(
    [port1, port2].map((port, index) => connect(port, index ? 'callee' : 'caller', controller.signal)),
  );
  const message = once(callee, 'message');
  caller.send('hello');
  const { data } = await message;
  controller.abort();
  return data;
};
`,
  'vite.config.mjs': `export default {
  build: {
    outDir: process.env.OUTPUT,
    lib: { entry: process.env.ENTRY, formats: ['es'], fileName: () => 'out.js' },
    minify: true,
  },
};
`,
  'rollup.config.mjs': `import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

export default {
  input: process.env.ENTRY,
  plugins: [nodeResolve(), commonjs(), terser({ module: true })],
  output: { file: process.env.OUTPUT + '/out.js' },
};
`,
  // The same, beside a module that has the package by require().
  'mixed.js': `import { once } from 'strict-webrtc';
import required from './required.cjs';
import './call.js';

if (required.once !== once) globalThis.call = () => 'of two copies of the package';
`,
  'required.cjs': "module.exports = require('strict-webrtc');\n",
};

const folder = mkdtempSync(join(tmpdir(), 'strict-webrtc-'));
const browser = await launchChromium();
let failed = 0;
try {
  const tarball = pack();
  run('npm', 'init', '-y');
  run('npm', 'pkg', 'set', 'type=module');
  run('npm', 'install', '--no-audit', '--no-fund', '--loglevel=error', tarball);
  run('npm', 'install', '--no-audit', '--no-fund', '--loglevel=error', '-D', ...bundlers, ...plugins);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'sample.ts'), readmeSample());
  const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
  const target = ['--target', 'es2022', '--module', 'nodenext', '--lib', 'es2024,dom'];
  run('npx', 'tsc', ...strict, ...target, 'sample.ts');

  for (const [name, command] of Object.entries(commands)) {
    const bundle = async (entry, output) => {
      Object.assign(process.env, { ENTRY: entry, OUTPUT: output });
      mkdirSync(join(folder, output), { recursive: true });
      run('npx', ...command(entry, output));
      await callIn(`<script type="module" src="/${output}/out.js"></script>`);
      return readFileSync(join(folder, output, 'out.js'));
    };
    await report(name, async () => {
      const code = await bundle('call.js', name);
      await bundle('mixed.js', `${name}-mixed`);
      return `${code.length} B, ${brotliCompressSync(code).length} B with Brotli; require() and import give the same`;
    });
  }
  await report("the browser's own loader", async () => {
    const map = { imports: { 'strict-webrtc': '/node_modules/strict-webrtc/dist/index.js' } };
    const script = '<script type="module" src="/call.js"></script>';
    await callIn(`<script type="importmap">${JSON.stringify(map)}</script>${script}`);
    return 'no bundle';
  });
  await report("Node's own loader", async () => {
    const entries = ['strict-webrtc', 'strict-webrtc/global', 'strict-webrtc/testing', './sample.js'];
    const imports = entries.map((entry) => `import(${JSON.stringify(entry)})`).join(', ');
    run('node', '--input-type=module', '-e', `await Promise.all([${imports}])`);
    run('node', '--input-type=commonjs', '-e', "require('strict-webrtc')");
    return 'import and require()';
  });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`bundlers: ${Object.keys(commands).length + 2 - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function report(name, check) {
  try {
    console.log(`${name}: the sample calls; ${await check()}`);
  } catch (error) {
    failed++;
    console.error(`${name} failed: ${error instanceof Error ? error.message : error}`);
  }
}

function run(command, ...args) {
  runIn(folder, command, ...args);
}

/** Makes the call in a page of its own. */
async function callIn(html) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('content-type', pathname === '/' ? 'text/html' : 'text/javascript');
    try {
      response.end(pathname === '/' ? html : readFileSync(join(folder, pathname)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage();
  try {
    await page.goto(`http://localhost:${server.address().port}/`);
    const data = await page.evaluate(() => globalThis.call());
    if (data !== 'hello') throw new Error(`the message is ${data}`);
  } finally {
    await page.close();
    server.close();
  }
}
