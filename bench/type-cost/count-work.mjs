/**
 * What a compiler does to check a project: how many types it instantiates, how often its functions are called. Both are
 * the same on every machine and in every run, which no time is. Arguments: the compiler's package, the project's
 * tsconfig.json.
 */

import { Session } from 'node:inspector/promises';
import { createRequire } from 'node:module';

const [version, config] = process.argv.slice(2);
const ts = createRequire(import.meta.url)(version);
const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic() {} };
const { fileNames, options } = ts.getParsedCommandLineOfConfigFile(config, {}, host);
const program = ts.createProgram(fileNames, options);
program.getTypeChecker();

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
await session.post('Profiler.takePreciseCoverage');
for (const file of program.getSourceFiles()) {
  if (!file.isDeclarationFile) program.getSemanticDiagnostics(file);
}
const { result } = await session.post('Profiler.takePreciseCoverage');
let calls = 0;
for (const { url, functions } of result) {
  if (url.endsWith('typescript.js')) for (const { ranges } of functions) calls += ranges[0].count;
}
console.log(JSON.stringify({ instantiations: program.getInstantiationCount(), calls }));
