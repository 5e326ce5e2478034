import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { asPlatform } from '../../src/as-platform.ts';
import type { RTCSessionDescription } from '../../types/index.js';

const index = fileURLToPath(new URL('../../types/index.d.ts', import.meta.url));
const global = fileURLToPath(new URL('../../types/global.d.ts', import.meta.url));

/** The members, without symbols, that `strict` has and `platform` has not. */
function lacking(strict: ts.Type, platform: ts.Type): string[] {
  return strict
    .getProperties()
    .filter(({ name }) => !name.startsWith('__@') && !platform.getProperty(name))
    .map(({ name }) => name);
}

/** What the interfaces of a library lack beside our declarations: members of instances, and static ones. */
function missing(lib: string, ...files: string[]): { members: string[]; statics: string[] } {
  const program = ts.createProgram([index, ...files], {
    lib: ['lib.es2022.d.ts', lib],
    module: ts.ModuleKind.NodeNext,
    strict: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(index);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${index} is no module`);
  const members: string[] = [];
  const statics: string[] = [];
  for (const exported of checker.getExportsOfModule(module)) {
    const { name } = exported;
    const strict = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const type = checker.resolveName(name, undefined, ts.SymbolFlags.Interface, false);
    const isInLibrary = type?.declarations?.some((node) =>
      program.isSourceFileDefaultLibrary(node.getSourceFile()),
    );
    if (!type || !isInLibrary || !(strict.flags & ts.SymbolFlags.Interface)) continue;
    const found = lacking(checker.getDeclaredTypeOfSymbol(strict), checker.getDeclaredTypeOfSymbol(type));
    members.push(...found.map((member) => `${name}.${member}`));
    const value = checker.resolveName(name, undefined, ts.SymbolFlags.Value, false);
    if (!value || !(strict.flags & ts.SymbolFlags.Value)) continue;
    const foundStatics = lacking(checker.getTypeOfSymbol(strict), checker.getTypeOfSymbol(value));
    statics.push(...foundStatics.map((member) => `${name}.${member}`));
  }
  return { members, statics };
}

test('the interfaces of lib.dom lack nothing beside strict-webrtc/global', { timeout: 60_000 }, () => {
  expect(missing('lib.dom.d.ts').members).toContain('RTCRtpEncodingParameters.scalabilityMode');
  expect(missing('lib.dom.d.ts', global)).toEqual({
    members: [],
    // An augmentation cannot reach these.
    statics: [
      'RTCPeerConnection.startDiagnosticLogging',
      'RTCPeerConnection.stopDiagnosticLogging',
      'RTCPeerConnection.cancelDiagnosticLogging',
      'RTCRtpReceiver.disableHardwareDecoding',
      'RTCRtpSender.disableHardwareEncoding',
    ],
  });
});

test('the interfaces of lib.webworker lack nothing beside strict-webrtc/global', { timeout: 60_000 }, () => {
  expect(missing('lib.webworker.d.ts').members).toContain('RTCDataChannel.priority');
  expect(missing('lib.webworker.d.ts', global)).toEqual({ members: [], statics: [] });
});

test('strict-webrtc/global has no code', async () => {
  expect(Object.keys(await import('../../src/global.ts'))).toEqual([]);
});

test('asPlatform hands over the very object', () => {
  const description: RTCSessionDescription = {
    type: 'offer',
    sdp: '',
    toJSON: () => ({ type: 'offer', sdp: '' }),
  };
  expect(asPlatform(description)).toBe(description);
});
