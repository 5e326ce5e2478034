import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as constructors from '../../src/constructors.ts';
import * as enums from '../../src/enums.ts';
import * as strict from '../../src/index.ts';

const types = new URL('../../types/', import.meta.url);

function declaredValues(): string[] {
  const texts = readdirSync(types).map((name) => readFileSync(new URL(name, types), 'utf8'));
  return texts.flatMap((text) =>
    [...text.matchAll(/^export declare const (\w+)/gm)].map(([, name]) => name ?? ''),
  );
}

test('every value that the types declare is exported, and no other', () => {
  const exported = [...Object.keys(constructors), ...Object.keys(enums)];
  expect(exported.sort()).toEqual(declaredValues().sort());
});

test('importing is harmless where there is no WebRTC', () => {
  expect(strict.RTCPeerConnection).toBeUndefined();
  expect(strict.RTCSignalingState.haveLocalOffer).toBe('have-local-offer');
});

test('generateCertificate without WebRTC rejects, and does not throw', async () => {
  const certificate = strict.generateCertificate({ name: 'ECDSA', namedCurve: 'P-256' });
  await expect(certificate).rejects.toBeInstanceOf(TypeError);
});
