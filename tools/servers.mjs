/** The servers of others that the tests of signaling start: installed where they are missing, never skipped. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall } from './apt.mjs';

/** By the name of the Debian package, which is that of the command too. */
const names = /** @type {const} */ (['mosquitto', 'nats-server']);

function installed(name) {
  // Debian puts servers where only root has its path.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** @returns {Record<'mosquitto' | 'nats-server', string>} The executables, installed first where they are missing. */
export function findServers() {
  const missing = names.filter((name) => !installed(name));
  if (missing.length > 0) {
    console.log(`Not installed yet: ${missing.join(', ')}.`);
    aptInstall(...missing);
  }
  const found = Object.fromEntries(names.map((name) => [name, installed(name)]));
  for (const name of names) {
    if (found[name]) continue;
    throw new Error(
      `No ${name} was found, and installing it failed. On Debian or Ubuntu: sudo apt-get install ${name}`,
    );
  }
  return found;
}
