/**
 * What the types cost a project that imports them: 200 files, checked once with `lib.dom` alone and once with the
 * built declarations, side by side, several times. Prints both, and the ratio of the best runs.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { installPackages, root } from '../tools/bootstrap.mjs';

installPackages();

const files = 200;
const rounds = Number(process.argv[2] ?? 5);

/** What one component of an app does with a connection, in either flavour of types. */
function component(index, imports) {
  return `${imports}
export interface Settings${index} { readonly room: string; readonly retries: number; readonly iceServers: string[] }
export class Component${index} {
  readonly #pc: RTCPeerConnection;
  readonly #channel: RTCDataChannel;
  #state: RTCPeerConnectionState = 'new';
  constructor(pc: RTCPeerConnection, readonly settings: Settings${index}) {
    this.#pc = pc;
    this.#channel = pc.createDataChannel(settings.room);
    pc.addEventListener('connectionstatechange', () => { this.#state = pc.connectionState; });
    pc.onicecandidate = (event) => { if (event.candidate) this.send({ candidate: event.candidate.candidate }); };
    pc.ontrack = ({ track, streams }) => { this.send({ kind: track.kind, streams: streams.length }); };
  }
  send(message: object): void { if (this.#channel.readyState === 'open') this.#channel.send(JSON.stringify(message)); }
  async call(): Promise<string> {
    await this.#pc.setLocalDescription(await this.#pc.createOffer());
    return this.#pc.localDescription?.sdp ?? '';
  }
  async limit(bitrate: number): Promise<number> {
    let changed = 0;
    for (const sender of this.#pc.getSenders()) {
      const parameters = sender.getParameters();
      for (const encoding of parameters.encodings) { encoding.maxBitrate = bitrate; changed++; }
      await sender.setParameters(parameters);
    }
    return changed;
  }
  async size(): Promise<number> { return (await this.#pc.getStats()).size; }
  get isConnected(): boolean { return this.#state === 'connected'; }
}
export const create${index} = (pc: RTCPeerConnection): Component${index} =>
  new Component${index}(pc, { room: 'room-${index}', retries: ${index}, iceServers: [] });
`;
}

const flavours = {
  'lib.dom': '',
  'strict-webrtc':
    "import type { RTCDataChannel, RTCPeerConnection, RTCPeerConnectionState } from 'strict-webrtc';",
};

function prepare(name) {
  const folder = `${root}temp/type-cost/${name}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < files; index++) {
    writeFileSync(`${folder}/component-${index}.ts`, component(index, flavours[name]));
  }
  const compilerOptions = {
    target: 'ES2022',
    module: 'NodeNext',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  return `${folder}/tsconfig.json`;
}

function check(version, config) {
  const run = spawnSync(
    process.execPath,
    [`${root}node_modules/${version}/bin/tsc`, '-p', config, '--extendedDiagnostics'],
    { encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(run.stdout);
  const figure = (name) =>
    Number(run.stdout.match(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm'))?.[1] ?? Number.NaN);
  return {
    instantiations: figure('Instantiations'),
    check: figure('Check time'),
    total: figure('Total time'),
    memory: figure('Memory used'),
  };
}

const configs = Object.fromEntries(Object.keys(flavours).map((name) => [name, prepare(name)]));

for (const version of ['typescript-5.9', 'typescript', 'typescript-7.0']) {
  const best = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, config] of Object.entries(configs)) {
      const figures = check(version, config);
      best[name] ??= figures;
      for (const [key, value] of Object.entries(figures)) best[name][key] = Math.min(best[name][key], value);
    }
  }
  console.log(`\n${version}, ${files} files, best of ${rounds}`);
  for (const key of ['instantiations', 'check', 'total', 'memory']) {
    const [base, ours] = Object.keys(flavours).map((name) => best[name][key]);
    console.log(`  ${key.padEnd(15)} ${base} → ${ours}   ratio ${(ours / base).toFixed(3)}`);
  }
}
