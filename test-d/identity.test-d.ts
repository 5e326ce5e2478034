import { expectAssignable, expectError, expectNotAssignable, expectType } from 'tsd';
import type {
  GenerateAssertionCallback,
  MediaStreamConstraints,
  RTCIdentityProvider,
  RTCIdentityProviderOptions,
} from '../types/identity.js';
import {
  RTCIdentityAssertion,
  RTCIdentityProviderGlobalScope,
  RTCIdentityProviderRegistrar,
} from '../types/identity.js';

// A provider's functions may answer at once or later.
declare const scope: RTCIdentityProviderGlobalScope;
expectType<RTCIdentityProviderRegistrar>(scope.rtcIdentityProvider);
scope.rtcIdentityProvider.register({
  generateAssertion: async (contents, origin, options) => {
    expectType<string>(contents);
    expectType<string>(origin);
    expectType<RTCIdentityProviderOptions | undefined>(options);
    return { idp: { domain: 'example.org', protocol: undefined }, assertion: contents };
  },
  validateAssertion: (assertion) => ({ identity: 'user@example.org', contents: assertion }),
});

// Both functions are needed, and each result in full.
expectNotAssignable<RTCIdentityProvider>({
  generateAssertion: async () => ({ idp: { domain: '' }, assertion: '' }),
});
expectNotAssignable<GenerateAssertionCallback>(() => ({ idp: { domain: '' } }));
expectNotAssignable<GenerateAssertionCallback>(async () => ({ idp: {}, assertion: '' }));

// A proven identity has its provider and its name.
const identity = new RTCIdentityAssertion('example.org', 'user@example.org');
expectType<string>(identity.idp);
expectType<string>(identity.name);
expectError(new RTCIdentityAssertion('example.org'));
expectError(new RTCIdentityProviderRegistrar());
expectError(new RTCIdentityProviderGlobalScope());

// The constraints are those of the platform and one more.
expectAssignable<MediaStreamConstraints>({ audio: true, peerIdentity: 'user@example.org' });
expectAssignable<globalThis.MediaStreamConstraints>({} as MediaStreamConstraints);
expectNotAssignable<MediaStreamConstraints>({ audio: 42 });
