import { spawnSync } from 'node:child_process';
import { root } from './bootstrap.mjs';

/** Runs a script of `node_modules` (or of the project) with this Node; throws where it fails. */
export function runScript(script, ...args) {
  const { status, signal } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${signal ?? status}`);
}

/** Runs npm itself, the one that runs us where there is one. */
export function runNpm(...args) {
  const script = process.env.npm_execpath;
  if (script) return runScript(script, ...args);
  const { status } = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} ended with ${status}`);
}

/** TypeScript's compiler 6.0. Several versions are installed, so none is taken from `.bin`. */
export function tsc(...args) {
  runScript('node_modules/typescript/bin/tsc', ...args);
}

/** What a command prints that runs in the folder `cwd`; throws where it fails. */
export function runIn(cwd, command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`);
  return stdout;
}
