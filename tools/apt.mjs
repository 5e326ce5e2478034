/** Debian's packages, for the browsers and servers of the tests. */
import { spawnSync } from 'node:child_process';

/** Runs a command of Debian's packages without questions, and prints what it does; returns whether it succeeded. */
export function runApt(args, cwd = process.cwd()) {
  console.log(`> apt-get ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** Installs packages, of the lists as they are now; returns whether it succeeded. It takes root. */
export function aptInstall(...packages) {
  runApt(['update', '-qq']);
  return runApt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}
