import type { InterfaceObject } from './events.js';
import type { PlatformMediaStreamConstraints, WorkerGlobalScope } from './platform.js';

/**
 * The global object of an identity provider's script: a realm of its own, started by the browser.
 *
 * Exists in identity providers only.
 *
 * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityproviderglobalscope | WebRTC Identity: RTCIdentityProviderGlobalScope}
 */
export interface RTCIdentityProviderGlobalScope extends WorkerGlobalScope {
  /**
   * Where the script registers itself.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityproviderglobalscope-rtcidentityprovider | WebRTC Identity: rtcIdentityProvider}
   */
  readonly rtcIdentityProvider: RTCIdentityProviderRegistrar;
}

/** The interface object of {@link RTCIdentityProviderGlobalScope}; it has no constructor. */
export declare const RTCIdentityProviderGlobalScope: InterfaceObject<RTCIdentityProviderGlobalScope>;

/**
 * Takes the functions of an identity provider.
 *
 * Exists in identity providers only.
 *
 * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityproviderregistrar | WebRTC Identity: RTCIdentityProviderRegistrar}
 */
export interface RTCIdentityProviderRegistrar {
  /**
   * Registers the provider. The script must do so while it is loaded.
   *
   * Browsers: no data.
   *
   * @param idp - The functions of the provider.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityproviderregistrar-register | WebRTC Identity: register()}
   */
  register(idp: RTCIdentityProvider): void;
}

/** The interface object of {@link RTCIdentityProviderRegistrar}; it has no constructor. */
export declare const RTCIdentityProviderRegistrar: InterfaceObject<RTCIdentityProviderRegistrar>;

/**
 * What an identity provider can do.
 *
 * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityprovider | WebRTC Identity: RTCIdentityProvider}
 */
export interface RTCIdentityProvider {
  /**
   * Vouches for the user of this browser.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityprovider-generateassertion | WebRTC Identity: generateAssertion}
   */
  generateAssertion: GenerateAssertionCallback;

  /**
   * Checks what was vouched for the user of the other one.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityprovider-validateassertion | WebRTC Identity: validateAssertion}
   */
  validateAssertion: ValidateAssertionCallback;
}

/**
 * Vouches for the user of this browser: gives an assertion that binds `contents` to the user.
 *
 * @param contents - What to sign: the fingerprints of the connection, as JSON.
 * @param origin - The origin of the page that asks.
 * @param options - What the page gave to {@link RTCPeerConnection.setIdentityProvider}.
 *
 * @see {@link https://w3c.github.io/webrtc-identity/#dom-generateassertioncallback | WebRTC Identity: GenerateAssertionCallback}
 */
export type GenerateAssertionCallback = (
  contents: string,
  origin: string,
  options?: RTCIdentityProviderOptions,
) => RTCIdentityAssertionResult | PromiseLike<RTCIdentityAssertionResult>;

/**
 * Checks what was vouched for the user of the other side: gives the user's name and what was signed.
 *
 * @param assertion - What {@link GenerateAssertionCallback} gave on the other side.
 * @param origin - The origin of the page that asks.
 *
 * @see {@link https://w3c.github.io/webrtc-identity/#dom-validateassertioncallback | WebRTC Identity: ValidateAssertionCallback}
 */
export type ValidateAssertionCallback = (
  assertion: string,
  origin: string,
) => RTCIdentityValidationResult | PromiseLike<RTCIdentityValidationResult>;

/**
 * An assertion and who can check it.
 *
 * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityassertionresult | WebRTC Identity: RTCIdentityAssertionResult}
 */
export interface RTCIdentityAssertionResult {
  /**
   * Who can check the assertion.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityassertionresult-idp | WebRTC Identity: idp}
   */
  idp: RTCIdentityProviderDetails;

  /**
   * The assertion, in a form of the provider's own.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityassertionresult-assertion | WebRTC Identity: assertion}
   */
  assertion: string;
}

/**
 * Where an identity provider is found.
 *
 * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityproviderdetails | WebRTC Identity: RTCIdentityProviderDetails}
 */
export interface RTCIdentityProviderDetails {
  /**
   * The domain of the provider.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityproviderdetails-domain | WebRTC Identity: domain}
   */
  domain: string;

  /**
   * Which of the provider's scripts to use. Default: `'default'`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityproviderdetails-protocol | WebRTC Identity: protocol}
   */
  protocol?: string | undefined;
}

/**
 * Who the user of the other side is.
 *
 * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityvalidationresult | WebRTC Identity: RTCIdentityValidationResult}
 */
export interface RTCIdentityValidationResult {
  /**
   * The name of the user, of the form `name@domain`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityvalidationresult-identity | WebRTC Identity: identity}
   */
  identity: string;

  /**
   * What was signed, unchanged.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityvalidationresult-contents | WebRTC Identity: contents}
   */
  contents: string;
}

/**
 * How an identity provider is to vouch for the user.
 *
 * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityprovideroptions | WebRTC Identity: RTCIdentityProviderOptions}
 */
export interface RTCIdentityProviderOptions {
  /**
   * Which of the provider's scripts to use. Default: `'default'`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityprovideroptions-protocol | WebRTC Identity: protocol}
   */
  protocol?: string | undefined;

  /**
   * Which user it is, as far as the page knows.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityprovideroptions-usernamehint | WebRTC Identity: usernameHint}
   */
  usernameHint?: string | undefined;

  /**
   * The identity of the other side, as far as the page knows.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityprovideroptions-peeridentity | WebRTC Identity: peerIdentity}
   */
  peerIdentity?: string | undefined;
}

/**
 * The proven identity of the other side.
 *
 * Browsers: Chrome no, Firefox 40 (partly), Safari no.
 *
 * @see {@link https://w3c.github.io/webrtc-identity/#rtcidentityassertion-interface | WebRTC Identity: RTCIdentityAssertion}
 */
export interface RTCIdentityAssertion {
  /**
   * The domain of the provider that vouches for it.
   *
   * Browsers: Chrome no, Firefox 40, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityassertion-idp | WebRTC Identity: idp}
   */
  idp: string;

  /**
   * The name, of the form `name@domain`.
   *
   * Browsers: Chrome no, Firefox 40, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityassertion-name | WebRTC Identity: name}
   */
  name: string;
}

/** The interface object of {@link RTCIdentityAssertion}. */
export declare const RTCIdentityAssertion: InterfaceObject<RTCIdentityAssertion> & {
  /**
   * Makes an identity from its parts.
   *
   * Browsers: no data.
   *
   * @param idp - The domain of the provider.
   * @param name - The name, of the form `name@domain`.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcidentityassertion-constructor | WebRTC Identity: RTCIdentityAssertion()}
   */
  new (idp: string, name: string): RTCIdentityAssertion;
};

/**
 * What `getUserMedia()` is asked for, with what WebRTC Identity adds to it.
 *
 * @see {@link https://w3c.github.io/webrtc-identity/#dom-mediastreamconstraints | WebRTC Identity: MediaStreamConstraints}
 */
export interface MediaStreamConstraints extends PlatformMediaStreamConstraints {
  /**
   * The only identity that the media may be sent to, of the form `name@domain`; the page itself is kept from
   * it.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-mediastreamconstraints-peeridentity | WebRTC Identity: peerIdentity}
   */
  peerIdentity?: string;
}
