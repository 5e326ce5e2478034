export type Implementation = '@roamhq/wrtc' | 'node-datachannel' | 'werift';

/** A feature that does not work. */
export interface Gap {
  /** Why, in a few words. */
  readonly reason: string;
  /** What its failure says. */
  readonly failure: RegExp;
}

const notThere: Gap = { reason: 'not implemented', failure: /not (yet )?implemented|is not a function/i };
const noMedia: Gap = { reason: 'no media', failure: /Not implemented/ };
const noTarget: Gap = { reason: '`target` is missing', failure: /undefined/ };
const neverFires: Gap = { reason: 'never fires', failure: /TimeoutError/ };

/** The features that do not work, by implementation. */
export const gaps: Readonly<Record<Implementation, Readonly<Record<string, Gap>>>> = {
  '@roamhq/wrtc': {
    '`setLocalDescription()` without a description': {
      reason: 'wants a description',
      failure: /Expected an object/,
    },
    'an event has its `target`': noTarget,
    '`once()` `bufferedamountlow`': neverFires,
    '`getStats()` of a sender': notThere,
    '`generateCertificate()`': notThere,
  },
  'node-datachannel': {
    '`setLocalDescription()`, `setRemoteDescription()`': {
      reason: 'answers an offer by itself',
      failure: /'stable'\n- 'have-remote-offer'/,
    },
    rollback: { reason: 'does nothing', failure: /'have-local-offer'\n- 'stable'/ },
    '`iceCandidates()`, with `null` at the end': { reason: 'gives no `null`', failure: /TimeoutError/ },
    '`once()` `negotiationneeded`': neverFires,
    '`summarize()`: the bit rate of the channels': {
      reason: 'no `data-channel`',
      failure: /undefined bit\/s/,
    },
    '`getStats()` of a sender': noMedia,
    '`replaceTrack()`': noMedia,
    '`setParameters()`': noMedia,
    '`generateCertificate()`': notThere,
  },
  werift: {
    '`until()` `connected` of the SCTP transport': {
      reason: 'cannot be listened to',
      failure: /the target is \[object Object\]/,
    },
    'an event has its `target`': noTarget,
    'binary messages': { reason: 'gives a `Buffer`', failure: /gives a Buffer/ },
    '… when the other side closes the connection': { reason: 'fires no `close`', failure: /TimeoutError/ },
    '`setParameters()`': { reason: 'gives no promise', failure: /reading 'then'/ },
    '`generateCertificate()`': notThere,
  },
};
